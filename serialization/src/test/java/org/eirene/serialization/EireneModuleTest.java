package org.eirene.serialization;

import static com.fasterxml.jackson.annotation.JsonTypeInfo.As.WRAPPER_OBJECT;
import static com.fasterxml.jackson.annotation.JsonTypeInfo.Id.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.eirene.agreement.Conditions.*;
import static org.eirene.agreement.Moments.*;
import static org.eirene.agreement.Offsets.*;
import static org.eirene.agreement.Performances.*;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Element;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Party;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Role;
import org.eirene.history.Delivery;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.history.Verdict;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class EireneModuleTest {
    private final ObjectMapper json =
            JsonMapper.builder().addModule(new EireneModule()).build();
    private final ObjectMapper yaml =
            YAMLMapper.builder().addModule(new EireneModule()).build();

    record Row(Condition condition, Offset offset, List<Event> events, Optional<Moment> due) {}

    private static Row row() {
        return new Row(
                all(completed("calm"), quiet(hours(72)).minSeverity(3)),
                offset("P1DT12H"),
                Samples.history().events(),
                Optional.of(opened("opening").plus(days(42))));
    }

    @Test
    void values_of_the_model_stand_in_a_record_of_the_user() {
        Row small = new Row(completed("calm"), days(42), List.of(), Optional.empty());
        assertThat(json.writeValueAsString(small))
                .isEqualTo("{\"condition\":{\"completed\":\"calm\"},\"offset\":\"P42D\",\"events\":[],\"due\":null}");
        assertThat(yaml.writeValueAsString(new Row(never(), days(42), List.of(), Optional.of(date("2025-02-01")))))
                .isEqualTo("---\ncondition: \"never\"\noffset: \"P42D\"\nevents: []\ndue:\n  date: \"2025-02-01\"\n");
    }

    @Test
    void what_was_written_is_read_through_texts_and_trees() {
        for (ObjectMapper mapper : List.of(json, yaml)) {
            assertThat(mapper.readValue(mapper.writeValueAsString(row()), Row.class))
                    .isEqualTo(row());
            JsonNode tree = mapper.valueToTree(row());
            assertThat(mapper.treeToValue(tree, Row.class)).isEqualTo(row());
            assertThat(mapper.convertValue(tree, Row.class)).isEqualTo(row());
        }
    }

    @Test
    void whole_documents_are_read_and_written() {
        for (ObjectMapper mapper : List.of(json, yaml)) {
            assertThat(mapper.readValue(mapper.writeValueAsString(Samples.agreement()), Agreement.class))
                    .isEqualTo(Samples.agreement());
            assertThat(mapper.readValue(mapper.writeValueAsString(Samples.history()), History.class))
                    .isEqualTo(Samples.history());
        }
    }

    @Test
    void the_text_is_that_of_the_documents() {
        assertThat(json.readTree(json.writeValueAsString(Samples.agreement())))
                .isEqualTo(json.readTree(DocumentWriter.standard().toJson(Samples.agreement())));
        assertThat(json.readTree(json.writeValueAsString(Samples.history())))
                .isEqualTo(json.readTree(DocumentWriter.standard().toJson(Samples.history())));
    }

    @Test
    void amounts_are_written_plain() {
        assertThat(json.writeValueAsString(deliver(25_000_000, "USD")))
                .isEqualTo("{\"deliver\":25000000,\"unit\":\"USD\"}");
        assertThat(json.writeValueAsString(Extras.of(Map.of("n", new BigDecimal("1.0")))))
                .isEqualTo("{\"n\":1.0}");
        assertThat((Object) json.valueToTree(deliver(25_000_000, "USD"))
                        .get("deliver")
                        .isIntegralNumber())
                .isEqualTo(true);
    }

    @Test
    void words_are_those_of_the_documents() {
        assertThat(json.writeValueAsString(List.of(Verdict.CONFIRM, Role.OUTSIDER)))
                .isEqualTo("[\"confirm\",\"outsider\"]");
        assertThat(json.readValue("\"deny\"", Verdict.class)).isEqualTo(Verdict.DENY);
        assertThatThrownBy(() -> json.readValue("\"DENY\"", Verdict.class))
                .hasMessageStartingWith("This Verdict cannot be read: 1 problem:\n"
                        + "  1:1: WORD_UNKNOWN: 'DENY' is not a verdict (confirm, deny).");
    }

    @Test
    void elements_are_read_by_their_own_type_or_as_actors() {
        Commitment commitment = Samples.agreement().commitment("release-civilians");
        assertThat(json.readValue(json.writeValueAsString(commitment), Commitment.class))
                .isEqualTo(commitment);
        List<Actor> actors = Samples.agreement().actors();
        assertThat(json.readValue(json.writeValueAsString(actors), new TypeReference<List<Actor>>() {}))
                .isEqualTo(actors);
        assertThat(json.readValue("{\"id\":\"north\",\"kind\":\"party\"}", Party.class))
                .isEqualTo(Party.builder().id("north").build());
        assertThatThrownBy(() -> json.readValue("{\"id\":\"north\",\"kind\":\"panel\"}", Party.class))
                .hasMessageContaining("WRONG_TYPE: A Actor of another kind than Party stands here");
    }

    @Test
    void a_single_case_is_read_and_refuses_the_others() {
        assertThat(json.readValue("{\"quiet\":{\"for\":\"PT72H\"}}", Quiet.class))
                .isEqualTo(quiet(hours(72)));
        assertThatThrownBy(() -> json.readValue("\"always\"", Quiet.class))
                .isInstanceOf(UnreadableValueException.class)
                .hasMessageContaining("Condition of another kind than Quiet");
        assertThat(json.readValue(
                        "{\"id\":\"e1\",\"at\":\"2025-01-16T09:15:00Z\",\"delivery\":\"release\"}", Delivery.class))
                .isInstanceOf(Delivery.class);
    }

    record Kept(
            @JsonTypeInfo(use = NAME, include = WRAPPER_OBJECT)
            List<Element> elements) {}

    record Bare(Element element) {}

    @Test
    void a_bare_element_does_not_say_what_it_is() {
        Phase phase = Phase.builder().id("calm").build();
        assertThat(json.writeValueAsString(new Bare(phase))).isEqualTo("{\"element\":{\"id\":\"calm\"}}");
        assertThatThrownBy(() -> json.readValue("{\"element\":{\"id\":\"calm\"}}", Bare.class))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageStartingWith("An Element does not say of which kind it is: read it by its own type");
    }

    @Test
    void an_annotation_tells_of_which_kind_an_element_is() {
        Kept kept = new Kept(Samples.agreement().elements());
        String text = json.writeValueAsString(kept);
        assertThat(text)
                .startsWith("{\"elements\":[{\"party\":{\"id\":\"north\",\"kind\":\"party\",")
                .contains("{\"milestone\":{\"id\":\"ratified-south\"}}")
                .contains(",{\"outsider\":{\"id\":\"northern-army\"")
                .contains("{\"openQuestion\":{\"id\":");
        assertThat(json.readValue(text, Kept.class)).isEqualTo(kept);
    }

    @Test
    void all_problems_of_a_value_are_told_with_their_places() {
        String text = """
                {
                  "condition": {"complete": "calm"},
                  "offset": "P1D"
                }
                """;
        UnreadableValueException e =
                catchThrowableOfType(UnreadableValueException.class, () -> json.readValue(text, Row.class));
        assertThat(e.getMessage())
                .startsWith("This Condition cannot be read: 1 problem:\n  2:17: CASE_UNKNOWN")
                .contains("Maybe completed was meant")
                .contains("Row[\"condition\"]");
        assertThat(e.problems()).hasSize(1);

        assertThatThrownBy(() -> yaml.readValue("""
                        - id: release
                          by: south
                          must: {deliver: x, unit: person, unti: 1}
                          due: {opened: opening, plus: 7 days}
                        """, new TypeReference<List<Commitment>>() {}))
                .isInstanceOf(DatabindException.class)
                .hasMessageContainingAll(
                        "3 problems:",
                        "3:19: WRONG_TYPE at must.deliver:",
                        "KEY_UNKNOWN at must.unti:",
                        "4:32: NOT_AN_OFFSET at due.plus:");
    }

    @Test
    void a_value_of_a_tree_has_no_place() {
        JsonNode tree = json.readTree("{\"opened\": 7, \"plus\": \"P1D\"}");
        assertThatThrownBy(() -> json.treeToValue(tree, Moment.class))
                .hasMessageStartingWith(
                        "This Moment cannot be read: 1 problem:\n  WRONG_TYPE at opened: A text is expected, but the number 7");
    }

    @Test
    void duplicate_keys_and_coercions_are_refused() {
        assertThatThrownBy(() -> json.readValue("{\"open\":\"a\",\"open\":\"b\"}", Condition.class))
                .hasMessageContaining("DUPLICATE_KEY");
        assertThatThrownBy(() -> json.readValue("5", Offset.class)).hasMessageContaining("WRONG_TYPE");
        assertThatThrownBy(() -> json.readValue("{\"act\":\"true\"}", Performance.class))
                .hasMessageContaining("WRONG_TYPE at act");
    }

    @Test
    void null_is_null() {
        assertThat(json.readValue("{\"condition\":null,\"events\":[null]}", Row.class)
                        .condition())
                .isNull();
    }

    @Test
    void a_date_needs_a_time_zone() {
        String text = "{\"id\":\"e1\",\"at\":\"2025-01-16\",\"milestone\":\"entry-into-force\"}";
        assertThatThrownBy(() -> json.readValue(text, Event.class)).hasMessageContaining("DATE_NEEDS_ZONE at at");
        Event event = json.readerFor(Event.class)
                .withAttribute(EireneModule.TIME_ZONE, ZoneId.of("Asia/Jerusalem"))
                .readValue(text);
        assertThat(event.at()).hasToString("2025-01-16T21:59:59.999999999Z");
        assertThatThrownBy(() -> json.readerFor(Event.class)
                        .withAttribute(EireneModule.TIME_ZONE, "Asia/Jerusalem")
                        .readValue(text))
                .hasMessageContaining("must be a java.time.ZoneId, but was Asia/Jerusalem");
    }

    @Test
    void an_agreement_that_is_not_valid_is_refused_with_its_problems() {
        String text = DocumentWriter.standard().toJson(Samples.agreement()).replace("\"calm\"", "\"clam\"");
        assertThatThrownBy(() ->
                        json.readValue(text.replaceFirst("\"id\": \"clam\"", "\"id\": \"calm\""), Agreement.class))
                .isInstanceOf(UnreadableValueException.class)
                .hasMessageContaining("phases[1].opens")
                .hasMessageContaining("calm");
    }

    @Test
    void mappers_find_the_module_by_themselves() {
        ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();
        assertThat(mapper.writeValueAsString(days(3))).isEqualTo("\"P3D\"");
        assertThat(mapper.registeredModules()).anyMatch(EireneModule.class::isInstance);
    }

    @Test
    void the_module_has_a_name_and_the_version_of_the_build() {
        EireneModule module = new EireneModule();
        assertThat(module.getModuleName()).isEqualTo("org.eirene.serialization");
        assertThat(module.version().getGroupId()).isEqualTo("org.eirene");
        assertThat(module.version().getArtifactId()).isEqualTo("eirene-serialization");
    }
}
