package org.eirene.examples.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eirene.examples.Example;
import org.eirene.examples.Readme;
import org.eirene.serialization.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftReviewTest {
    private static final Path RESOURCES = Readme.root().resolve("examples/src/main/resources");
    private static final Path DRAFT = RESOURCES.resolve("drafts/harbour-accord.yaml");

    @TempDir
    private Path folder;

    @Test
    void a_half_written_text_is_shown_as_far_as_it_goes_with_all_its_problems() {
        Example.assertGolden("drafts/harbour-accord.txt", DraftReview.of(DRAFT));
    }

    @Test
    void every_problem_of_the_reader_is_told_and_every_element_that_was_read() {
        String review = DraftReview.of(DRAFT);
        var reading = DocumentReader.standard().readAgreement(DRAFT);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems())
                .hasSize(9)
                .allSatisfy(problem -> assertThat(review)
                        .contains(
                                problem.place() + " ",
                                problem.code().name() + " at " + problem.path(),
                                problem.message()));
        assertThat(reading.asFarAsRead().elements())
                .hasSize(12)
                .allSatisfy(element -> assertThat(review).contains(element.describe()));
    }

    @Test
    void of_a_text_without_problems_it_tells_what_the_analysis_finds() {
        String review = DraftReview.of(RESOURCES.resolve("agreements/who-goes-first.yaml"));
        assertThat(review)
                .contains(
                        "Problems: 0\n\nWhat the text cannot keep, or relies on luck for\n  ERROR KNOT at commitments[0].when")
                .doesNotContain("cannot be read yet");
    }

    @Test
    void of_a_file_in_which_nothing_can_be_read_it_tells_why() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.yaml"), "format: eirene/agreement/1\nid: [half\n");
        assertThat(DraftReview.of(file)).startsWith("broken.yaml so far\n").contains("Problems: 1\n  3:1 ");
        assertThat(DraftReview.of(folder.resolve("missing.yaml"))).contains("Problems: 1\n  ?   ");
    }
}
