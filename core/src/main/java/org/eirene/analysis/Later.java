package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Element;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Shift;

/**
 * A date or a length of time that gives way by whole days.
 *
 * @param clause where it stands
 * @param element its element with the later date or the greater length
 * @param days by how many days
 */
record Later(TimelineClause clause, Element element, int days) {
    private static final Pattern INSTALMENT = Pattern.compile("must\\.instalments\\[(\\d+)]\\.due");

    /** What gives way by so much, or somewhat more; empty where a clause has neither date nor length, or none so great. */
    static Optional<Later> of(Agreement agreement, TimelineClause clause, Duration missing) {
        long days = missing.toDays() + (missing.equals(Duration.ofDays(missing.toDays())) ? 0 : 1);
        if (days > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        try {
            return agreement
                    .findElement(clause.element())
                    .flatMap(element -> later(element, Clause.key(clause.name()), (int) days))
                    .map(element -> new Later(clause, element, (int) days));
        } catch (IllegalArgumentException beyondBounds) {
            return Optional.empty();
        }
    }

    private static Optional<Element> later(Element element, String key, int days) {
        if (element instanceof Phase phase && key.equals("lasts")) {
            return phase.lasts()
                    .map(length -> phase.toBuilder().lasts(later(length, days)).build());
        } else if (element instanceof Benchmark benchmark && key.equals("due")) {
            return benchmark
                    .due()
                    .map(due -> benchmark.toBuilder().due(later(due, days)).build());
        } else if (element instanceof Commitment commitment && key.equals("due")) {
            return commitment
                    .due()
                    .map(due -> commitment.toBuilder().due(later(due, days)).build());
        }
        Matcher instalment = INSTALMENT.matcher(key);
        return instalment.matches()
                        && element instanceof Commitment commitment
                        && commitment.must() instanceof Deliver deliver
                ? Optional.of(later(commitment, deliver, Integer.parseInt(instalment.group(1)), days))
                : Optional.empty();
    }

    private static Commitment later(Commitment commitment, Deliver deliver, int index, int days) {
        ImmutableList.Builder<Instalment> instalments = ImmutableList.builder();
        for (int i = 0; i < deliver.instalments().size(); i++) {
            Instalment instalment = deliver.instalments().get(i);
            instalments.add(
                    i == index ? new Instalment(instalment.total(), later(instalment.due(), days)) : instalment);
        }
        return commitment.toBuilder()
                .must(new Deliver(deliver.quantity(), deliver.unit(), deliver.manifest(), instalments.build()))
                .build();
    }

    private static Moment later(Moment moment, int days) {
        Shift shift = moment.shift();
        return moment.withShift(new Shift(
                Optional.of(later(shift.plus().orElse(Offset.ZERO), days)), shift.endOfDay()));
    }

    /** @throws IllegalArgumentException if that is too long for an offset */
    private static Offset later(Offset length, int days) {
        if (length.days() > Integer.MAX_VALUE - days) {
            throw new IllegalArgumentException("An offset is at most 1,000 years");
        }
        return new Offset(length.months(), length.days() + days, length.exact());
    }

    Repair repair() {
        return Repair.of(
                RepairKind.MOVE_DATE,
                (element instanceof Phase
                                ? "Let " + Subject.name(element) + " last longer by "
                                : "Let " + Subject.name(element) + " be due later by ")
                        + (days == 1 ? "a day" : days + " days"),
                element);
    }
}
