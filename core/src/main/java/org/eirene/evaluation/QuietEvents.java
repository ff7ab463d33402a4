package org.eirene.evaluation;

import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Actor;
import org.eirene.history.Delivery;
import org.eirene.history.Event;
import org.eirene.history.Incident;
import org.eirene.history.Observation;
import org.eirene.history.Ruling;

/**
 * What comes onto the record and moves nothing, by far the most of a long one: a delivery that completes nothing, an
 * incident that turns no condition, a ruling short of the quorum. While everything rests it need not be settled: every
 * rule would find what it found before. Whatever is not surely so, and what comes after it at the same instant, is left to
 * {@link EventRules} and {@link Settlement}, which say what it means; to leave too much to them costs time alone.
 */
final class QuietEvents implements Event.PartialCases<Boolean> {
    private final State state;

    QuietEvents(State state) {
        this.state = state;
    }

    /**
     * Puts events of one instant, in their order, on the record, up to the first that may move something.
     *
     * @return how many it took; the others are to be settled
     */
    int take(List<Event> present) {
        int taken = 0;
        while (taken < present.size() && present.get(taken).match(this)) {
            taken++;
        }
        return taken;
    }

    @Override
    public Boolean otherwise(Event event) {
        return false;
    }

    /** Less than would complete a commitment or catch up with what is due of it, where nothing else counts it. */
    @Override
    public Boolean delivery(Delivery event) {
        return state.byId.get(event.commitment()) instanceof CommitmentState commitment
                && !isStranger(event.by())
                && state.takeQuietly(DeliveryEntry.confirmed(event), commitment);
    }

    /** Of an incident that no filter of the text covers. */
    @Override
    public Boolean incident(Incident event) {
        if (isStranger(event.by()) || !state.isOfTheText(event) || state.mayMatter(event)) {
            return false;
        }
        state.appendQuietly(new IncidentEntry(event));
        return true;
    }

    /** Of an indicator that no clause measures. */
    @Override
    public Boolean observation(Observation event) {
        return state.takeQuietly(event);
    }

    /** Heard in the only proceeding in which its author sits, which it does not decide; or come after the decision. */
    @Override
    public Boolean ruling(Ruling event) {
        if (isStranger(event.by())) {
            return false;
        }
        List<Proceeding> about = state.proceedings(event.about());
        if (about.size() != 1) {
            return false;
        }
        Proceeding proceeding = about.get(0);
        if (!proceeding.isOpen()) {
            state.disregard(event, proceeding.decidedAlready());
            return true;
        }
        if (!proceeding.seats(event.by())) {
            return false;
        }
        // one that decides is heard again when it is settled, which changes nothing
        proceeding.hear(event);
        return proceeding.byQuorum().isEmpty();
    }

    private boolean isStranger(Optional<String> actor) {
        return actor.isPresent() && isStranger(actor.get());
    }

    private boolean isStranger(String actor) {
        return state.agreement.find(Actor.class, actor).isEmpty();
    }
}
