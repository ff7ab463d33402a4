package org.eirene.serialization;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.ZoneId;
import java.util.Arrays;
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
import org.eirene.agreement.ElementKind;
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
import org.jspecify.annotations.Nullable;

/**
 * A type of the model that has a written form of its own: how it is written, and how it is read.
 *
 * @param type the type, with all its cases
 * @param encoder writes one
 * @param decoder reads one, whole, or reports what is wrong with it
 */
record Part<T>(Class<T> type, Function<T, Node> encoder, Decoder<T> decoder) {
    /** All of them; a type that is not here is written as part of another only. */
    static final List<Part<?>> ALL = List.of(
            new Part<>(
                    Agreement.class,
                    AgreementEncoder::encode,
                    (d, node) -> new AgreementDecoder(d.values()).read(node).orElse(null)),
            new Part<>(
                    History.class,
                    HistoryEncoder::encode,
                    (d, node) -> new HistoryDecoder(d.values(), Optional.empty(), d.zone())
                            .read(node)
                            .orElse(null)),
            new Part<>(ConformanceCase.class, CaseEncoder::encode, Part::worked),
            element(Actor.class, ElementKind.ACTOR),
            element(Milestone.class, ElementKind.MILESTONE),
            element(Indicator.class, ElementKind.INDICATOR),
            element(Manifest.class, ElementKind.MANIFEST),
            element(Procedure.class, ElementKind.PROCEDURE),
            element(Phase.class, ElementKind.PHASE),
            element(Commitment.class, ElementKind.COMMITMENT),
            element(Benchmark.class, ElementKind.BENCHMARK),
            element(Exchange.class, ElementKind.EXCHANGE),
            element(Sanction.class, ElementKind.SANCTION),
            element(Escrow.class, ElementKind.ESCROW),
            element(Tranche.class, ElementKind.TRANCHE),
            element(Guarantee.class, ElementKind.GUARANTEE),
            element(OpenQuestion.class, ElementKind.OPEN_QUESTION),
            new Part<>(
                    Event.class, EventEncoder::encode, (d, node) -> new EventDecoder(d.values(), d.zone()).event(node)),
            new Part<>(
                    Condition.class,
                    ConditionEncoder::encode,
                    (d, node) -> d.elements().conditions().condition(node)),
            new Part<>(
                    IncidentFilter.class,
                    ConditionEncoder::encode,
                    (d, node) -> d.elements().conditions().filter(node)),
            new Part<>(
                    Moment.class,
                    MomentEncoder::encode,
                    (d, node) -> d.elements().moments().moment(node)),
            new Part<>(
                    Offset.class,
                    offset -> Node.text(offset.toString()),
                    (d, node) -> d.values().offset(node)),
            new Part<>(
                    Performance.class,
                    PerformanceEncoder::encode,
                    (d, node) -> d.elements().performances().performance(node)),
            new Part<>(
                    Instalment.class,
                    PerformanceEncoder::encode,
                    (d, node) -> d.elements().performances().instalment(node)),
            new Part<>(
                    Measure.class,
                    MeasureEncoder::encode,
                    (d, node) -> d.elements().sanctions().measure(node)),
            new Part<>(
                    Rung.class,
                    MeasureEncoder::encode,
                    (d, node) -> d.elements().sanctions().rung(node)),
            new Part<>(
                    OnExpiry.class,
                    ElementEncoder::encode,
                    (d, node) -> d.elements().onExpiry(node)),
            new Part<>(
                    ExchangeTerms.class,
                    ElementEncoder::encode,
                    (d, node) -> d.elements().terms(node)),
            new Part<>(
                    Stage.class,
                    ElementEncoder::encode,
                    (d, node) -> d.elements().stage(node)),
            new Part<>(
                    TimeNeeded.class,
                    ElementEncoder::encode,
                    (d, node) -> d.elements().timeNeeded(node)),
            new Part<>(
                    Source.class, AgreementEncoder::encode, (d, node) -> new AgreementDecoder(d.values()).source(node)),
            new Part<>(
                    WithdrawalClause.class,
                    AgreementEncoder::encode,
                    (d, node) -> new AgreementDecoder(d.values()).withdrawal(node)),
            new Part<>(Extras.class, Fields::extra, (d, node) -> d.values().extras(node)),
            word(Role.class, "a kind of actor", Role::word),
            word(Silence.class, "what silence means", Silence::word),
            word(Clock.class, "what a clock does", Clock::word),
            word(Comparison.class, "a comparison", Comparison::word),
            word(Aggregate.class, "what to take of the observations", Aggregate::word),
            word(TransitionKind.class, "a transition", TransitionKind::word),
            word(EventKind.class, "a kind of event", EventKind::word),
            word(Verdict.class, "a verdict", Verdict::word));

    /** Reads one part with the decoders of its document. */
    interface Decoder<T> {
        @Nullable
        T decode(Decoders decoders, Node node);
    }

    /** The decoders of the parts of a document, whose dates are of a zone. */
    record Decoders(Values values, ElementDecoder elements, Optional<ZoneId> zone) {
        Decoders(Values values, Optional<ZoneId> zone) {
            this(values, new ElementDecoder(values), zone);
        }
    }

    /** A case that stands among other values has no folder, and no files that it could name. */
    private static @Nullable ConformanceCase worked(Decoders decoders, Node node) {
        DocumentReader.Opened opened =
                new DocumentReader.Opened(node, decoders.values().report());
        return new CaseDecoder(DocumentReader.standard(), Optional.empty())
                .read(opened)
                .value()
                .orElse(null);
    }

    /** The part to which a class belongs: {@code Condition} for {@code Quiet}. */
    static Optional<Part<?>> of(Class<?> type) {
        return ALL.stream().filter(part -> part.type.isAssignableFrom(type)).findFirst();
    }

    private static <E extends Element> Part<E> element(Class<E> type, ElementKind kind) {
        return new Part<>(
                type,
                ElementEncoder::encode,
                (d, node) -> type.cast(d.elements().element(kind, node)));
    }

    private static <W extends Enum<W>> Part<W> word(Class<W> type, String noun, Function<W, String> word) {
        ImmutableMap<String, W> words = Maps.uniqueIndex(Arrays.asList(type.getEnumConstants()), word::apply);
        return new Part<>(
                type,
                value -> Node.text(word.apply(value)),
                (d, node) -> d.values().word(node, noun, words));
    }

    Node encode(Object value) {
        return encoder.apply(type.cast(value));
    }
}
