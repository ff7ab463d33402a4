package org.eirene.generators;

import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.snapBack;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Offsets.offset;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.agreement.ProblemCode.*;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eirene.agreement.Act;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Offset;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Phase;
import org.eirene.agreement.ProblemCode;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Role;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.SnapBack;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.agreement.Suspend;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;

/** A catalogue of ways to spoil a valid agreement, at least one for each problem that an agreement can have. */
public final class Mutations {
    private static final ImmutableList<Mutation> ALL = Stream.of(
                    ids(), references(), texts(), figures(), structure(), roles(), consequences(), circles())
            .flatMap(List::stream)
            .collect(ImmutableList.toImmutableList());

    private Mutations() {}

    /** {@return all of them} */
    public static ImmutableList<Mutation> all() {
        return ALL;
    }

    // Ids and references

    private static List<Mutation> ids() {
        return List.of(
                commitment("write an id in capitals", ID_ILL_FORMED, c -> renamed(c, "Commitment_1")),
                commitment("end an id with a hyphen", ID_ILL_FORMED, c -> renamed(c, "commitment-")),
                commitment("make an id too long", ID_TOO_LONG, c -> renamed(c, Strings.repeat("a", 65))),
                commitment("take a word of YAML for an id", ID_RESERVED, c -> renamed(c, "yes")),
                commitment("declare the entry into force", ID_RESERVED, c -> renamed(c, Milestone.ENTRY_INTO_FORCE)),
                new Mutation(
                        "give two elements one id",
                        ID_DUPLICATE,
                        (agreement, pick) -> one(agreement.elements(), pick)
                                .map(element -> agreement.toBuilder()
                                        .addMilestones(Milestone.builder()
                                                .id(element.id())
                                                .build()))));
    }

    private static Commitment renamed(Commitment commitment, String id) {
        return commitment.toBuilder().id(id).build();
    }

    private static List<Mutation> references() {
        return List.of(
                new Mutation(
                        "take out what is referred to",
                        REFERENCE_UNKNOWN,
                        (agreement, pick) -> one(
                                        agreement.elements().stream()
                                                .filter(element -> isReferredTo(agreement, element))
                                                .toList(),
                                        pick)
                                .map(element -> agreement.toBuilder().without(element.id()))),
                new Mutation(
                        "rename what is referred to",
                        REFERENCE_UNKNOWN,
                        (agreement, pick) -> one(
                                        agreement.commitments().stream()
                                                .filter(commitment -> isReferredTo(agreement, commitment))
                                                .toList(),
                                        pick)
                                .map(commitment -> replaced(agreement, commitment, renamed(commitment, "another")))),
                commitment(
                        "put it into no phase",
                        REFERENCE_UNKNOWN,
                        c -> c.toBuilder().phase("nowhere").build()),
                commitment(
                        "count from nothing",
                        REFERENCE_UNKNOWN,
                        c -> c.toBuilder().due(opened("nowhere").plus(days(1))).build()),
                commitment(
                        "put it into itself",
                        REFERENCE_WRONG_KIND,
                        c -> c.toBuilder().phase(c.id()).build()),
                commitment(
                        "wait for an actor to complete",
                        REFERENCE_WRONG_KIND,
                        c -> c.toBuilder().when(completed(c.by().first())).build()),
                commitment(
                        "refrain from an undeclared kind",
                        INCIDENT_KIND_UNDECLARED,
                        (agreement, c) -> must(c, refrain(incidents("undeclared")))
                                .filter(changed -> !agreement.incidentKinds().isEmpty())),
                commitment(
                        "refrain in an undeclared area",
                        AREA_UNDECLARED,
                        (agreement, c) -> must(c, refrain(incidents().areas("undeclared")))
                                .filter(changed -> !agreement.areas().isEmpty())));
    }

    /** Whether another element names it. */
    static boolean isReferredTo(Agreement agreement, Element element) {
        return Collections.frequency(Contents.of(agreement, String.class), element.id())
                > Collections.frequency(Contents.of(element, String.class), element.id());
    }

