package org.eirene.generators;

import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Measures.snapBack;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.ProblemCode.*;
import static org.eirene.generators.Places.actor;
import static org.eirene.generators.Places.commitment;
import static org.eirene.generators.Places.guarantee;
import static org.eirene.generators.Places.one;
import static org.eirene.generators.Places.phase;
import static org.eirene.generators.Places.sanction;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eirene.agreement.Act;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Role;
import org.eirene.agreement.Rung;
import org.eirene.agreement.SnapBack;
import org.eirene.agreement.Suspend;
import org.eirene.agreement.Together;

/** What is well written and cannot be meant: roles, carve-outs, exchanges, guarantees, circles. */
final class SpoiltMeaning {
    private SpoiltMeaning() {}

    static List<Mutation> roles() {
        return List.of(
                actor("repeat a role", ROLE_REPEATED, every -> true, (a, b) -> b.also(List.of(a.role()))),
                actor(
                        "make an outsider of a monitor",
                        OUTSIDER_WITH_ROLE,
                        a -> a.role() != Role.OUTSIDER,
                        (a, b) -> b.also(List.of(Role.OUTSIDER))),
                actor(
                        "make a monitor of an outsider",
                        OUTSIDER_WITH_ROLE,
                        a -> a.role() == Role.OUTSIDER,
                        (a, b) -> b.also(List.of(Role.MONITOR))),
                actor("answer for itself", ANSWERS_FOR_ITSELF, every -> true, (a, b) -> b.answersFor(List.of(a.id()))),
                commitment(
                        "oblige an outsider",
                        OBLIGOR_OUTSIDER,
                        (agreement, c) -> agreement.actors().stream()
                                .filter(actor -> actor.holds(Role.OUTSIDER))
                                .findFirst()
                                .map(outsider -> c.toBuilder().by(outsider).build())));
    }

    static List<Mutation> consequences() {
        return List.of(
                commitment(
                        "protect within a phase only",
                        PROTECTED_NOT_SURVIVING,
                        c -> c.toBuilder()
                                .protectedFromSanctions(true)
                                .survives(false)
                                .build()),
                commitment(
                        "protect what a measure names",
                        PROTECTED_IN_MEASURE,
                        (agreement, c) -> Optional.of(c.toBuilder()
                                        .protectedFromSanctions()
                                        .survives()
                                        .build())
                                .filter(changed -> Contents.of(agreement, Measure.class).stream()
                                        .anyMatch(measure -> (measure instanceof Suspend || measure instanceof SnapBack)
                                                && measure.named().contains(c.id())))),
                sanction(
                        "suspend what is protected",
                        PROTECTED_IN_MEASURE,
                        (agreement, s) -> carvedOut(agreement)
                                .map(id -> s.toBuilder()
                                        .rungs(List.of(Rung.of(suspend(id))))
                                        .build())),
                sanction(
                        "snap back what is protected",
                        PROTECTED_IN_MEASURE,
                        (agreement, s) -> carvedOut(agreement)
                                .map(id -> s.toBuilder()
                                        .rungs(List.of(Rung.of(snapBack(id))))
                                        .build())),
                commitment(
                        "verify the absence of deliveries",
                        VERIFICATION_OF_REFRAIN,
                        (agreement, c) -> agreement.procedures().stream()
                                .findFirst()
                                .map(procedure -> c.toBuilder()
                                        .must(refrain(IncidentFilter.ALL))
                                        .verification(procedure.id())
                                        .build())),
                new Mutation(
                        "add up the absence of deliveries",
                        DELIVERED_OF_REFRAIN,
                        (agreement, pick) -> one(
                                        agreement.commitments().stream()
                                                .filter(c -> c.must() instanceof Refrain)
                                                .toList(),
                                        pick)
                                .map(refraining -> agreement.toBuilder()
                                        .addPhases(waiting(
                                                delivered(refraining.id()).atLeast(1))))),
                new Mutation(
                        "add up what differs in unit",
                        DELIVERED_UNITS_DIFFER,
                        (agreement, pick) -> units(agreement)
                                .map(ids -> agreement.toBuilder()
                                        .addPhases(waiting(delivered(ids.toArray(String[]::new))
                                                .atLeast(1))))),
                new Mutation(
                        "exchange it for itself",
                        EXCHANGE_WITH_ITSELF,
                        (agreement, pick) -> one(deliverable(agreement), pick)
                                .map(c -> agreement.toBuilder().addExchanges(exchange(c, c)))),
                new Mutation(
                        "exchange what is never done",
                        EXCHANGE_OF_CONTINUING,
                        (agreement, pick) -> one(
                                        agreement.commitments().stream()
                                                .filter(c -> !c.must().isDeliverable())
                                                .toList(),
                                        pick)
                                .flatMap(c -> one(deliverable(agreement), pick)
                                        .map(other -> agreement.toBuilder().addExchanges(exchange(c, other))))),
                new Mutation(
                        "do a delivery together with an act",
                        TOGETHER_NOT_ACT,
                        (agreement, pick) -> one(
                                        agreement.commitments().stream()
                                                .filter(c -> c.must() instanceof Deliver)
                                                .toList(),
                                        pick)
                                .flatMap(c -> one(
                                                agreement.commitments().stream()
                                                        .filter(other -> other.must() instanceof Act)
                                                        .toList(),
                                                pick)
                                        .map(other -> agreement.toBuilder()
                                                .addExchanges(exchange(c, other).toBuilder()
                                                        .terms(new Together(hours(1)))
                                                        .build())))),
                guarantee(
                        "invoke for nothing",
                        GUARANTEE_WITHOUT_UNDERTAKINGS,
                        g -> g.toBuilder()
                                .invokedWhen(always())
                                .undertakings(List.of())
                                .build()),
                new Mutation(
                        "undertake what another owes",
                        UNDERTAKING_NOT_OF_GUARANTOR,
                        (agreement, pick) -> one(agreement.guarantees(), pick)
                                .flatMap(guarantee -> agreement.commitments().stream()
                                        .filter(c -> !c.by().contains(guarantee.guarantor()))
                                        .findFirst()
                                        .map(c -> agreement.toBuilder()
                                                .with(guarantee.toBuilder()
                                                        .addUndertakings(c.id())
                                                        .build())))),
                new Mutation(
                        "undertake it twice",
                        UNDERTAKING_SHARED,
                        (agreement, pick) -> one(
                                        agreement.guarantees().stream()
                                                .filter(g -> !g.undertakings().isEmpty())
                                                .toList(),
                                        pick)
                                .map(g -> agreement.toBuilder()
                                        .addGuarantees(
                                                g.toBuilder().id("further").build()))));
    }

