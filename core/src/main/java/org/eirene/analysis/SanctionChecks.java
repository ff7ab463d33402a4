package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Lost;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Met;
import org.eirene.agreement.Missed;
import org.eirene.agreement.Open;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Status;
import org.eirene.agreement.StatusIs;
import org.eirene.agreement.Terminate;
import org.eirene.agreement.TransitionKind;

/** Sanctions that cannot be lifted, that cause themselves, or that lead by themselves to what cannot be undone. */
final class SanctionChecks {
    private SanctionChecks() {}

    // ---------------------------------------------------------------- the cure

    /** A cure that needs what the sanction keeps from happening. */
    static List<Draft> cureStopped(Subject subject) {
        return each(subject, sanction -> {
            Need cure = cure(subject, sanction);
            Reach reach = subject.reach(Conduct.WHATEVER_HAPPENS);
            Set<Fact> stopped = Stopped.forGood(subject.agreement(), sanction);
            if (!reach.isWithin(cure, ImmutableSet.of()) || stopped.isEmpty()) {
                return Optional.empty();
            }
            if (reach.isWithin(cure, stopped)) {
                Set<Fact> suspended = Sets.union(stopped, Stopped.forNow(subject.agreement(), sanction))
                        .immutableCopy();
                return reach.isWithin(cure, suspended)
                        ? Optional.empty()
                        : Optional.of(stopping(subject, sanction, suspended).weighing(Severity.WARNING));
            }
            return Optional.of(stopping(subject, sanction, stopped));
        });
    }

    private static Need cure(Subject subject, Sanction sanction) {
        String path = subject.path(sanction, sanction.cure().isPresent() ? "cure" : "trigger");
        return sanction.cure()
                .map(cure -> ConditionNeeds.toHold(subject.agreement(), Conduct.WHATEVER_HAPPENS, path, cure))
                .orElseGet(() ->
                        ConditionNeeds.toFail(subject.agreement(), Conduct.WHATEVER_HAPPENS, path, sanction.trigger()));
    }

    private static Draft stopping(Subject subject, Sanction sanction, Set<Fact> stopped) {
        List<String> asked = new ArrayList<>();
        Need.each(cure(subject, sanction), happens -> asked.add(happens.fact().element()));
        ImmutableList<String> ids = subject.inOrder(
                stopped.stream().map(Fact::element).filter(asked::contains).toList());
        return Draft.of(
                        FindingCode.CURE_NEEDS_WHAT_IT_STOPS,
                        ImmutableList.<String>builder()
                                .add(sanction.id())
                                .addAll(ids)
                                .build(),
                        subject.path(sanction, sanction.cure().isPresent() ? "cure" : "trigger"),
                        Subject.capital(sanction) + " is lifted by what it stops itself"
                                + (ids.isEmpty() ? "" : ": " + String.join(", ", ids)),
                        new Evidence.Passage(cureText(sanction)))
                .repairedBy(() -> List.of(Repair.of(
                        RepairKind.SAY,
                        "Let " + Subject.name(sanction) + " leave alone what lifts it",
                        Ladders.sparing(sanction, ImmutableSet.copyOf(ids)))));
    }

    private static String cureText(Sanction sanction) {
        return sanction.cure().map(Condition::toString).orElse("not(" + sanction.trigger() + ")");
    }

    /** A cure that holds whenever the trigger does. */
    static List<Draft> cureHolding(Subject subject) {
        return each(
                subject,
                sanction -> sanction.cure()
                        .filter(cure -> implies(sanction.trigger(), cure))
                        .map(cure -> Draft.about(
                                        FindingCode.CURE_HOLDS_WITH_TRIGGER,
                                        sanction,
                                        subject.path(sanction, "cure"),
                                        "What lifts " + Subject.name(sanction)
                                                + " holds whenever what triggers it does",
                                        new Evidence.Passage(cure.toString()))
                                .repairedBy(() -> List.of(Repair.of(
                                        RepairKind.SAY,
                                        "Let " + Subject.name(sanction) + " be lifted when its trigger fails",
                                        sanction.toBuilder()
                                                .cure(Optional.empty())
                                                .build())))));
    }

    /** Whether one holds whenever the other does, as far as their form shows it. */
    private static boolean implies(Condition one, Condition other) {
        if (other instanceof Always || one.equals(other)) {
            return true;
        } else if (one instanceof AnyOf any) {
            return any.of().stream().allMatch(part -> implies(part, other));
        } else if (other instanceof AllOf all) {
            return all.of().stream().allMatch(part -> implies(one, part));
        } else if (other instanceof AnyOf any) {
            return any.of().stream().anyMatch(part -> implies(one, part));
        }
        return one instanceof AllOf all && all.of().stream().anyMatch(part -> implies(part, other));
    }

