package org.eirene.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Text has at least 4.5 times the luminance of its ground, or a 4.5th of it; signs 3 times: WCAG 2.2, 1.4.3 and 1.4.11. */
class ContrastTest {
    private static final String DARK = "@media screen and (prefers-color-scheme: dark)";
    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern COLOUR = Pattern.compile("(?:fill|stroke): (#[0-9a-f]{3,6})");

    /** What is drawn to be seen through or past, and what is ground itself. */
    private static final Pattern GROUND =
            Pattern.compile("\\.(paper|ground|future|grid|dots-ground|hatch-ground|teeth-ground|bars-bar)\\b");

    @TestFactory
    Stream<DynamicTest> texts_of_the_page() {
        String css = Templates.file("report.css");
        int dark = css.indexOf(DARK);
        return Stream.of(
                        Map.entry("light", variables(css.substring(0, dark))),
                        Map.entry("dark", variables(css.substring(dark))))
                .map(scheme -> DynamicTest.dynamicTest(scheme.getKey(), () -> {
                    Map<String, String> colours = scheme.getValue();
                    for (String ground : List.of("paper", "sheet")) {
                        for (String text : List.of("ink", "soft", "link")) {
                            assertContrast(colours.get(text), colours.get(ground), 4.5);
                        }
                        assertContrast(colours.get("edge"), colours.get(ground), 3);
                        assertContrast(colours.get("focus"), colours.get(ground), 3);
                    }
                    for (String tone : List.of("done", "running", "waiting", "open", "failed", "ended")) {
                        assertContrast(colours.get(tone), colours.get(tone + "-ground"), 4.5);
                    }
                }));
    }

    private static Map<String, String> variables(String css) {
        Map<String, String> variables = new HashMap<>();
        Matcher found = VARIABLE.matcher(css);
        while (found.find()) {
            variables.putIfAbsent(found.group(1), found.group(2));
        }
        return variables;
    }

    @TestFactory
    Stream<DynamicTest> signs_of_the_picture() {
        String css = Templates.file("timeline.css");
        int dark = css.indexOf(DARK);
        return Stream.of(
                DynamicTest.dynamicTest("light", () -> signs(css.substring(0, dark), "#ffffff", "#e9edf2")),
                DynamicTest.dynamicTest("dark", () -> signs(css.substring(dark), "#171b22", "#262d38")));
    }

    @TestFactory
    Stream<DynamicTest> lines_of_the_picture_of_exposure() {
        String css = Templates.file("exposure.css");
        int dark = css.indexOf(DARK);
        return Stream.of(
                DynamicTest.dynamicTest(
                        "light",
                        () -> assertThat(checked(css.substring(0, dark), "#ffffff", "#f5f6f4"))
                                .isGreaterThan(20)),
                DynamicTest.dynamicTest(
                        "dark",
                        () -> assertThat(checked(css.substring(dark), "#171b22", "#1d222b"))
                                .isGreaterThan(20)));
    }

    private static void signs(String css, String... grounds) {
        assertThat(checked(css, grounds)).isGreaterThan(50);
    }

    /** How many colours were held against their grounds. */
    private static int checked(String css, String... grounds) {
        int checked = 0;
        Matcher rule = RULE.matcher(css.substring(css.indexOf('\n')));
        while (rule.find()) {
            Matcher colour = COLOUR.matcher(rule.group(2));
            while (colour.find()) {
                for (String ground : grounds) {
                    // what is filled with the ground is seen by its outline
                    boolean isGround = GROUND.matcher(rule.group(1)).find()
                            || List.of(grounds).contains(full(colour.group(1)));
                    if (!isGround) {
                        assertContrast(full(colour.group(1)), ground, 3);
                        checked++;
                    }
                }
            }
        }
        return checked;
    }

    private static String full(String colour) {
        return colour.length() == 7 ? colour : colour.replaceAll("([0-9a-f])", "$1$1");
    }

    private static void assertContrast(String one, String other, double least) {
        double first = luminance(one);
        double second = luminance(other);
        assertThat((Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05))
                .as("%s on %s", one, other)
                .isGreaterThanOrEqualTo(least);
    }

    /** 0.2126 R + 0.7152 G + 0.0722 B, each made linear. */
    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int place) {
        double value = Integer.parseInt(colour.substring(place, place + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