    private static Optional<String> carvedOut(Agreement agreement) {
        return agreement.commitments().stream()
                .filter(Commitment::protectedFromSanctions)
                .map(Commitment::id)
                .findFirst();
    }

    private static Phase waiting(Condition condition) {
        return Phase.builder().id("further").opens(condition).build();
    }

    private static Exchange exchange(Commitment give, Commitment inReturn) {
        return Exchange.builder()
                .id("further")
                .give(give.id())
                .inReturn(inReturn.id())
                .terms(Ratio.of(1, 1))
                .build();
    }

    private static List<Commitment> deliverable(Agreement agreement) {
        return agreement.commitments().stream()
                .filter(c -> c.must().isDeliverable())
                .toList();
    }

    /** Two commitments that count in different units. */
    private static Optional<List<String>> units(Agreement agreement) {
        List<Commitment> counted = agreement.commitments().stream()
                .filter(c -> !(c.must() instanceof Refrain))
                .toList();
        return counted.stream()
                .flatMap(one -> counted.stream()
                        .filter(other ->
                                !other.must().countedIn().equals(one.must().countedIn()))
                        .map(other -> List.of(one.id(), other.id())))
                .findFirst();
    }

    static List<Mutation> circles() {
        return List.of(
                phase(
                        "open once it has completed",
                        GATE_NAMES_ITSELF,
                        p -> p.toBuilder().opens(completed(p.id())).build()),
                sanction(
                        "trigger itself",
                        GATE_NAMES_ITSELF,
                        s -> s.toBuilder().trigger(not(inForce(s.id()))).build()),
                commitment(
                        "take effect once it is breached",
                        GATE_NAMES_ITSELF,
                        c -> c.toBuilder()
                                .when(passed(breached(c.id()).plus(days(1))))
                                .build()),
                new Mutation(
                        "be due after the breach",
                        DUE_DEPENDS_ON_ITSELF,
                        (agreement, pick) -> one(deliverable(agreement), pick)
                                .map(c -> agreement.toBuilder()
                                        .with(c.toBuilder()
                                                .due(breached(c.id()))
                                                .build()))),
                new Mutation(
                        "be due after each other's breach",
                        DUE_DEPENDS_ON_ITSELF,
                        (agreement, pick) -> one(deliverable(agreement), pick)
                                .flatMap(one -> deliverable(agreement).stream()
                                        .filter(c -> !c.equals(one))
                                        .findFirst()
                                        .map(other -> agreement.toBuilder()
                                                .with(one.toBuilder()
                                                        .due(breached(other.id()))
                                                        .build())
                                                .with(other.toBuilder()
                                                        .due(breached(one.id()))
                                                        .build())))),
                new Mutation(
                        "be met once it is met",
                        CRITERION_DEPENDS_ON_ITSELF,
                        (agreement, pick) -> one(agreement.benchmarks(), pick)
                                .map(b -> agreement.toBuilder()
                                        .with(b.toBuilder()
                                                .criterion(met(b.id()))
                                                .build()))),
                new Mutation(
                        "be met once each other is met",
                        CRITERION_DEPENDS_ON_ITSELF,
                        (agreement, pick) -> circle(agreement.benchmarks()).map(changed -> {
                            Agreement.Builder draft = agreement.toBuilder();
                            changed.forEach(draft::with);
                            return draft;
                        })));
    }

    private static Optional<List<Benchmark>> circle(List<Benchmark> benchmarks) {
        int size = benchmarks.size();
        return size < 2
                ? Optional.empty()
                : Optional.of(IntStream.range(0, size)
                        .mapToObj(i -> benchmarks.get(i).toBuilder()
                                .criterion(met(benchmarks.get((i + 1) % size).id()))
                                .build())
                        .toList());
    }
}
