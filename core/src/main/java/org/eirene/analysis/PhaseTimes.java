package org.eirene.analysis;

import static org.eirene.agreement.TransitionKind.COMPLETED;
import static org.eirene.agreement.TransitionKind.LAPSED;
import static org.eirene.agreement.TransitionKind.OPENED;

import com.google.common.collect.ImmutableSet;
import java.util.OptionalInt;
import java.util.Set;
import org.eirene.agreement.CarryOn;
import org.eirene.agreement.Complete;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Lapse;
import org.eirene.agreement.Phase;

/** When phases open and close, where the text is kept: none lapses that could complete. */
final class PhaseTimes {
    /** A phase that is extended more often has no end that this tells. */
    private static final int MOST_EXTENSIONS = 100;

    private final Course course;
    private final Timetable table;
    private final Gates gates;

    PhaseTimes(Course course, Timetable table, Gates gates) {
        this.course = course;
        this.table = table;
        this.gates = gates;
    }

    /** The end of a phase: opened + lasts. */
    static OptionalInt end(Timetable table, Phase phase) {
        return phase.lasts().isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(table.named(
                        table.later(
                                table.turn(OPENED, phase.id()), phase.lasts().get(), Clause.of(phase, "lasts")),
                        "end",
                        phase.id(),
                        "",
                        Clause.of(phase, "lasts")));
    }

    /** The end with every extension that the text allows; empty without an end. */
    static OptionalInt latestEnd(Timetable table, Phase phase) {
        OptionalInt end = end(table, phase);
        if (end.isEmpty() || !(phase.onExpiry() instanceof Extend extend)) {
            return end;
        }
        if (extend.times() > MOST_EXTENSIONS) {
            return OptionalInt.empty();
        }
        int last = end.getAsInt();
        for (int i = 0; i < extend.times(); i++) {
            last = table.later(last, extend.by(), Clause.of(phase, "onExpiry"));
        }
        return OptionalInt.of(last);
    }

    void read(Phase phase) {
        if (!course.comes(OPENED, phase.id())) {
            return;
        }
        int opened = table.turn(OPENED, phase.id());
        String opens = Clause.of(phase, "opens");
        Gate gate = gates.of(course.opening(phase), opens, Points.ENTRY);
        table.withLatest(opened, gate.partsWith(Points.ENTRY), gate.kind(), opens);
        OptionalInt end = end(table, phase);
        if (course.comes(LAPSED, phase.id())) {
            table.withLatest(
                    table.turn(LAPSED, phase.id()),
                    ImmutableSet.of(end.orElseThrow()),
                    Gate.Kind.EXACT,
                    Clause.of(phase, "lasts"));
        } else if (course.comes(COMPLETED, phase.id())) {
            int completed = table.turn(COMPLETED, phase.id());
            table.notBefore(opened, completed, Clause.of(phase, "opens"));
            if (phase.completes().isPresent()) {
                asWritten(phase, opened, completed, end);
            } else if (end.isPresent()) {
                atItsEnd(phase, completed, end.getAsInt());
            } else {
                onceDone(phase, opened, completed);
            }
        }
    }

    private void asWritten(Phase phase, int opened, int completed, OptionalInt end) {
        String clause = Clause.of(phase, "completes");
        boolean comes = course.comes(phase.completes().orElseThrow());
        Gate gate = comes ? gates.of(phase.completes().get(), clause, opened) : Gate.LOOSE;
        Set<Integer> parts = gate.partsWith(opened);
        if (end.isPresent() && phase.onExpiry() instanceof Complete) {
            // with the earlier of its condition and its end
            table.notBefore(completed, end.getAsInt(), Clause.of(phase, "lasts"));
            if (!comes) {
                table.notBefore(end.getAsInt(), completed, Clause.of(phase, "lasts"));
            } else if (gate.kind() == Gate.Kind.EXACT) {
                table.withEarliest(
                        completed, ImmutableSet.of(table.lastOf(parts, phase.id(), clause), end.getAsInt()), clause);
            } else {
                table.loose.add(completed);
            }
            return;
        }
        table.withLatest(completed, parts, gate.kind(), clause);
        closeBy(phase, completed, end);
    }

    /** A phase that would lapse must complete before. */
    private void closeBy(Phase phase, int completed, OptionalInt end) {
        if (end.isPresent() && !(phase.onExpiry() instanceof CarryOn)) {
            if (phase.onExpiry() instanceof Extend) {
                table.loose.add(completed);
            }
            latestEnd(table, phase).ifPresent(last -> table.deadline(completed, last, Clause.of(phase, "lasts")));
        }
    }

    /** At its end, once what is to be done in it is done; where it stays open, also later. */
    private void atItsEnd(Phase phase, int completed, int end) {
        String clause = Clause.of(phase, "lasts");
        Set<Integer> work = work(phase);
        if (phase.onExpiry() instanceof Complete) {
            table.withLatest(completed, ImmutableSet.of(end), Gate.Kind.EXACT, clause);
        } else if (phase.onExpiry() instanceof Lapse) {
            table.withLatest(completed, ImmutableSet.of(end), Gate.Kind.EXACT, clause);
            work.forEach(done -> table.deadline(done, completed, clause));
        } else {
            table.withLatest(
                    completed,
                    ImmutableSet.<Integer>builder().add(end).addAll(work).build(),
                    phase.onExpiry() instanceof CarryOn ? Gate.Kind.EXACT : Gate.Kind.LOOSE,
                    clause);
            closeBy(phase, completed, OptionalInt.of(end));
        }
    }

    private void onceDone(Phase phase, int opened, int completed) {
        table.withLatest(
                completed,
                ImmutableSet.<Integer>builder().add(opened).addAll(work(phase)).build(),
                Gate.Kind.EXACT,
                Clause.of(phase, "completes"));
    }

    /**
     * What must be done before it completes by itself: all that is to be done in it. For what is kept is in effect before the
     * phase closes, and what is in effect does not stand aside.
     */
    private Set<Integer> work(Phase phase) {
        return course.work(phase).stream()
                .filter(turn -> course.comes(turn.kind(), turn.element()))
                .map(turn -> table.turn(turn.kind(), turn.element()))
                .collect(ImmutableSet.toImmutableSet());
    }
}
