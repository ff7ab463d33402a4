package org.eirene.generators;

import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eirene.agreement.Condition;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Measures;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Offsets;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;
import org.eirene.generators.Casting.Held;
import org.eirene.generators.Casting.Owed;
import org.eirene.generators.Casting.Part;
import org.eirene.generators.Casting.Swap;

/** Writes what hangs on commitments: exchanges, sanctions, escrows, guarantees, open questions. */
final class Consequences {
    private final Casting casting;
    private final Cast cast;

    Consequences(Casting casting) {
        this.casting = casting;
        this.cast = casting.cast;
    }

    Exchange exchange(Swap swap) {
        Genes genes = swap.part().genes();
        Exchange.Builder builder = Exchange.builder()
                .id(swap.part().id())
                .give(swap.give().id())
                .inReturn(swap.inReturn().id());
        if (swap.together()) {
            builder.terms(new Together(cast.offset(genes)));
        } else {
            Offset grace = genes.chance(60) ? cast.offset(genes) : Offset.ZERO;
            builder.terms(new Ratio(1 + genes.below(2), 1 + genes.below(3), grace));
        }
        Drafting.words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    Sanction sanction(Part part) {
        Genes genes = part.genes();
        Clauses clauses = clauses(part);
        Sanction.Builder builder = Sanction.builder().id(part.id());
        builder.against(genes.chance(20) ? genes.of(cast.insiders()) : genes.oneOf("north", "south"));
        builder.trigger(genes.chance(40) ? clauses.freely() : offence(genes, clauses));
        if (!casting.procedures.isEmpty() && genes.chance(35)) {
            builder.decision(genes.of(casting.procedures).id());
        }
        int number = cast.rungs().get(part.id());
        for (int i = 0; i < number; i++) {
            builder.addRungs(rung(i, clauses, genes));
        }
        if (genes.chance(30)) {
            builder.cure(clauses.freely());
        }
        if (genes.chance(45)) {
            builder.probation(atLeastADay(clauses.offset()));
        }
        Drafting.words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Condition offence(Genes genes, Clauses clauses) {
        return switch (genes.weighted(50, 20, casting.benchmarks.isEmpty() ? 0 : 30)) {
            case 1 -> clauses.count();
            case 2 -> missed(genes.of(casting.benchmarks).id());
            default -> breached(genes.of(casting.commitments).id());
        };
    }

    private Rung rung(int index, Clauses clauses, Genes genes) {
        List<Measure> measures = new ArrayList<>(List.of(measure(genes)));
        if (genes.chance(40)) {
            measures.add(measure(genes));
        }
        Rung rung =
                new Rung(ImmutableList.copyOf(measures), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
        if (index == 0 && !genes.chance(15)) {
            return rung;
        }
        int test = genes.below(4);
        if (test == 0 || test == 3) {
            rung = rung.after(atLeastADay(clauses.offset()));
        }
        if (test == 1 || test == 3) {
            rung = rung.occurrence(2 + genes.below(2));
        }
        return test == 2 || genes.chance(10) ? rung.severity(2 + genes.below(4)) : rung;
    }

    /** A sanction that suspends what triggers it comes again by itself; by the half second that is millions of times. */
    private static Offset atLeastADay(Offset offset) {
        Instant start = Instant.EPOCH;
        return offset.addTo(start, ZoneOffset.UTC).isBefore(start.plus(Duration.ofDays(1))) ? Offsets.days(4) : offset;
    }

    private Measure measure(Genes genes) {
        return measure(cast, genes, casting.has(Feature.TERMINATION));
    }

    static Measure measure(Cast cast, Genes genes, boolean terminates) {
        List<String> commitments = cast.suspendable().stream()
                .filter(cast.all(ElementKind.COMMITMENT)::contains)
                .toList();
        int suspendable = cast.suspendable().isEmpty() ? 0 : 25;
        int revertible = commitments.isEmpty() ? 0 : 20;
        int payable = cast.withholdable().isEmpty() ? 0 : 20;
        return switch (genes.weighted(10, suspendable, revertible, payable, payable / 2, 12, terminates ? 4 : 0)) {
            case 1 -> Measures.suspend(genes.some(cast.suspendable(), 2).toArray(String[]::new));
            case 2 -> {
                var reverted = Measures.snapBack(genes.some(commitments, 2).toArray(String[]::new));
                yield genes.chance(40) ? reverted.forGood() : reverted;
            }
            case 3 -> Measures.withhold(genes.some(cast.withholdable(), 2).toArray(String[]::new));
            case 4 -> Measures.forfeit(genes.some(cast.withholdable(), 2).toArray(String[]::new));
            case 5 ->
                Measures.refer(genes.of(ImmutableList.copyOf(cast.insiders()).reverse()));
            case 6 -> Measures.terminate();
            default -> Measures.warn(genes.oneOf("Notice", "Last notice"));
        };
    }

    Escrow escrow(Held held) {
        Genes genes = held.genes();
        Escrow.Builder builder = Escrow.builder()
                .id(held.id())
                .unit("USD")
                .holder(genes.of(ImmutableList.copyOf(cast.insiders()).reverse()));
        for (Part part : held.tranches()) {
            Clauses clauses = clauses(part);
            Tranche.Builder tranche = Tranche.builder()
                    .id(part.id())
                    .to(genes.oneOf("north", "south"))
                    .amount(genes.chance(10) ? new BigDecimal("12.5") : BigDecimal.valueOf(50L * (1 + genes.below(3))))
                    .release(release(part, clauses))
                    .protectedFromSanctions(casting.carvedOut.contains(part.id()));
            if (genes.chance(40)) {
                tranche.returns(clauses.due());
            }
            Drafting.words(genes, tranche::title, tranche::clause, tranche::note, tranche::extras);
            builder.addTranches(tranche.build());
        }
        Drafting.words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Condition release(Part part, Clauses clauses) {
        Genes genes = part.genes();
        List<String> benchmarks = cast.below(part.rank(), ElementKind.BENCHMARK);
        List<String> commitments = cast.below(part.rank(), ElementKind.COMMITMENT);
        return switch (genes.weighted(40, commitments.isEmpty() ? 0 : 30, benchmarks.isEmpty() ? 0 : 30)) {
            case 1 -> fulfilled(genes.of(commitments));
            case 2 -> met(genes.of(benchmarks));
            default -> clauses.freely();
        };
    }

    Guarantee guarantee(Part part) {
        Genes genes = part.genes();
        Clauses clauses = clauses(part);
        List<String> undertaken = casting.undertakings.stream()
                .filter(owed -> owed.phase().equals(Optional.of(part.id())))
                .map(Owed::id)
                .toList();
        String guarantor = casting.undertakings.stream()
                .filter(owed -> undertaken.contains(owed.id()))
                .findFirst()
                .map(owed -> owed.by().get(0))
                .orElse(casting.guarantors.get(0));
        Guarantee.Builder builder = Guarantee.builder()
                .id(part.id())
                .guarantor(guarantor)
                .covers(genes.some(casting.commitments.stream().map(Owed::id).toList(), 3))
                .undertakings(undertaken);
        if (cast.invocable().contains(part.id())) {
            builder.invokedWhen(
                    switch (genes.weighted(40, casting.sanctions.isEmpty() ? 0 : 30, 30)) {
                        case 1 -> inForce(genes.of(casting.sanctions).id());
                        case 2 -> clauses.freely();
                        default -> breached(genes.of(casting.commitments).id());
                    });
        }
        Drafting.words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    OpenQuestion question(Part part) {
        OpenQuestion.Builder builder = OpenQuestion.builder()
                .id(part.id())
                .concerns(part.genes()
                        .some(casting.commitments.stream().map(Owed::id).toList(), 2));
        Drafting.words(part.genes(), builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Clauses clauses(Part part) {
        return casting.clauses(part.id(), part.genes());
    }
}
