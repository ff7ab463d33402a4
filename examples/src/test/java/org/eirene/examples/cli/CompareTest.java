package org.eirene.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.Path;
import org.eirene.agreement.Agreement;
import org.eirene.analysis.ChangeClass;
import org.eirene.analysis.TextChange;
import org.eirene.analysis.TextComparison;
import org.eirene.examples.Readme;
import org.eirene.examples.Run;
import org.eirene.serialization.DocumentReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The last draft of the Corridor Accord and the text as signed; a text of Minsk and a reading of it. */
class CompareTest {
    private static final Path FOLDER = Readme.root().resolve("examples/src/main/resources/agreements");
    private static final Path DRAFT = FOLDER.resolve("corridor-accord-draft.yaml");
    private static final Path SIGNED = FOLDER.resolve("corridor-accord.yaml");

    @Test
    void the_command_says_what_changed_for_whom_and_what_is_found_in_one_text_alone() throws IOException {
        Run run = Console.run("compare", DRAFT, SIGNED);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .isEqualTo(Resources.toString(Resources.getResource("compare/corridor-accord.txt"), UTF_8));
    }

    @Test
    void a_text_and_itself_differ_in_nothing() {
        assertThat(Console.run("compare", SIGNED, SIGNED))
                .isEqualTo(new Run(0, "nothing changed in corridor-accord\n", ""));
    }

    @Test
    void its_json_has_classes_directions_and_actors() {
        Run run = Console.run("compare", DRAFT, SIGNED, "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode json = JsonMapper.builder().build().readTree(run.out());
        assertThat(json.propertyNames())
                .containsExactly("before", "after", "added", "removed", "changed", "newFindings", "goneFindings");
        assertThat(json.at("/added/0/element").asString()).isEqualTo("convene");
        JsonNode change = json.at("/changed/8");
        assertThat(change.propertyNames()).containsExactly("element", "kind", "path", "before", "after", "effects");
        assertThat(change.at("/path").asString()).isEqualTo("commitments[0].due");
        assertThat(change.at("/before").asString()).isEqualTo("opened(opening) + P60D");
        assertThat(change.at("/after").asString()).isEqualTo("opened(opening) + P42D");
        assertThat(change.at("/effects/0").toString())
                .isEqualTo("{\"class\":\"DEADLINE\",\"direction\":\"MORE\",\"words\":\"deadline tightened\","
                        + "\"better\":[\"north\"],\"worse\":[\"south\"]}");
        assertThat(json.at("/changed/0").propertyNames()).doesNotContain("element", "kind");
        assertThat(json.at("/goneFindings/0/code").asString()).isEqualTo("KNOT");
        assertThat(json.at("/goneFindings/0").propertyNames())
                .containsExactly("code", "severity", "elements", "clauses", "path", "message", "evidence", "repairs");
    }

    @Test
    void a_text_is_compared_with_its_reading() {
        Agreement text = DocumentReader.standard()
                .readAgreement(FOLDER.resolve("minsk-2.yaml"))
                .orThrow();
        Agreement read = DocumentReader.standard()
                .readInterpretation(FOLDER.resolve("minsk-2-elections-first.yaml"), text)
                .orThrow()
                .applyTo(text);
        TextComparison comparison = TextComparison.of(text, read);
        assertThat(comparison.changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.element()).contains("border"));
        assertThat(comparison.changes(ChangeClass.CONDITION))
                .extracting(TextChange::path)
                .containsExactly("commitments[10].when.all[0]");
    }

    @Test
    void what_is_no_agreement_is_refused_both_texts_at_once() {
        Run run = Console.run("compare", FOLDER.resolve("aceh-history.yaml"), FOLDER.resolve("nothing.yaml"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("aceh-history.yaml").contains("nothing.yaml");
        assertThat(Console.run("compare", DRAFT).exitCode()).isEqualTo(2);
    }
}
