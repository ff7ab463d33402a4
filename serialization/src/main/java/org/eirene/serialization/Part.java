package org.eirene.serialization;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Aggregate;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.ExchangeTerms;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Role;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Source;
import org.eirene.agreement.Stage;
import org.eirene.agreement.TimeNeeded;
import org.eirene.agreement.Tranche;
import org.eirene.agreement.TransitionKind;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.Event;
import org.eirene.history.EventKind;
import org.eirene.history.History;
import org.eirene.history.Verdict;

/** A type of the model that has a written form of its own: how it is written. */
record Part<T>(Class<T> type, Function<T, Node> encoder) {
    /** All of them; a type that is not here is written as part of another only. */
    static final List<Part<?>> ALL = List.of(
            new Part<>(Agreement.class, AgreementEncoder::encode),
            new Part<>(History.class, HistoryEncoder::encode),
            element(Actor.class),
            element(Milestone.class),
            element(Indicator.class),
            element(Manifest.class),
            element(Procedure.class),
            element(Phase.class),
            element(Commitment.class),
            element(Benchmark.class),
            element(Exchange.class),
            element(Sanction.class),
            element(Escrow.class),
            element(Tranche.class),
            element(Guarantee.class),
            element(OpenQuestion.class),
            new Part<>(Event.class, EventEncoder::encode),
            new Part<>(Condition.class, ConditionEncoder::encode),
            new Part<>(IncidentFilter.class, ConditionEncoder::encode),
            new Part<>(Moment.class, MomentEncoder::encode),
            new Part<>(Offset.class, offset -> Node.text(offset.toString())),
            new Part<>(Performance.class, PerformanceEncoder::encode),
            new Part<>(Instalment.class, PerformanceEncoder::encode),
            new Part<>(Measure.class, MeasureEncoder::encode),
            new Part<>(Rung.class, MeasureEncoder::encode),
            new Part<>(OnExpiry.class, ElementEncoder::encode),
            new Part<>(ExchangeTerms.class, ElementEncoder::encode),
            new Part<>(Stage.class, ElementEncoder::encode),
            new Part<>(TimeNeeded.class, ElementEncoder::encode),
            new Part<>(Source.class, AgreementEncoder::encode),
            new Part<>(WithdrawalClause.class, AgreementEncoder::encode),
            new Part<>(Extras.class, Fields::extra),
            word(Role.class, Role::word),
            word(Silence.class, Silence::word),
            word(Clock.class, Clock::word),
            word(Comparison.class, Comparison::word),
            word(Aggregate.class, Aggregate::word),
            word(TransitionKind.class, TransitionKind::word),
            word(EventKind.class, EventKind::word),
            word(Verdict.class, Verdict::word));

    /** The part to which a class belongs: {@code Condition} for {@code Quiet}. */
    static Optional<Part<?>> of(Class<?> type) {
        return ALL.stream().filter(part -> part.type.isAssignableFrom(type)).findFirst();
    }

    private static <E extends Element> Part<E> element(Class<E> type) {
        return new Part<>(type, ElementEncoder::encode);
    }

    private static <W extends Enum<W>> Part<W> word(Class<W> type, Function<W, String> word) {
        return new Part<>(type, value -> Node.text(word.apply(value)));
    }

    Node encode(Object value) {
        return encoder.apply(type.cast(value));
    }
}
