package org.eirene.generators;

import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Institution;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Measures;
import org.eirene.agreement.Mediator;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Moments;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Offset;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Outsider;
import org.eirene.agreement.Panel;
import org.eirene.agreement.Party;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Performances;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Role;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Source;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Supply;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;
import org.eirene.agreement.TransitionKind;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.generators.Casting.Held;
import org.eirene.generators.Casting.Kind;
import org.eirene.generators.Casting.Owed;
import org.eirene.generators.Casting.Part;
import org.eirene.generators.Casting.Swap;

/** Writes an agreement out of a plan: valid by construction, in the order of its kinds. */
final class Drafting {
    private final Casting casting;
    private final Cast cast;

    private Drafting(Casting casting) {
        this.casting = casting;
        this.cast = casting.cast;
    }

    static Agreement.Builder draft(Plan plan, Set<Feature> features) {
        return new Drafting(new Casting(plan, features)).agreement();
    }

    private Agreement.Builder agreement() {
        Agreement.Builder draft = header(casting.header);
        IntStream.range(0, casting.actors.size()).forEach(i -> draft.addActors(actor(i)));
        casting.milestones.forEach(part -> draft.addMilestones(milestone(part)));
        casting.indicators.forEach(part -> draft.addIndicators(indicator(part)));
        IntStream.range(0, casting.manifests.size()).forEach(i -> draft.addManifests(manifest(i)));
        casting.procedures.forEach(part -> draft.addProcedures(procedure(part)));
        IntStream.range(0, casting.phases.size()).forEach(i -> draft.addPhases(phase(i)));
        casting.commitments.forEach(owed -> draft.addCommitments(commitment(owed)));
        casting.undertakings.forEach(owed -> draft.addCommitments(undertaking(owed)));
        casting.benchmarks.forEach(part -> draft.addBenchmarks(benchmark(part)));
        casting.exchanges.forEach(swap -> draft.addExchanges(exchange(swap)));
        casting.sanctions.forEach(part -> draft.addSanctions(sanction(part)));
        casting.escrows.forEach(held -> draft.addEscrows(escrow(held)));
        casting.guarantees.forEach(part -> draft.addGuarantees(guarantee(part)));
        casting.questions.forEach(part -> draft.addOpenQuestions(question(part)));
        return draft;
    }

    private Agreement.Builder header(Genes genes) {
        Agreement.Builder draft = Agreement.builder().id("accord").timeZone(cast.zone());
        switch (genes.weighted(35, 45, 20)) {
            case 1 -> draft.entersIntoForce(Moments.at(cast.start().toInstant()));
            case 2 -> draft.entersIntoForce(Moments.date(cast.start().toLocalDate()));
            default -> {}
        }
        if (genes.chance(50)) {
            draft.addIncidentKinds(Cast.KINDS_OF_INCIDENT.toArray(String[]::new));
        }
        if (genes.chance(40)) {
            draft.addAreas(Cast.AREAS.toArray(String[]::new));
        }
        if (casting.has(Feature.TERMINATION) && genes.chance(40)) {
            Offset notice = genes.chance(75) ? cast.offset(genes) : Offset.ZERO;
            draft.withdrawal(new WithdrawalClause(notice, genes.chance(50)));
        }
        if (genes.chance(15)) {
            draft.title("Accord").addSources(Source.of("Text as signed", "https://example.org/text"));
        }
        if (genes.chance(5)) {
            draft.extras(extras(genes))
                    .addSources(Source.of("Annex"))
                    .addSources(new Source(Optional.empty(), Optional.of("https://example.org/annex")));
        }
        return draft;
    }

    // Who and what

