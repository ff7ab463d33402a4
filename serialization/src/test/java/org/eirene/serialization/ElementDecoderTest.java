package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.CarryOn;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Complete;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Lapse;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Offsets;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Performances;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Role;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ElementDecoderTest {
    private static Snippets.Outcome<Element> read(ElementKind kind, String yaml) {
        return Snippets.read(yaml, values -> node -> new ElementDecoder(values).element(kind, node));
    }

    private static <E extends Element> E sound(Class<E> type, ElementKind kind, String yaml) {
        return type.cast(read(kind, yaml).sound());
    }

    private static Commitment commitment(String rest) {
        return sound(
                Commitment.class, ElementKind.COMMITMENT, "{id: c, by: a, to: [b], must: {act: true}" + rest + "}");
    }

    @ParameterizedTest
    @EnumSource
    void an_actor_of_every_kind_is_read(Role role) {
        Actor actor = sound(Actor.class, ElementKind.ACTOR, "{id: a, kind: " + role.word() + "}");
        assertThat(actor.role()).isEqualTo(role);
        assertThat(actor.name()).isEqualTo("a");
        assertThat(actor.signed()).isTrue();
    }

    @Test
    void what_any_element_may_have_is_kept() {
        Phase phase = sound(
                Phase.class,
                ElementKind.PHASE,
                "{id: p, title: Calm, clause: Art. 1, note: Sic, x: {row: 17, empty: null, list: [true, {a: 1.50}]}}");
        assertThat(phase.title()).contains("Calm");
        assertThat(phase.clause()).contains("Art. 1");
        assertThat(phase.note()).contains("Sic");
        assertThat(phase.extras().asMap())
                .containsEntry("row", new BigDecimal("17"))
                .containsEntry("empty", null);
        assertThat(phase.extras().asMap().get("list").toString()).isEqualTo("[true, {a=1.50}]");
        assertThat(sound(Phase.class, ElementKind.PHASE, "{id: p, x: {row: 17}}")
                        .extras())
                .isEqualTo(Extras.of(Map.of("row", 17)));
    }

    @Test
    void defaults_are_those_of_the_model() {
        Phase phase = sound(Phase.class, ElementKind.PHASE, "{id: p}");
        assertThat(phase).isEqualTo(Phase.builder().id("p").build());
        assertThat(phase.onExpiry()).isInstanceOf(Lapse.class);
        assertThat(commitment(""))
                .isEqualTo(Commitment.builder()
                        .id("c")
                        .by("a")
                        .to("b")
                        .must(Performances.act())
                        .build());
        assertThat(sound(
                                Procedure.class,
                                ElementKind.PROCEDURE,
                                "{id: p, stages: [{body: [a], quorum: 1, within: P1D}], onSilence: deny}")
                        .clock())
                .isEqualTo(Clock.RUNS);
    }

    @Test
    void what_is_protected_survives_unless_it_is_said_otherwise() {
        assertThat(commitment("").survives()).isFalse();
        assertThat(commitment(", protected: true").survives()).isTrue();
        assertThat(commitment(", survives: true").protectedFromSanctions()).isFalse();
        assertThat(commitment(", protected: true, survives: false").survives()).isFalse();
    }

    @Test
    void one_obligor_or_a_list_of_them_is_read() {
        assertThat(commitment("").by()).containsExactly("a");
        assertThat(sound(Commitment.class, ElementKind.COMMITMENT, "{id: c, by: [b, a], to: [], must: {act: true}}")
                        .by())
                .containsExactly("a", "b");
    }

    @Test
    void every_rule_of_expiry_is_read() {
        assertThat(sound(Phase.class, ElementKind.PHASE, "{id: p, onExpiry: lapse}")
                        .onExpiry())
                .isEqualTo(new Lapse());
        assertThat(sound(Phase.class, ElementKind.PHASE, "{id: p, onExpiry: complete}")
                        .onExpiry())
                .isEqualTo(new Complete());
        assertThat(sound(Phase.class, ElementKind.PHASE, "{id: p, onExpiry: continue}")
                        .onExpiry())
                .isEqualTo(new CarryOn());
        assertThat(sound(Phase.class, ElementKind.PHASE, "{id: p, onExpiry: {extend: P7D, while: always, times: 2}}")
                        .onExpiry())
                .isEqualTo(new Extend(Offsets.days(7), Conditions.always(), 2));
    }

    @Test
    void the_other_kinds_are_read() {
        assertThat(sound(Milestone.class, ElementKind.MILESTONE, "{id: m, by: a, takes: {from: P1D, to: P2D}}"))
                .isEqualTo(Milestone.builder()
                        .id("m")
                        .by("a")
                        .takes(Offsets.days(1), Offsets.days(2))
                        .build());
        assertThat(sound(Indicator.class, ElementKind.INDICATOR, "{id: i, unit: truck}")
                        .unit())
                .isEqualTo("truck");
        assertThat(sound(Manifest.class, ElementKind.MANIFEST, "{id: m, items: [b, 007, a]}")
                        .items())
                .containsExactly("b", "007", "a");
        Procedure procedure = sound(
                Procedure.class,
                ElementKind.PROCEDURE,
                "{id: p, stages: [{body: [b, a], quorum: 2, within: PT48H}], onSilence: confirm, clock: stops,"
                        + " standing: [a], filedWithin: P7D}");
        assertThat(procedure.stages()).containsExactly(Stage.of(2, Offsets.hours(48), "a", "b"));
        assertThat(procedure.onSilence()).isEqualTo(Silence.CONFIRM);
        assertThat(procedure.clock()).isEqualTo(Clock.STOPS);
        assertThat(procedure.filedWithin()).contains(Offsets.days(7));
        assertThat(sound(
                                Benchmark.class,
                                ElementKind.BENCHMARK,
                                "{id: b, criterion: always, phase: p, verification: v, continuous: true}")
                        .continuous())
                .isTrue();
        assertThat(sound(OpenQuestion.class, ElementKind.OPEN_QUESTION, "{id: q, concerns: [a]}")
                        .concerns())
                .containsExactly("a");
        assertThat(sound(Guarantee.class, ElementKind.GUARANTEE, "{id: g, guarantor: a, covers: [b]}")
                        .invokedWhen())
                .isEmpty();
    }

    @Test
    void the_terms_of_an_exchange_are_read() {
        assertThat(sound(Exchange.class, ElementKind.EXCHANGE, "{id: x, give: a, for: b, ratio: {give: 1, for: 30}}")
                        .terms())
                .isEqualTo(new Ratio(1, 30, Offset.ZERO));
        assertThat(sound(
                                Exchange.class,
                                ElementKind.EXCHANGE,
                                "{id: x, give: a, for: b, ratio: {give: 1, for: 30}, grace: P1D}")
                        .terms())
                .isEqualTo(Ratio.of(1, 30).grace(Offsets.days(1)));
        assertThat(sound(Exchange.class, ElementKind.EXCHANGE, "{id: x, give: a, for: b, together: PT1H}")
                        .terms())
                .isEqualTo(new Together(Offsets.hours(1)));
    }

    @Test
    void tranches_keep_their_order_and_their_exact_amounts() {
        Escrow escrow = sound(
                Escrow.class,
                ElementKind.ESCROW,
                "{id: e, holder: h, unit: USD, tranches: [{id: b, amount: 60.50, to: a, release: always}, {id: a, amount:"
                        + " 1e2, to: a, release: never, returns: {date: 2025-01-01}, protected: true}]}");
        assertThat(escrow.tranches()).extracting(tranche -> tranche.id()).containsExactly("b", "a");
        assertThat(escrow.tranches().get(0).amount()).isEqualTo("60.5");
        assertThat(escrow.tranches().get(1).amount()).isEqualByComparingTo("100");
        assertThat(escrow.tranches().get(1).protectedFromSanctions()).isTrue();
    }

    @Test
    void a_broken_tranche_breaks_its_escrow() {
        Snippets.Outcome<Element> outcome =
                read(ElementKind.ESCROW, "{id: e, holder: h, unit: USD, tranches: [{id: b, amount: 5}]}");
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.problems())
                .containsExactly(
                        "1:42: KEY_MISSING at tranches[0].to: 'to' is missing: a tranche needs it.",
                        "1:42: KEY_MISSING at tranches[0].release: 'release' is missing: a tranche needs it.");
    }

    @Test
    void a_part_that_may_be_missing_breaks_nothing_but_itself() {
        Snippets.Outcome<Element> outcome = read(ElementKind.PHASE, "{id: p, lasts: soon}");
        assertThat(outcome.value()).contains(Phase.builder().id("p").build());
        assertThat(outcome.problems()).hasSize(1);
    }

    @Test
    void an_element_is_a_map() {
        assertThat(read(ElementKind.COMMITMENT, "release").problems())
                .containsExactly("1:1: WRONG_TYPE: A map is expected, but the text 'release' stands here.");
    }
}
