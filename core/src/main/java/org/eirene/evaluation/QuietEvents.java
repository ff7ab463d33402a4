package org.eirene.evaluation;

import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Indicator;
import org.eirene.history.Delivery;
import org.eirene.history.Event;
import org.eirene.history.Incident;
import org.eirene.history.Observation;
import org.eirene.history.Ruling;

/**
 * What comes onto the record and moves nothing, by far the most of a long one: a delivery that completes nothing, an
 * incident that no clause asks about, a ruling short of the quorum. While everything rests, and nothing else happens at
 * its instant, it need not be settled: every rule would find what it found before. Whatever is not surely so is left to
 * {@link EventRules} and {@link Settlement}, which say what it means; to leave too much to them costs time alone.
 */
final class QuietEvents implements Event.PartialCases<Boolean> {
    private final State state;

    QuietEvents(State state) {
        this.state = state;
    }

    /** Puts an event on the record, the only one of its instant, if it surely moves nothing; false: it is to be settled. */
    boolean take(Event event) {
        return event.match(this);
    }

    @Override
    public Boolean otherwise(Event event) {
        return false;
    }

    /** Less than would complete a commitment or catch up with what is due of it, where nothing else counts it. */
    @Override
    public Boolean delivery(Delivery event) {
        if (!(state.byId.get(event.commitment()) instanceof CommitmentState commitment)
                || isStranger(event.by())
                || !commitment.takesQuietly(state, event.quantity())) {
            return false;
        }
        state.appendQuietly(new DeliveryEntry(event), commitment);
        return true;
    }

    /** Of an incident that no filter of the text covers. */
    @Override
    public Boolean incident(Incident event) {
        if (isStranger(event.by()) || !state.isOfTheText(event) || state.isAskedFor(event)) {
            return false;
        }
        state.appendQuietly(new IncidentEntry(event));
        return true;
    }

    /** Of an indicator that no clause measures. */
    @Override
    public Boolean observation(Observation event) {
        if (state.agreement.find(Indicator.class, event.indicator()).isEmpty() || state.isMeasured(event.indicator())) {
            return false;
        }
        state.add(event);
        return true;
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
