package org.eirene.generators;

import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.is;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Offsets.offset;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.agreement.ProblemCode.*;
import static org.eirene.generators.Places.commitment;
import static org.eirene.generators.Places.delivery;
import static org.eirene.generators.Places.must;
import static org.eirene.generators.Places.one;
import static org.eirene.generators.Places.phase;
import static org.eirene.generators.Places.procedure;
import static org.eirene.generators.Places.rung;
import static org.eirene.generators.Places.sanction;
import static org.eirene.generators.Places.staged;
import static org.eirene.generators.Places.tranche;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Offset;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.agreement.Tranche;

/** Figures off their scale, and lists without entries or with too many. */
final class SpoiltFigures {
    private SpoiltFigures() {}

    static List<Mutation> figures() {
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

    static List<Mutation> structure() {
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
}