    private static List<Mutation> texts() {
        return List.of(
                commitment(
                        "blank a title",
                        TEXT_BLANK,
                        c -> c.toBuilder().title(" ").build()),
                commitment(
                        "blank a unit", TEXT_BLANK, c -> must(c, deliver(1, "")).orElseThrow()),
                new Mutation(
                        "repeat an item",
                        ITEM_REPEATED,
                        (agreement, pick) -> one(agreement.manifests(), pick)
                                .map(manifest -> agreement.toBuilder().with(repeated(manifest)))));
    }

    private static Manifest repeated(Manifest manifest) {
        return manifest.toBuilder().addItems(manifest.items().get(0)).build();
    }

    // Figures

    private static List<Mutation> figures() {
        return List.of(
                commitment("deliver nothing", QUANTITY_NOT_POSITIVE, (agreement, c) -> must(c, deliver(0, "truck"))),
                commitment(
                        "supply less than nothing",
                        QUANTITY_NOT_POSITIVE,
                        (agreement, c) -> must(c, supply(-1, "truck").per(days(1)))),
                tranche(
                        "pay nothing",
                        QUANTITY_NOT_POSITIVE,
                        t -> t.toBuilder().amount(0).build()),
                delivery(
                        "owe an instalment of nothing",
                        QUANTITY_NOT_POSITIVE,
                        d -> d.instalments(List.of()).instalment(0, reached(Milestone.ENTRY_INTO_FORCE))),
                phase(
                        "extend no times",
                        NUMBER_NOT_POSITIVE,
                        p -> p.toBuilder()
                                .lasts(days(1))
                                .onExpiry(OnExpiry.extend(days(1), always(), 0))
                                .build()),
                commitment(
                        "count from day 0",
                        NUMBER_NOT_POSITIVE,
                        c -> c.toBuilder()
                                .due(reached(Milestone.ENTRY_INTO_FORCE).day(0))
                                .build()),
                new Mutation(
                        "give none",
                        NUMBER_NOT_POSITIVE,
                        (agreement, pick) -> one(agreement.exchanges(), pick)
                                .map(exchange -> agreement.toBuilder()
                                        .with(exchange.toBuilder()
                                                .terms(Ratio.of(0, 1))
                                                .build()))),
                rung("be in force for the 0th time", NUMBER_NOT_POSITIVE, r -> r.occurrence(0)),
                commitment(
                        "count fewer than none",
                        FIGURE_NEGATIVE,
                        c -> c.toBuilder().when(incidents().atLeast(-1)).build()),
                phase(
                        "last no time",
                        OFFSET_NOT_POSITIVE,
                        p -> p.toBuilder().lasts(Offset.ZERO).build()),
                commitment(
                        "add nothing",
                        OFFSET_NOT_POSITIVE,
                        c -> c.toBuilder()
                                .due(reached(Milestone.ENTRY_INTO_FORCE).plus(Offset.ZERO))
                                .build()),
                commitment(
                        "cure at once",
                        OFFSET_NOT_POSITIVE,
                        (agreement, c) -> must(c, refrain(IncidentFilter.ALL).curedAfter(Offset.ZERO))),
                commitment(
                        "be quiet for no time",
                        OFFSET_NOT_POSITIVE,
                        c -> c.toBuilder().when(quiet(Offset.ZERO)).build()),
                procedure(
                        "decide in no time",
                        OFFSET_NOT_POSITIVE,
                        p -> staged(p, stage -> new Stage(stage.body(), stage.quorum(), Offset.ZERO))),
                commitment(
                        "supply every second",
                        PERIOD_TOO_SHORT,
                        (agreement, c) -> must(c, supply(1, "truck").per(offset("PT59.999999999S")))),
                commitment(
                        "refrain from what is too grave",
                        SEVERITY_OUT_OF_RANGE,
                        (agreement, c) -> must(c, refrain(incidents().minSeverity(6)))),
                rung("ask for what is too slight", SEVERITY_OUT_OF_RANGE, r -> r.severity(0)),
                delivery(
                        "let instalments fall",
                        INSTALMENT_NOT_RISING,
                        d -> d.instalments(List.of(instalment(d.quantity()), instalment(half(d.quantity()))))),
                delivery(
                        "let instalments stand still",
                        INSTALMENT_NOT_RISING,
                        d -> d.instalments(List.of(instalment(d.quantity()), instalment(d.quantity())))),
                delivery(
                        "owe more than the whole",
                        INSTALMENT_ABOVE_QUANTITY,
                        d -> d.instalments(List.of(instalment(d.quantity().add(BigDecimal.ONE))))),
                new Mutation(
                        "take most before least",
                        TIME_NEEDED_REVERSED,
                        (agreement, pick) -> one(agreement.milestones(), pick)
                                .map(milestone -> agreement.toBuilder()
                                        .with(milestone.toBuilder()
                                                .takes(days(2), days(1))
                                                .build()))));
    }