    /** A cure that never comes, or a trigger that once it holds never ceases. */
    static List<Draft> neverCured(Subject subject) {
        return each(subject, sanction -> {
            boolean imposed = subject.canHappen(new Fact(TransitionKind.IMPOSED, sanction.id()));
            boolean ends = measures(sanction).anyMatch(Terminate.class::isInstance);
            boolean comes = sanction.cure().isEmpty()
                    || subject.reach(Conduct.WHATEVER_HAPPENS).isWithin(cure(subject, sanction), ImmutableSet.of());
            boolean barred = sanction.cure()
                    .map(cure -> Lasting.mayBeBarred(subject.agreement(), cure))
                    .orElseGet(() -> Lasting.mayLast(subject.agreement(), sanction.trigger()));
            return !imposed || ends || (comes && !barred)
                    ? Optional.empty()
                    : Optional.of(Draft.about(
                            FindingCode.SANCTION_NEVER_CURED,
                            sanction,
                            subject.path(sanction, sanction.cure().isPresent() ? "cure" : "trigger"),
                            Subject.capital(sanction)
                                    + (sanction.cure().isEmpty()
                                            ? " is lifted when its trigger fails, which it may never do again"
                                            : comes
                                                    ? " can be imposed, and what lifts it may never come"
                                                    : " can be imposed, and what lifts it never comes"),
                            new Evidence.Passage(cureText(sanction))));
        });
    }

    // ---------------------------------------------------------------- the trigger

    /** A trigger that the measures bring about, or keep up. */
    static List<Draft> triggeringThemselves(Subject subject) {
        return each(subject, sanction -> {
            Set<String> stopped = Stopped.elements(subject.agreement(), sanction);
            ImmutableList<String> caused = Clauses.parts(sanction.trigger()).stream()
                    .flatMap(part -> caused(subject, part, stopped).stream())
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
            return caused.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Draft.of(
                                    FindingCode.SANCTION_TRIGGERS_ITSELF,
                                    ImmutableList.<String>builder()
                                            .add(sanction.id())
                                            .addAll(caused)
                                            .build(),
                                    subject.path(sanction, "trigger"),
                                    Subject.capital(sanction) + " keeps up what triggers it: it stops "
                                            + String.join(", ", caused),
                                    new Evidence.Passage(sanction.trigger().toString()))
                            .repairedBy(() -> List.of(Repair.of(
                                    RepairKind.SAY,
                                    "Let " + Subject.name(sanction) + " leave alone what triggers it",
                                    Ladders.sparing(sanction, ImmutableSet.copyOf(caused))))));
        });
    }

    private static Set<String> caused(Subject subject, Clauses.Part part, Set<String> stopped) {
        Condition leaf = part.condition();
        Set<String> named = Set.of();
        if (leaf instanceof Delivered delivered && part.asked() == (delivered.comparison() == Comparison.AT_MOST)) {
            named = delivered.total().of();
        } else if (leaf instanceof StatusIs is && part.asked() && is.status() == Status.SUSPENDED) {
            named = Set.of(is.element());
        } else if (leaf instanceof Open open && !part.asked()) {
            named = Set.of(open.phase());
        } else if ((leaf instanceof Missed || leaf instanceof Lost) && part.asked()) {
            named = leaf.elements();
        } else if (leaf instanceof Met && !part.asked()) {
            named = leaf.elements();
        }
        Set<String> all = Sets.union(named, rested(subject, named));
        return Sets.intersection(all, stopped);
    }

    /** What the benchmarks among them count. */
    private static Set<String> rested(Subject subject, Set<String> ids) {
        return ids.stream()
                .flatMap(id -> subject.agreement().find(Benchmark.class, id).stream())
                .flatMap(benchmark ->
                        Stream.concat(benchmark.phase().stream(), benchmark.criterion().elements().stream()))
                .collect(ImmutableSet.toImmutableSet());
    }

    // ---------------------------------------------------------------- the ladder

    /** What cannot be undone, reached by the lapse of time with nobody to decide. */
    static List<Draft> noWayDown(Subject subject) {
        return each(subject, sanction -> {
            for (int i = 0; i < sanction.rungs().size(); i++) {
                Rung rung = sanction.rungs().get(i);
                boolean byTime = rung.after().isPresent() || i == 0;
                if (byTime
                        && sanction.decision().isEmpty()
                        && rung.measures().stream().anyMatch(Ladders::isForGood)) {
                    return Optional.of(Draft.about(
                                    FindingCode.NO_WAY_DOWN,
                                    sanction,
                                    subject.path(sanction, "rungs[" + i + "]"),
                                    "Rung " + (i + 1) + " of " + Subject.name(sanction)
                                            + " cannot be undone, and nobody decides on it",
                                    new Evidence.Passage(rung.toString()))
                            .repairedBy(() -> DutyChecks.impartial(subject, Set.of(sanction.against())).stream()
                                    .map(procedure -> Repair.of(
                                            RepairKind.SAY,
                                            "Let " + Subject.name(sanction) + " be decided on under "
                                                    + Subject.name(procedure),
                                            sanction.toBuilder()
                                                    .decision(procedure.id())
                                                    .build()))
                                    .toList()));
                }
            }
            return Optional.empty();
        });
    }

    static Stream<Measure> measures(Sanction sanction) {
        return sanction.rungs().stream().flatMap(rung -> rung.measures().stream());
    }

    /** A question to each sanction. */
    @FunctionalInterface
    interface Question {
        Optional<Draft> of(Sanction sanction);
    }

    static List<Draft> each(Subject subject, Question question) {
        List<Draft> drafts = new ArrayList<>();
        subject.asked(subject.agreement().sanctions())
                .forEach(sanction -> question.of(sanction).ifPresent(drafts::add));
        return drafts;
    }
}
