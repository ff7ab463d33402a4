package org.eirene.generators;

import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.fulfilled;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Performances;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Supply;
import org.eirene.agreement.TransitionKind;
import org.eirene.generators.Casting.Kind;
import org.eirene.generators.Casting.Owed;
import org.eirene.generators.Casting.Part;

/** Writes what is to be done, and when: phases, commitments, benchmarks. */
final class Duties {
    private final Casting casting;
    private final Cast cast;

    Duties(Casting casting) {
        this.casting = casting;
        this.cast = casting.cast;
    }

    Phase phase(int index) {
        Part part = casting.phases.get(index);
        Genes genes = part.genes();
        Clauses clauses = clauses(part);
        Phase.Builder builder = Phase.builder().id(part.id());
        switch (genes.weighted(45, index > 0 ? 20 : 0, 35)) {
            case 1 -> builder.opens(completed(casting.phases.get(index - 1).id()));
            case 2 -> builder.opens(clauses.freely());
            default -> {}
        }
        if (genes.chance(45)) {
            builder.completes(genes.chance(50) ? clauses.freely() : done(part.id(), clauses, genes));
        }
        if (genes.chance(65)) {
            builder.lasts(clauses.offset());
            builder.onExpiry(
                    switch (genes.weighted(35, 20, 20, 25)) {
                        case 0 -> OnExpiry.lapse();
                        case 1 -> OnExpiry.complete();
                        case 2 -> OnExpiry.carryOn();
                        default -> OnExpiry.extend(clauses.offset(), clauses.freely(), 1 + genes.below(3));
                    });
        }
        Drafting.words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    /** That something of the phase itself is done, or that it was quiet. */
    private Condition done(String phase, Clauses clauses, Genes genes) {
        List<Owed> own = casting.commitments.stream()
                .filter(owed -> owed.phase().equals(Optional.of(phase)) && owed.isDeliverable())
                .toList();
        return own.isEmpty() || genes.chance(50)
                ? clauses.quietness()
                : fulfilled(genes.of(own).id());
    }

    Commitment commitment(Owed owed) {
        Genes genes = owed.genes();
        Clauses clauses = casting.clauses(owed.id(), genes);
        Commitment.Builder builder =
                Commitment.builder().id(owed.id()).by(owed.by()).to(owed.to());
        owed.phase().ifPresent(builder::phase);
        if (genes.chance(30)) {
            builder.when(clauses.freely());
        }
        due(owed, clauses).ifPresent(builder::due);
        builder.must(performance(owed, clauses));
        verification(genes, owed.kind(), owed.manifest().isPresent() ? 80 : 40).ifPresent(builder::verification);
        if (casting.carvedOut.contains(owed.id())) {
            builder.protectedFromSanctions();
        } else if (!owed.isDeliverable() && owed.phase().isPresent() && genes.chance(25)) {
            builder.survives();
        }
        if (genes.chance(12)) {
            builder.performedBy(genes.some(cast.all(ElementKind.ACTOR), 2));
        }
        Drafting.words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    Commitment undertaking(Owed owed) {
        Genes genes = owed.genes();
        Clauses clauses = casting.clauses(owed.id(), genes);
        Commitment.Builder builder =
                Commitment.builder().id(owed.id()).by(owed.by()).to(owed.to());
        if (genes.chance(85)) {
            builder.due(clauses.counted(TransitionKind.INVOKED, owed.phase().orElseThrow()));
        }
        if (genes.chance(15)) {
            builder.when(clauses.freely());
        }
        return builder.must(performance(owed, clauses)).build();
    }

    private Optional<Moment> due(Owed owed, Clauses clauses) {
        return switch (owed.genes().weighted(owed.phase().isPresent() ? 30 : 15, 15, 30, 25)) {
            case 1 ->
                Optional.of(clauses.counted(
                        !owed.isDeliverable() && owed.genes().chance(30)
                                ? TransitionKind.BREACHED
                                : TransitionKind.IN_EFFECT,
                        owed.id()));
            case 2 ->
                Optional.of(owed.phase()
                        .map(phase -> clauses.counted(TransitionKind.OPENED, phase))
                        .orElseGet(() -> clauses.counted(TransitionKind.REACHED, Milestone.ENTRY_INTO_FORCE)));
            case 3 -> Optional.of(clauses.due());
            default -> Optional.empty();
        };
    }

    private Optional<String> verification(Genes genes, Kind kind, int percent) {
        List<String> procedures = cast.all(ElementKind.PROCEDURE);
        return casting.has(Feature.VERIFICATION)
                        && kind != Kind.REFRAIN
                        && !procedures.isEmpty()
                        && genes.chance(percent)
                ? Optional.of(genes.of(procedures))
                : Optional.empty();
    }

    private Performance performance(Owed owed, Clauses clauses) {
        Genes genes = owed.genes();
        return switch (owed.kind()) {
            case ACT -> Performances.act();
            case DELIVER -> deliver(owed, clauses);
            case SUPPLY -> new Supply(clauses.quantity(), owed.unit().orElseThrow(), period(clauses));
            case REFRAIN ->
                genes.chance(60)
                        ? Performances.refrain(clauses.filter()).curedAfter(clauses.offset())
                        : Performances.refrain(clauses.filter());
            case RESPOND -> Performances.respond(clauses.filter(), clauses.offset());
        };
    }

    /** At least an hour, so that there are not too many of them to be judged. */
    private static Offset period(Clauses clauses) {
        Offset offset = clauses.offset();
        return offset.hasCalendarPart() || offset.exact().toHours() > 0 ? offset : Offset.parse("P1D");
    }

    private Performance deliver(Owed owed, Clauses clauses) {
        Genes genes = owed.genes();
        BigDecimal quantity = owed.manifest()
                .map(index -> BigDecimal.valueOf(1 + genes.below(casting.manifestSizes.get(index))))
                .orElseGet(clauses::quantity);
        List<Instalment> instalments = new ArrayList<>();
        if (genes.chance(35)) {
            BigDecimal total = BigDecimal.ZERO;
            int number = 1 + genes.below(2);
            for (int i = 0; i < number; i++) {
                total = total.add(BigDecimal.valueOf(1 + genes.below(2)));
                if (total.compareTo(quantity) <= 0) {
                    instalments.add(new Instalment(total, clauses.due()));
                }
            }
        }
        Deliver plain =
                Performances.deliver(quantity, owed.unit().orElseThrow()).instalments(instalments);
        return owed.manifest()
                .map(index -> plain.manifest(casting.manifests.get(index).id()))
                .orElse(plain);
    }

    Benchmark benchmark(Part part) {
        Genes genes = part.genes();
        Clauses clauses = clauses(part);
        Benchmark.Builder builder =
                Benchmark.builder().id(part.id()).continuous(cast.continuous().contains(part.id()));
        Optional<String> phase = casting.phases.isEmpty() || genes.chance(30)
                ? Optional.empty()
                : Optional.of(genes.of(casting.phases).id());
        phase.ifPresent(builder::phase);
        builder.criterion(criterion(part, clauses));
        switch (genes.weighted(35, 35, 30)) {
            case 1 ->
                builder.due(phase.map(id -> clauses.counted(TransitionKind.OPENED, id))
                        .orElseGet(() -> clauses.counted(TransitionKind.REACHED, Milestone.ENTRY_INTO_FORCE)));
            case 2 -> builder.due(clauses.due());
            default -> {}
        }
        verification(genes, Kind.DELIVER, 40).ifPresent(builder::verification);
        Drafting.words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Condition criterion(Part part, Clauses clauses) {
        Genes genes = part.genes();
        List<String> indicators = cast.all(ElementKind.INDICATOR);
        List<String> counted = cast.units().keySet().stream()
                .filter(id -> cast.isBelow(part.rank(), id))
                .toList();
        return switch (genes.weighted(20, indicators.isEmpty() ? 0 : 40, 10, counted.isEmpty() ? 0 : 20, 20)) {
            case 0 -> clauses.quietness();
            case 1 -> clauses.measurement(genes.of(indicators));
            case 2 -> clauses.count();
            case 3 -> clauses.total(counted);
            default -> clauses.condition();
        };
    }

    private Clauses clauses(Part part) {
        return casting.clauses(part.id(), part.genes());
    }
}
