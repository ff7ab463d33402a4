package org.eirene.report;

import static java.util.stream.Collectors.toSet;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Status;
import org.eirene.agreement.Tranche;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Disregarded;
import org.eirene.evaluation.EscrowBalance;
import org.eirene.evaluation.Transition;
import org.eirene.history.Deposit;
import org.eirene.history.Event;
import org.eirene.report.LocalTimes.When;

/** An escrow over time: what came in, what left, and what it held then. */
record EscrowAccount(String id, String name, String holder, String unit, ImmutableList<Entry> entries, String leftOut) {
    /** How many entries of one escrow the page shows, the latest. */
    static final int MAX_ENTRIES = 200;

    /** An entry with the balance after it. */
    record Entry(
            When at, String what, String deposited, String held, String released, String returned, String forfeited) {}

    /** Something that moves the balance; deposits come first at an instant. */
    private record Move(Instant at, Status kind, BigDecimal amount, String what) {
        int order() {
            return kind == Status.HELD ? 0 : 1;
        }
    }

    static ImmutableList<EscrowAccount> of(Assessment assessment, Names names, LocalTimes times) {
        return assessment.agreement().escrows().stream()
                .map(escrow -> of(assessment, escrow, names, times))
                .collect(ImmutableList.toImmutableList());
    }

    private static EscrowAccount of(Assessment assessment, Escrow escrow, Names names, LocalTimes times) {
        BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        List<Entry> entries = new ArrayList<>();
        boolean isHeld = assessment.events().isPresent();
        // tranches without the deposits that they come from would leave less than nothing
        for (Move move : isHeld ? moves(assessment, escrow, names) : ImmutableList.<Move>of()) {
            int column = column(move.kind());
            sums[column] = sums[column].add(move.amount());
            entries.add(entry(times.when(move.at()), move.what(), sums));
        }
        EscrowBalance now = assessment.escrow(escrow.id());
        entries.add(new Entry(
                times.when(assessment.asOf()),
                "As of the report",
                Numbers.grouped(now.deposited()),
                Numbers.grouped(now.held()),
                Numbers.grouped(now.released()),
                Numbers.grouped(now.returned()),
                Numbers.grouped(now.forfeited())));
        int more = Math.max(0, entries.size() - MAX_ENTRIES);
        return new EscrowAccount(
                escrow.id(),
                names.of(escrow.id()),
                names.of(escrow.holder()),
                escrow.unit(),
                ImmutableList.copyOf(entries.subList(more, entries.size())),
                isHeld
                        ? more == 0 ? "" : more + " earlier entries are left out."
                        : "What moved it is not told: the record is not at hand.");
    }

    private static List<Move> moves(Assessment assessment, Escrow escrow, Names names) {
        Set<String> disregarded =
                assessment.disregarded().stream().map(Disregarded::event).collect(toSet());
        Set<String> tranches = escrow.tranches().stream().map(Tranche::id).collect(toSet());
        List<Move> moves = new ArrayList<>();
        for (Event event : assessment.events().orElse(ImmutableList.of())) {
            if (event instanceof Deposit deposit
                    && deposit.escrow().equals(escrow.id())
                    && !disregarded.contains(deposit.id())) {
                moves.add(new Move(
                        deposit.at(),
                        Status.HELD,
                        deposit.amount(),
                        "Deposit"
                                + deposit.by().map(id -> " by " + names.of(id)).orElse("")));
            }
        }
        for (Transition transition : assessment.transitions()) {
            if (tranches.contains(transition.element()) && column(transition.to()) > 0) {
                moves.add(new Move(
                        transition.at(),
                        transition.to(),
                        assessment.tranche(transition.element()).moved(),
                        names.of(transition.element()) + ": "
                                + Badge.of(transition.to()).word().toLowerCase(Locale.ROOT)));
            }
        }
        moves.sort(Comparator.comparing(Move::at).thenComparing(Move::order));
        return moves;
    }

    private static int column(Status status) {
        return switch (status) {
            case HELD -> 0;
            case RELEASED -> 1;
            case RETURNED -> 2;
            case FORFEITED -> 3;
            default -> -1;
        };
    }

    private static Entry entry(When at, String what, BigDecimal[] sums) {
        // deposited = held + released + returned + forfeited
        BigDecimal held = sums[0].subtract(sums[1]).subtract(sums[2]).subtract(sums[3]);
        return new Entry(
                at,
                what,
                Numbers.grouped(sums[0]),
                Numbers.grouped(held),
                Numbers.grouped(sums[1]),
                Numbers.grouped(sums[2]),
                Numbers.grouped(sums[3]));
    }
}
