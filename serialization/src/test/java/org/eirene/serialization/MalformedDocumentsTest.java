package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Party;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents with mistakes, each beside the problems that it has, word for word: {@code x.yaml} and
 * {@code x.yaml.expected}.
 */
class MalformedDocumentsTest {
    static final Path FOLDER = Path.of("src/test/resources/malformed");
    private static final DocumentReader READER = DocumentReader.standard();
    private static final Agreement CORRIDOR = Agreement.builder()
            .id("corridor")
            .timeZone("Asia/Jerusalem")
            .addActors(Party.of("north", "North"), Party.of("south", "South"))
            .build();

    private static final Agreement VALUED = CORRIDOR.toBuilder()
            .addCommitments(
                    Commitment.builder()
                            .id("release")
                            .by("south")
                            .to("north")
                            .must(deliver(3, "person"))
                            .build(),
                    Commitment.builder()
                            .id("crossing")
                            .by("north")
                            .to("south")
                            .must(act())
                            .build())
            .addSanctions(Sanction.builder()
                    .id("cut")
                    .against("north")
                    .trigger(breached("crossing"))
                    .addRungs(Rung.of(warn("Notice")))
                    .build())
            .build();

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".expected")).sorted().toList().stream();
        }
    }

    static Reading<?> read(Path file) {
        String name = file.getFileName().toString();
        if (name.startsWith("agreement-")) {
            return READER.readAgreement(file);
        } else if (name.startsWith("case-")) {
            return READER.readCase(file);
        } else if (name.startsWith("valuation-")) {
            return READER.readValuation(file, VALUED);
        }
        return name.startsWith("history-") && !name.endsWith(".jsonl")
                ? READER.readHistory(file, CORRIDOR)
                : READER.readHistory(file);
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_has_the_problems_that_are_expected(Path file) throws IOException {
        Reading<?> reading = read(file);
        String told = reading.problems().stream()
                .map(problem -> problem.toString().replace(FOLDER + "/", "") + "\n")
                .collect(Collectors.joining());
        assertThat(told).isEqualTo(Files.readString(file.resolveSibling(file.getFileName() + ".expected")));
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems())
                .isSortedAccordingTo(
                        (a, b) -> a.file().equals(b.file()) ? a.place().compareTo(b.place()) : 0);
    }

    @Test
    void there_are_more_than_seventy() throws IOException {
        assertThat(files().count()).isGreaterThan(70);
    }
}