    private static Instalment instalment(BigDecimal total) {
        return new Instalment(total, reached(Milestone.ENTRY_INTO_FORCE).plus(hours(1)));
    }

    private static BigDecimal half(BigDecimal value) {
        return value.divide(BigDecimal.valueOf(2));
    }

    // Structure

    private static List<Mutation> structure() {
        return List.of(
                new Mutation(
                        "leave the time zone out",
                        TIME_ZONE_MISSING,
                        (agreement, pick) -> Optional.of(
                                Agreement.builder().id(agreement.id()).addAll(withoutTranches(agreement)))),
                sanction(
                        "drop the rungs",
                        LIST_EMPTY,
                        s -> s.toBuilder().rungs(List.of()).build()),
                rung(
                        "drop the measures",
                        LIST_EMPTY,
                        r -> new Rung(ImmutableList.of(), r.after(), r.occurrence(), r.severity())),
                procedure(
                        "drop the stages",
                        LIST_EMPTY,
                        p -> p.toBuilder().stages(List.of()).build()),
                procedure("drop the body", LIST_EMPTY, p -> staged(p, stage -> Stage.of(1, days(1), new String[0]))),
                commitment(
                        "drop the obligors",
                        LIST_EMPTY,
                        c -> c.toBuilder().by(List.of()).build()),
                commitment(
                        "drop the beneficiaries",
                        LIST_EMPTY,
                        c -> c.toBuilder().to(List.of()).build()),
                new Mutation(
                        "drop the tranches",
                        LIST_EMPTY,
                        (agreement, pick) -> one(agreement.escrows(), pick)
                                .map(escrow -> agreement.toBuilder().with(emptied(escrow)))),
                new Mutation(
                        "drop the items",
                        LIST_EMPTY,
                        (agreement, pick) -> one(agreement.manifests(), pick)
                                .map(manifest -> agreement.toBuilder()
                                        .with(manifest.toBuilder()
                                                .items(List.of())
                                                .build()))),
                commitment(
                        "want any of nothing",
                        LIST_EMPTY,
                        c -> c.toBuilder().when(any()).build()),
                commitment(
                        "nest without end",
                        NESTING_TOO_DEEP,
                        c -> c.toBuilder().when(nested(70)).build()),
                procedure(
                        "raise a quorum above the body",
                        QUORUM_OUT_OF_RANGE,
                        p -> staged(
                                p, stage -> new Stage(stage.body(), stage.body().size() + 1, stage.within()))),
                procedure(
                        "need nobody",
                        QUORUM_OUT_OF_RANGE,
                        p -> staged(p, stage -> new Stage(stage.body(), 0, stage.within()))),
                commitment(
                        "want two of one",
                        COUNT_OUT_OF_RANGE,
                        c -> c.toBuilder().when(atLeast(2, always())).build()),
                commitment(
                        "want none of one",
                        COUNT_OUT_OF_RANGE,
                        c -> c.toBuilder().when(atLeast(0, always())).build()),
                new Mutation(
                        "climb past the ladder",
                        RUNG_OUT_OF_RANGE,
                        (agreement, pick) -> one(agreement.sanctions(), pick)
                                .map(sanction -> agreement.toBuilder()
                                        .with(agreement.commitments().get(0).toBuilder()
                                                .when(inForce(
                                                        sanction.id(),
                                                        sanction.rungs().size() + 1))
                                                .build()))),
                sanction(
                        "add a rung without a test",
                        RUNG_WITHOUT_TEST,
                        s -> s.toBuilder().addRungs(Rung.of(warn("Notice"))).build()),
                commitment(
                        "ask for the status of an actor",
                        STATUS_OF_NOTHING,
                        c -> c.toBuilder()
                                .when(is(c.by().first(), Status.PENDING))
                                .build()),
                new Mutation(
                        "ask for a status of another kind",
                        STATUS_NOT_OF_KIND,
                        (agreement, pick) -> one(agreement.commitments(), pick)
                                .map(commitment -> agreement.toBuilder()
                                        .addPhases(Phase.builder()
                                                .id("further")
                                                .opens(is(commitment.id(), Status.OPEN))
                                                .build()))));
    }