    private Actor actor(int index) {
        Part part = casting.actors.get(index);
        Role role = casting.roles.get(index);
        Genes genes = part.genes();
        Actor.Builder<?> builder = switch (role) {
            case PARTY -> Party.builder();
            case GUARANTOR -> Guarantor.builder();
            case MEDIATOR -> Mediator.builder();
            case MONITOR -> Monitor.builder();
            case PANEL -> Panel.builder();
            case INSTITUTION -> Institution.builder();
            case OUTSIDER -> Outsider.builder();
        };
        builder.id(part.id());
        List<String> agents = IntStream.range(index + 1, casting.actors.size())
                .filter(later -> casting.roles.get(later) != Role.PARTY)
                .mapToObj(later -> casting.actors.get(later).id())
                .toList();
        if (!agents.isEmpty() && genes.chance(role == Role.PARTY ? 60 : 20)) {
            builder.answersFor(genes.some(agents, 2));
        }
        if (role != Role.PARTY && role != Role.OUTSIDER && genes.chance(25)) {
            builder.also(genes.some(
                    Casting.THIRDS.stream()
                            .filter(other -> other != role && other != Role.OUTSIDER && other != Role.PARTY)
                            .toList(),
                    2));
        }
        if (genes.chance(role == Role.OUTSIDER ? 50 : 10)) {
            builder.signed(false);
        }
        if (genes.chance(20)) {
            builder.name("The " + part.id());
        }
        words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Milestone milestone(Part part) {
        Genes genes = part.genes();
        Milestone.Builder builder = Milestone.builder().id(part.id());
        if (genes.chance(40)) {
            builder.by(genes.of(cast.insiders()));
        }
        if (genes.chance(40)) {
            Offset least = cast.offset(genes);
            Offset most = new Offset(least.months() + genes.below(2), least.days() + 1 + genes.below(9), least.exact());
            builder.takes(least, most);
        }
        words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Indicator indicator(Part part) {
        Indicator.Builder builder =
                Indicator.builder().id(part.id()).unit(part.genes().oneOf("truck", "percent"));
        words(part.genes(), builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Manifest manifest(int index) {
        Part part = casting.manifests.get(index);
        Manifest.Builder builder = Manifest.builder().id(part.id());
        IntStream.rangeClosed(1, casting.manifestSizes.get(index)).forEach(i -> builder.addItems("item-" + i));
        words(part.genes(), builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Procedure procedure(Part part) {
        Genes genes = part.genes();
        // Third ones judge more often than parties do: they stand at the end of the list.
        List<String> judges = ImmutableList.copyOf(cast.insiders()).reverse();
        Procedure.Builder builder =
                Procedure.builder().id(part.id()).onSilence(genes.oneOf(Silence.CONFIRM, Silence.DENY));
        int stages = 1 + genes.weighted(60, 40);
        for (int i = 0; i < stages; i++) {
            List<String> body = genes.some(judges, 3);
            builder.addStages(Stage.of(1 + genes.below(body.size()), cast.offset(genes), body.toArray(String[]::new)));
        }
        if (casting.has(Feature.DISPUTES)) {
            builder.clock(genes.chance(30) ? Clock.STOPS : Clock.RUNS);
            if (genes.chance(25)) {
                builder.standing(genes.some(cast.all(ElementKind.ACTOR), 3));
            }
            if (genes.chance(25)) {
                builder.filedWithin(cast.offset(genes));
            }
        }
        words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    // What is to be done

    private Phase phase(int index) {
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
        words(genes, builder::title, builder::clause, builder::note, builder::extras);
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

    private Commitment commitment(Owed owed) {
        Genes genes = owed.genes();
        Clauses clauses = clauses(owed.id(), genes);
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
        words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Commitment undertaking(Owed owed) {
        Genes genes = owed.genes();
        Clauses clauses = clauses(owed.id(), genes);
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

    private Benchmark benchmark(Part part) {
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
        words(genes, builder::title, builder::clause, builder::note, builder::extras);
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

    // What hangs together

    private Exchange exchange(Swap swap) {
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
        words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Sanction sanction(Part part) {
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
            builder.probation(clauses.offset());
        }
        words(genes, builder::title, builder::clause, builder::note, builder::extras);
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
            rung = rung.after(clauses.offset());
        }
        if (test == 1 || test == 3) {
            rung = rung.occurrence(2 + genes.below(2));
        }
        return test == 2 || genes.chance(10) ? rung.severity(2 + genes.below(4)) : rung;
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

    private Escrow escrow(Held held) {
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
            words(genes, tranche::title, tranche::clause, tranche::note, tranche::extras);
            builder.addTranches(tranche.build());
        }
        words(genes, builder::title, builder::clause, builder::note, builder::extras);
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

    private Guarantee guarantee(Part part) {
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
        words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private OpenQuestion question(Part part) {
        OpenQuestion.Builder builder = OpenQuestion.builder()
                .id(part.id())
                .concerns(part.genes()
                        .some(casting.commitments.stream().map(Owed::id).toList(), 2));
        words(part.genes(), builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Clauses clauses(Part part) {
        return clauses(part.id(), part.genes());
    }

    private Clauses clauses(String owner, Genes genes) {
        return new Clauses(cast, genes, owner, casting.has(Feature.VERIFICATION));
    }

    /** What any element may carry. */
    private static void words(
            Genes genes,
            Function<String, ?> title,
            Function<String, ?> clause,
            Function<String, ?> note,
            Function<Extras, ?> extras) {
        if (genes.chance(20)) {
            switch (genes.below(4)) {
                case 0 -> title.apply("As agreed");
                case 1 -> clause.apply("Art. " + (1 + genes.below(9)));
                case 2 -> note.apply("Not in the text");
                default -> extras.apply(extras(genes));
            }
        }
    }

    private static Extras extras(Genes genes) {
        return Extras.of(Map.of("row", genes.below(100)));
    }
}
