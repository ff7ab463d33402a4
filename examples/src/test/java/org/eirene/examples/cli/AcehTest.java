package org.eirene.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Status.BREACHED;
import static org.eirene.agreement.Status.FULFILLED;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eirene.agreement.Agreement;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.CommitmentStatus;
import org.eirene.evaluation.ElementStatus;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.Lateness;
import org.eirene.evaluation.Transition;
import org.eirene.examples.Readme;
import org.eirene.examples.Run;
import org.eirene.history.History;
import org.eirene.serialization.AgreementReading;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.DocumentWriter;
import org.eirene.serialization.HistoryReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Memorandum of Understanding on Aceh, and what became of it by its published record. */
class AcehTest {
    private static final Path FOLDER = Readme.root().resolve("examples/src/main/resources/agreements");
    private static final AgreementReading TEXT = DocumentReader.standard().readAgreement(FOLDER.resolve("aceh.yaml"));
    private static final Agreement ACEH = TEXT.orThrow();
    private static final HistoryReading RECORD =
            DocumentReader.standard().readHistory(FOLDER.resolve("aceh-history.yaml"), ACEH);
    private static final History HISTORY = RECORD.orThrow();
    private static final Evaluator EVALUATOR = Evaluator.of(ACEH);

    @Test
    void its_documents_have_no_problem() {
        assertThat(TEXT.problems()).isEmpty();
        assertThat(RECORD.problems()).isEmpty();
        assertThat(HISTORY.problems(ACEH)).isEmpty();
        assertThat(at("2006-07-11").disregarded()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2005-09-18, 243", "2005-10-18, 476", "2005-11-22, 698", "2005-12-15, 801", "2005-12-19, 840"})
    void so_many_weapons_are_accepted_at_the_ends_of_the_stages(String date, int accepted) {
        assertThat(at(date).commitment("weapons").confirmed()).isEqualByComparingTo(Integer.toString(accepted));
    }

    @Test
    void the_weapons_are_fulfilled_on_19_December_twelve_days_early() {
        CommitmentStatus weapons = at("2006-07-11").commitment("weapons");
        assertThat(weapons.status()).isEqualTo(FULFILLED);
        assertThat(weapons.lateness()).isEmpty();
        LocalDate done = dateOf(weapons.since().orElseThrow());
        LocalDate due = dateOf(at("2005-12-18").commitment("weapons").nextDue().orElseThrow());
        assertThat(done).isEqualTo("2005-12-19");
        assertThat(ChronoUnit.DAYS.between(done, due)).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soldiers-1", "soldiers-2", "soldiers-3", "soldiers-4", "amnesty", "release-prisoners"})
    void the_soldiers_leave_in_time_and_the_prisoners_are_released_in_time(String id) {
        CommitmentStatus commitment = at("2006-07-11").commitment(id);
        assertThat(commitment.status()).isEqualTo(FULFILLED);
        assertThat(commitment.lateness()).isEmpty();
    }

    @Test
    void the_police_are_late_by_five_days_and_the_law_by_102() {
        Assessment end = at("2006-07-11");
        assertThat(end.commitment("police-4").status()).isEqualTo(FULFILLED);
        assertThat(end.commitment("police-4").lateness().map(Lateness::daysBehindWritten))
                .contains(5L);
        assertThat(end.commitment("law").status()).isEqualTo(FULFILLED);
        assertThat(end.commitment("law").lateness().map(Lateness::daysBehindWritten))
                .contains(102L);
    }

    /** A breach stands as of the due instant itself, which is the last nanosecond of 2005. */
    @Test
    void nothing_is_in_breach_before_the_year_ends_and_then_the_last_stage_of_the_police_alone() {
        Instant due = Instant.parse("2005-12-31T16:59:59.999999999Z");
        assertThat(EVALUATOR.evaluate(HISTORY, due.minusNanos(1)).transitions())
                .noneMatch(transition -> transition.to() == BREACHED);
        assertThat(at("2006-01-01").elements().stream()
                        .filter(element -> element.status() == BREACHED)
                        .map(ElementStatus::id))
                .containsExactly("police-4");
        assertThat(at("2006-01-01").element("police-4").since()).contains(due);
        assertThat(at("2006-07-11").transitions().stream()
                        .filter(transition -> transition.to() == BREACHED)
                        .map(Transition::element))
                .containsExactly("police-4", "law");
    }

    @Test
    void the_reason_of_the_weapons_names_the_rulings_it_rests_on() {
        assertThat(at("2006-07-11").reason("weapons").allEvents())
                .contains("count-1", "count-2", "count-3a", "count-3b", "count-4a", "count-4b", "count-4c", "count-4d");
    }

    @Test
    void the_command_line_prints_the_golden_texts() throws IOException {
        assertThat(evaluate()).isEqualTo(golden("evaluate.txt"));
        assertThat(evaluate("--explain", "weapons")).isEqualTo(golden("explain-weapons.txt"));
    }

    @Test
    void its_json_is_the_golden_file_and_can_be_parsed() throws IOException {
        String json = evaluate("--as-of", "2005-11-20", "--format", "json");
        assertThat(json).isEqualTo(DocumentWriter.standard().toJson(at("2005-11-20")));
        assertThat(json.replaceFirst("\"library\": \"[^\"]*\"", "\"library\": \"VERSION\""))
                .isEqualTo(golden("2005-11-20.json"));
        JsonNode parsed = JsonMapper.builder().build().readTree(json);
        assertThat(parsed.at("/elements/weapons/confirmed").decimalValue()).isEqualByComparingTo("642");
        assertThat(parsed.at("/knownAt").isNull()).isTrue();
        assertThat(parsed.at("/reasons/weapons/rule").asString()).isEqualTo("IN_EFFECT");
    }

    private static Assessment at(String date) {
        return EVALUATOR.evaluate(HISTORY, date);
    }

    private static LocalDate dateOf(Instant instant) {
        return instant.atZone(ACEH.timeZone()).toLocalDate();
    }

    private static String evaluate(String... options) {
        Run run = Console.run(ImmutableList.builder()
                .add("evaluate", FOLDER.resolve("aceh.yaml"), FOLDER.resolve("aceh-history.yaml"))
                .add((Object[]) options)
                .build()
                .toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return run.out();
    }

    private static String golden(String name) throws IOException {
        return Resources.toString(Resources.getResource("aceh/" + name), UTF_8);
    }
}
