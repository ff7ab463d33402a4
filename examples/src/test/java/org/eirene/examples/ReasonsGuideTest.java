package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eirene.agreement.Offset;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.history.History;
import org.junit.jupiter.api.Test;

/** The reasons on the page about them are those that the evaluator gives, and the lines it explains are theirs. */
class ReasonsGuideTest {
    private static final Guide PAGE = Guide.of("evaluation/reasons");

    @Test
    void the_reasons_are_those_of_the_truce() {
        Matcher shown = Pattern.compile("<pre class=\"reason\" data-element=\"(.*?)\" data-as-of=\"(.*?)\">")
                .matcher(PAGE.html());
        for (String text : PAGE.marked("pre", "reason")) {
            assertThat(shown.find()).isTrue();
            Assessment then = Example.assess("harbour-truce", "harbour-truce-reported", shown.group(2));
            assertThat(then.reason(shown.group(1))).hasToString(text);
        }
        assertThat(shown.find()).isFalse();
    }

    @Test
    void the_lines_that_it_explains_stand_in_the_reason_above_them() {
        String[] parts = PAGE.html().split("<pre class=\"reason\"");
        assertThat(parts).hasSize(4);
        for (int i = 1; i < parts.length; i++) {
            Guide part = new Guide("part", parts[i]);
            String reason = part.found("^[^>]*>\\n(.*?)\\n</pre>").get(0);
            assertThat(part.found("<tr><td><code>(.*?)</code></td><td>").stream()
                            .filter(line -> !line.matches("<\\.\\.\\.>|\\[\\.\\.\\.\\]|missing:.*")))
                    .hasSizeGreaterThan(1)
                    .allMatch(reason::contains);
        }
    }

    @Test
    void the_line_of_a_due_date_that_moved_is_that_of_an_extension() {
        History agreed = Example.history("harbour-truce-reported")
                .extension("2025-07-09T10:00:00+03:00", "rifles", Offset.parse("P14D"), "front", "government");
        Assessment then = Evaluator.of(Example.agreement("harbour-truce")).evaluate(agreed, "2025-07-10");
        assertThat(then.reason("rifles").toString())
                .contains(PAGE.marked("pre", "moved"))
                .startsWith("commitment 'rifles' is in effect");
    }
}
