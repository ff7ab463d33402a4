package org.eirene.analysis;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Breached;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Complete;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.FixedMoment;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.InForce;
import org.eirene.agreement.Lapse;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Lost;
import org.eirene.agreement.Missed;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Never;
import org.eirene.agreement.Open;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.StatusIs;
import org.eirene.agreement.Tranche;
import org.eirene.agreement.TransitionCondition;
import org.eirene.agreement.TransitionKind;

/**
 * What comes about where the text is kept: the least set of turns, each of which can happen once those before it have. What
 * only a failure brings about (a breach, a sanction, a guarantee against it) is not in it, nor what waits for itself.
 */
final class Course {
    private final Agreement agreement;
    private final Set<Turn> turns = new HashSet<>();
    private final ImmutableListMultimap<String, Commitment> commitments;
    private final ImmutableListMultimap<String, Benchmark> benchmarks;

    private Course(Agreement agreement) {
        this.agreement = agreement;
        commitments = Multimaps.index(
                agreement.commitments(), commitment -> commitment.phase().orElse(""));
        benchmarks = Multimaps.index(
                agreement.benchmarks(), benchmark -> benchmark.phase().orElse(""));
    }

    static Course of(Agreement agreement) {
        Course course = new Course(agreement);
        int before = -1;
        while (course.turns.size() > before) {
            before = course.turns.size();
            course.round();
        }
        return course;
    }

    private void round() {
        agreement.phases().forEach(this::phase);
        agreement.commitments().forEach(this::commitment);
        for (Benchmark benchmark : agreement.benchmarks()) {
            if (benchmark.phase().map(this::opens).orElse(true) && comes(benchmark.criterion())) {
                turn(TransitionKind.MET, benchmark.id());
            }
        }
        for (Tranche tranche : agreement.tranches()) {
            if (comes(tranche.release())) {
                turn(TransitionKind.RELEASED, tranche.id());
            }
        }
        for (Guarantee guarantee : agreement.guarantees()) {
            if (guarantee.invokedWhen().map(this::comes).orElse(false)) {
                turn(TransitionKind.INVOKED, guarantee.id());
            }
        }
    }

    private void turn(TransitionKind kind, String element) {
        turns.add(new Turn(kind, element));
    }

    boolean comes(TransitionKind kind, String element) {
        return kind == TransitionKind.REACHED || turns.contains(new Turn(kind, element));
    }

    private boolean opens(String phase) {
        return comes(TransitionKind.OPENED, phase);
    }

    /** Default: always for the first declared, else that the one declared before has completed. */
    Condition opening(Phase phase) {
        int place = agreement.phases().indexOf(phase);
        return phase.opens()
                .orElseGet(() -> place == 0
                        ? Conditions.always()
                        : new Completed(agreement.phases().get(place - 1).id()));
    }

    private void phase(Phase phase) {
        if (!opens(phase.id()) && comes(opening(phase))) {
            turn(TransitionKind.OPENED, phase.id());
        }
        if (!opens(phase.id())) {
            return;
        }
        boolean completes = phase.completes().isPresent()
                ? comes(phase.completes().get())
                : hasContent(phase) && required(phase).stream().allMatch(this::comes);
        boolean hasEnd = phase.lasts().isPresent();
        if (completes || (hasEnd && phase.onExpiry() instanceof Complete)) {
            turn(TransitionKind.COMPLETED, phase.id());
        } else if (hasEnd && phase.onExpiry() instanceof Lapse && cannotComplete(phase)) {
            turn(TransitionKind.LAPSED, phase.id());
        }
    }

    /** Whatever anybody does. */
    private boolean cannotComplete(Phase phase) {
        return phase.completes().map(condition -> condition instanceof Never).orElseGet(() -> !hasContent(phase));
    }

    private boolean comes(Turn turn) {
        return comes(turn.kind(), turn.element());
    }

    /** A turn of an element. */
    record Turn(TransitionKind kind, String element) {}

    List<Commitment> commitments(Phase phase) {
        return commitments.get(phase.id());
    }

    List<Benchmark> benchmarks(Phase phase) {
        return benchmarks.get(phase.id());
    }

    /** A phase that lasts completes at its end with any commitment or benchmark; another needs something to be done. */
    boolean hasContent(Phase phase) {
        return !benchmarks(phase).isEmpty()
                || commitments(phase).stream()
                        .anyMatch(commitment ->
                                phase.lasts().isPresent() || commitment.must().isDeliverable());
    }

