package org.eirene.analysis;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eirene.agreement.Act;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Procedure;

/**
 * How much has been delivered of a commitment: a point for each quantity that the text speaks of, when it is claimed and
 * when it is confirmed. What is delivered before the commitment is in effect counts, from the entry into force on.
 */
final class Deliveries {
    private final Agreement agreement;
    private final Timetable table;
    private final Map<String, TreeMap<BigDecimal, Integer>> claims = new HashMap<>();
    private final Set<Integer> awaited = new HashSet<>();

    Deliveries(Agreement agreement, Timetable table) {
        this.agreement = agreement;
        this.table = table;
    }

    /** How much in all; empty of a continuing one. */
    static Optional<BigDecimal> quantity(Commitment commitment) {
        return commitment.must() instanceof Deliver deliver
                ? Optional.of(deliver.quantity())
                : commitment.must() instanceof Act ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    private static String amount(Commitment commitment, BigDecimal quantity) {
        return quantity(commitment)
                        .filter(whole -> whole.compareTo(quantity) == 0)
                        .isPresent()
                ? ""
                : quantity.toPlainString();
    }

    /** Whether the text speaks of no part of it. */
    boolean isWhole(String commitment) {
        return claims.getOrDefault(commitment, new TreeMap<>()).size() <= 1;
    }

    /** When so much has been delivered. */
    int claimed(Commitment commitment, BigDecimal quantity) {
        TreeMap<BigDecimal, Integer> levels = claims.computeIfAbsent(commitment.id(), id -> new TreeMap<>());
        Integer known = levels.get(quantity);
        if (known != null) {
            return known;
        }
        int point = table.points.event("delivered", commitment.id(), amount(commitment, quantity));
        String clause = Clause.of(commitment, "must");
        table.notBefore(Points.ENTRY, point, clause);
        Optional.ofNullable(levels.lowerEntry(quantity))
                .ifPresent(less -> table.notBefore(less.getValue(), point, clause));
        Optional.ofNullable(levels.higherEntry(quantity))
                .ifPresent(more -> table.notBefore(point, more.getValue(), clause));
        levels.put(quantity, point);
        return point;
    }

    /** When so much counts: at once, or once it is verified. */
    int confirmed(Commitment commitment, BigDecimal quantity) {
        int claimed = claimed(commitment, quantity);
        if (commitment.verification().isEmpty()) {
            return claimed;
        }
        int point = table.points.event("confirmed", commitment.id(), amount(commitment, quantity));
        await(claimed, point, commitment.verification().get());
        return point;
    }

    /** A proceeding takes from no time to the time of all its stages. */
    void await(int from, int to, String procedure) {
        if (!awaited.add(to)) {
            return;
        }
        Procedure how = agreement.procedure(procedure);
        String clause = Clause.of(how, "stages");
        CalendarLengths.Range range = new CalendarLengths.Range(Duration.ZERO, Duration.ZERO);
        int last = from;
        for (int i = 0; i < how.stages().size(); i++) {
            Offset within = how.stages().get(i).within();
            range = range.plus(table.lengths.of(within));
            last = table.later(last, within, Clause.of(how, "stages[" + i + "].within"));
        }
        table.waits.add(new Timetable.Wait(from, to, new CalendarLengths.Range(Duration.ZERO, range.most()), clause));
        table.notBefore(from, to, clause);
        table.notBefore(to, last, clause);
    }
}