    private static List<Element> withoutTranches(Agreement agreement) {
        return agreement.elements().stream()
                .filter(element -> !(element instanceof Tranche))
                .toList();
    }

    private static Escrow emptied(Escrow escrow) {
        return escrow.toBuilder().tranches(List.of()).build();
    }

    private static Condition nested(int depth) {
        Condition condition = always();
        for (int i = 0; i < depth; i++) {
            condition = not(condition);
        }
        return condition;
    }

    // Who may do what

    private static List<Mutation> roles() {
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

    // What hangs on commitments

    private static List<Mutation> consequences() {
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

    // What depends on itself

    private static List<Mutation> circles() {
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

    // Places

    private static <T> Optional<T> one(List<T> places, int pick) {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(Math.floorMod(pick, places.size())));
    }

    private static Agreement.Builder replaced(Agreement agreement, Element old, Element fresh) {
        return agreement.toBuilder().without(old.id()).with(fresh);
    }

    private static Mutation commitment(String name, ProblemCode code, Function<Commitment, Commitment> change) {
        return commitment(name, code, (agreement, c) -> Optional.of(change.apply(c)));
    }

    private static Mutation commitment(
            String name, ProblemCode code, BiFunction<Agreement, Commitment, Optional<Commitment>> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(agreement.commitments(), pick)
                        .flatMap(c -> change.apply(agreement, c).map(changed -> replaced(agreement, c, changed))));
    }

    private static Optional<Commitment> must(Commitment commitment, Performance performance) {
        return Optional.of(commitment.toBuilder().must(performance).build());
    }

    private static Mutation delivery(String name, ProblemCode code, Function<Deliver, Deliver> change) {
        return commitment(
                name,
                code,
                (agreement, c) ->
                        c.must() instanceof Deliver deliver ? must(c, change.apply(deliver)) : Optional.empty());
    }

    private static Mutation phase(String name, ProblemCode code, Function<Phase, Phase> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(agreement.phases(), pick)
                        .map(phase -> agreement.toBuilder().with(change.apply(phase))));
    }

    private static Mutation procedure(String name, ProblemCode code, Function<Procedure, Procedure> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(agreement.procedures(), pick)
                        .map(procedure -> agreement.toBuilder().with(change.apply(procedure))));
    }

    private static Procedure staged(Procedure procedure, Function<Stage, Stage> change) {
        return procedure.toBuilder()
                .stages(procedure.stages().stream().map(change).toList())
                .build();
    }

    private static Mutation tranche(String name, ProblemCode code, Function<Tranche, Tranche> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(agreement.tranches(), pick)
                        .map(tranche -> agreement.toBuilder().with(change.apply(tranche))));
    }

    private static Mutation guarantee(String name, ProblemCode code, Function<Guarantee, Guarantee> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(agreement.guarantees(), pick)
                        .map(guarantee -> agreement.toBuilder().with(change.apply(guarantee))));
    }

    private static Mutation sanction(String name, ProblemCode code, Function<Sanction, Sanction> change) {
        return sanction(name, code, (agreement, s) -> Optional.of(change.apply(s)));
    }

    private static Mutation sanction(
            String name, ProblemCode code, BiFunction<Agreement, Sanction, Optional<Sanction>> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(agreement.sanctions(), pick)
                        .flatMap(s -> change.apply(agreement, s))
                        .map(changed -> agreement.toBuilder().with(changed)));
    }

    private static Mutation rung(String name, ProblemCode code, Function<Rung, Rung> change) {
        return sanction(
                name,
                code,
                s -> s.toBuilder()
                        .rungs(s.rungs().stream().map(change).toList())
                        .build());
    }

    private static Mutation actor(
            String name,
            ProblemCode code,
            Predicate<Actor> which,
            BiFunction<Actor, Actor.Builder<?>, Actor.Builder<?>> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(
                                agreement.actors().stream().filter(which).toList(), pick)
                        .map(actor -> agreement.toBuilder()
                                .with(change.apply(actor, actor.toBuilder()).build())));
    }
}