    /**
     * What must be done before a phase without {@code completes} can complete: its benchmarks, and its deliverable
     * commitments that cannot stand aside, because they come into effect with the phase or with others of these.
     */
    List<Turn> required(Phase phase) {
        Set<String> certain = new HashSet<>();
        benchmarks(phase).forEach(benchmark -> certain.add(benchmark.id()));
        int before = -1;
        while (certain.size() > before) {
            before = certain.size();
            for (Commitment commitment : commitments(phase)) {
                if (commitment.must().isDeliverable() && isSure(commitment.when(), phase, certain)) {
                    certain.add(commitment.id());
                }
            }
        }
        return work(phase).stream()
                .filter(turn -> certain.contains(turn.element()))
                .toList();
    }

    /** All that is to be done in a phase. */
    List<Turn> work(Phase phase) {
        return Stream.concat(
                        commitments(phase).stream()
                                .filter(commitment -> commitment.must().isDeliverable())
                                .map(commitment -> new Turn(TransitionKind.FULFILLED, commitment.id())),
                        benchmarks(phase).stream().map(benchmark -> new Turn(TransitionKind.MET, benchmark.id())))
                .toList();
    }

    private static boolean isSure(Condition when, Phase phase, Set<String> certain) {
        if (when instanceof AllOf all) {
            return all.of().stream().allMatch(part -> isSure(part, phase, certain));
        } else if (when instanceof Passed passed) {
            return passed.moment() instanceof FixedMoment;
        } else if (when instanceof TransitionCondition turn) {
            return turn.element().equals(phase.id())
                    ? turn.transition() == TransitionKind.OPENED
                    : (turn.transition() == TransitionKind.FULFILLED || turn.transition() == TransitionKind.MET)
                            && certain.contains(turn.element());
        }
        return when instanceof Always;
    }

    private void commitment(Commitment commitment) {
        boolean inEffect = commitment.phase().map(this::opens).orElse(true)
                && comes(commitment.when())
                && guarantees(commitment).stream().allMatch(g -> comes(TransitionKind.INVOKED, g.id()));
        if (inEffect) {
            turn(TransitionKind.IN_EFFECT, commitment.id());
            if (commitment.must().isDeliverable() || ends(commitment)) {
                turn(TransitionKind.FULFILLED, commitment.id());
            }
        }
    }

    /** The guarantees whose undertaking it is. */
    List<Guarantee> guarantees(Commitment commitment) {
        return agreement.guarantees().stream()
                .filter(guarantee -> guarantee.undertakings().contains(commitment.id()))
                .toList();
    }

    private boolean ends(Commitment commitment) {
        boolean withPhase = !commitment.survives()
                && commitment.phase().filter(phase -> closes(phase)).isPresent();
        return withPhase || commitment.due().filter(this::comes).isPresent();
    }

    boolean closes(String phase) {
        return comes(TransitionKind.COMPLETED, phase) || comes(TransitionKind.LAPSED, phase);
    }

    boolean comes(Moment moment) {
        if (moment instanceof AtTransition at) {
            return comes(at.transition(), at.element());
        } else if (moment instanceof Earliest earliest) {
            return earliest.of().stream().anyMatch(this::comes);
        } else if (moment instanceof Latest latest) {
            return !latest.of().isEmpty() && latest.of().stream().allMatch(this::comes);
        }
        return true;
    }

    /** Whether a condition can come to hold where the text is kept. */
    boolean comes(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.of().stream().allMatch(this::comes);
        } else if (condition instanceof AnyOf any) {
            return any.of().stream().anyMatch(this::comes);
        } else if (condition instanceof AtLeast atLeast) {
            return atLeast.of().stream().filter(this::comes).count() >= atLeast.count();
        } else if (condition instanceof Passed passed) {
            return comes(passed.moment());
        } else if (condition instanceof Quiet quiet) {
            return quiet.since().map(this::comes).orElse(true);
        } else if (condition instanceof Open open) {
            return opens(open.phase());
        } else if (condition instanceof TransitionCondition turn) {
            return comes(turn.transition(), turn.element());
        } else if (condition instanceof StatusIs is) {
            return switch (is.status()) {
                case BREACHED, MISSED, LOST, BEHIND, DEFAULTED, FORFEITED, RETURNED, TERMINATED -> false;
                default -> true;
            };
        }
        return !(condition instanceof Never
                || condition instanceof Breached
                || condition instanceof Missed
                || condition instanceof Lost
                || condition instanceof InForce);
    }

    /** The quantity that a condition asks of one deliverable commitment, if it is of that form. */
    static Optional<String> deliveredAlone(Delivered condition) {
        return condition.total().of().size() == 1
                        && condition.total().within().isEmpty()
                        && condition.comparison() == org.eirene.agreement.Comparison.AT_LEAST
                ? Optional.of(condition.total().of().first())
                : Optional.empty();
    }
}
