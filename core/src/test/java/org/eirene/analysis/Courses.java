package org.eirene.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.agreement.TransitionKind;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Progress;
import org.eirene.evaluation.Transition;
import org.eirene.history.Delivery;
import org.eirene.history.Deposit;
import org.eirene.history.Event;
import org.eirene.history.MilestoneReached;

/**
 * Every course that cooperation can take under a small agreement, as far as the evaluation tells them apart: each act
 * and each milestone once or not at all, in every order, at one instant, in quick succession or with time enough between
 * them for whatever time brings; from the eve of entry into force on. What happens from the first breach on is none of it.
 */
final class Courses {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofDays(40);
    private static final List<Duration> PAUSES = List.of(Duration.ZERO, SOON, LATE);
    /** So that what happens soon after it happens at the very instant of entry into force. */
    private static final Instant EVE = Instant.parse(SmallTexts.ENTRY).minus(SOON);

    private final Agreement agreement;
    private final Set<Fact> happened = new HashSet<>();

    private Courses(Agreement agreement) {
        this.agreement = agreement;
    }

    static Set<Fact> everything(Agreement agreement) {
        Courses courses = new Courses(agreement);
        List<String> deeds = new ArrayList<>();
        agreement.milestones().stream().map(Milestone::id).forEach(deeds::add);
        agreement.commitments().stream().map(Commitment::id).forEach(deeds::add);
        Progress eve = Evaluator.of(agreement).begin();
        for (var escrow : agreement.escrows()) {
            eve = eve.after(Deposit.builder()
                    .id("deposit")
                    .at(EVE.minus(SOON))
                    .escrow(escrow.id())
                    .amount(1000)
                    .build());
        }
        courses.from(eve, EVE, deeds);
        return courses.happened;
    }

    private void from(Progress progress, Instant now, List<String> deeds) {
        // Where time alone would bring a breach, a deed may still come first.
        if (!collect(progress.advancedTo(now.plus(LATE).plus(LATE))) && hasBreach(progress)) {
            return;
        }
        for (String deed : deeds) {
            List<String> rest =
                    deeds.stream().filter(other -> !other.equals(deed)).toList();
            for (Duration pause : PAUSES) {
                Instant then = now.plus(pause);
                from(progress.after(event(deed, then)), then, rest);
            }
        }
    }

    private static boolean hasBreach(Progress progress) {
        return progress.assessment().transitions().stream().anyMatch(Courses::isBreach);
    }

    private static boolean isBreach(Transition transition) {
        return transition.to() == Status.BREACHED || transition.to() == Status.MISSED;
    }

    /** Says whether nothing went wrong. */
    private boolean collect(Progress progress) {
        List<Transition> transitions = progress.assessment().transitions();
        Optional<Instant> breach = transitions.stream()
                .filter(Courses::isBreach)
                .map(Transition::at)
                .findFirst();
        for (Transition transition : transitions) {
            if (breach.isEmpty() || transition.at().isBefore(breach.get())) {
                turn(transition).ifPresent(turn -> happened.add(new Fact(turn, transition.element())));
            }
        }
        return breach.isEmpty();
    }

    private Optional<TransitionKind> turn(Transition transition) {
        boolean ofPhase = agreement.find(Phase.class, transition.element()).isPresent();
        return switch (transition.to()) {
            case OPEN -> Optional.of(TransitionKind.OPENED);
            case COMPLETED -> ofPhase ? Optional.of(TransitionKind.COMPLETED) : Optional.empty();
            case LAPSED -> Optional.of(TransitionKind.LAPSED);
            case IN_EFFECT -> Optional.of(TransitionKind.IN_EFFECT);
            case FULFILLED -> Optional.of(TransitionKind.FULFILLED);
            case MET -> Optional.of(TransitionKind.MET);
            case RELEASED -> Optional.of(TransitionKind.RELEASED);
            default -> Optional.empty();
        };
    }

    private Event event(String deed, Instant at) {
        return agreement.find(Milestone.class, deed).isPresent()
                ? MilestoneReached.builder()
                        .id("of-" + deed)
                        .at(at)
                        .milestone(deed)
                        .build()
                : Delivery.builder().id("of-" + deed).at(at).commitment(deed).build();
    }
}
