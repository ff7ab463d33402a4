package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Offset;
import org.eirene.evaluation.Evaluator;
import org.eirene.generators.Agreements;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.eirene.internal.Instants;

/** What the writer writes is valid under the schemas, and their patterns are those of the readers. */
class SchemaProperties {
    @Provide
    Arbitrary<Agreement> agreements() {
        return Agreements.any();
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }

    private static void assertValid(Schema schema, Node document) {
        assertThat(Validation.messages(schema, document)).isEmpty();
    }

    @Property
    void an_agreement_as_it_is_written_is_valid(@ForAll("agreements") Agreement agreement) {
        assertValid(Schema.AGREEMENT, AgreementEncoder.encode(agreement));
    }

    @Property
    void a_history_a_case_and_an_assessment_as_they_are_written_are_valid(@ForAll("scenarios") Scenario scenario) {
        assertValid(Schema.HISTORY, HistoryEncoder.encode(scenario.history()));
        ConformanceCase worked = new ConformanceCase(
                scenario.agreement(),
                scenario.history(),
                ImmutableList.of(RoundTripProperties.expectation(scenario)),
                Extras.none());
        assertValid(Schema.CASE, CaseEncoder.encode(worked));
        var assessment = Evaluator.of(scenario.agreement()).evaluate(scenario.history(), scenario.asOf());
        assertValid(Schema.ASSESSMENT, AssessmentEncoder.encode(assessment));
    }

    // ---------------------------------------------------------------- patterns

    /** Texts with one character or two of a sound one changed, taken out or put in. */
    private static Arbitrary<String> almost(String alphabet, String... sound) {
        Arbitrary<String> pieces = Arbitraries.strings().withChars(alphabet).ofMaxLength(2);
        Arbitrary<String> one = Arbitraries.of(sound)
                .flatMap(text -> Arbitraries.integers()
                        .between(0, text.length())
                        .flatMap(from -> Arbitraries.integers()
                                .between(from, Math.min(text.length(), from + 2))
                                .flatMap(to ->
                                        pieces.map(piece -> text.substring(0, from) + piece + text.substring(to)))));
        return Arbitraries.oneOf(one, Arbitraries.of(sound));
    }

    @Provide
    Arbitrary<String> instants() {
        return almost(
                "0123456789-+:.TtZz ",
                "2025-01-16T11:15:00+02:00",
                "2025-12-31T23:59:59.999999999Z",
                "2025-04-30t00:00z",
                "2025-01-16T11:15-18:00:00",
                "2025-01-16T11:15:00.+17:59:59",
                "2025-02-28",
                "2025-10-30",
                "0001-01-01");
    }

    @Provide
    Arbitrary<String> offsets() {
        return almost(
                "0123456789PYMWDTHMS.-p ",
                "P1Y2M3W4DT5H6M7.123456789S",
                "P42D",
                "PT72H",
                "P0D",
                "PT0.000000001S",
                "PT0S");
    }

    @Provide
    Arbitrary<String> ids() {
        return almost("abz019-_ABÀ \n", "release-civilians", "a", "list-2", "a-0-b");
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.strings()
                .withChars('\t')
                .withCharRange('\u000b', '\u000c')
                .withCharRange('\u000e', ' ')
                .withChars('\n', '\r', '\u0085', '\u00a0', '\u1680', '\u180e', '\u200b', '\u2028', '\u2029')
                .withCharRange('\u2000', '\u2010')
                .withChars('\u202f', '\u205f', '\u3000', '\ufeff', 'x')
                .ofMinLength(0)
                .ofMaxLength(3);
    }

    private static boolean matches(MapNode value, String text) {
        return find(value, text)
                && !(value.get("not") instanceof MapNode not && not.get("pattern") != null && find(not, text));
    }

    /** In JSON Schema a text ends at its end; in Java it does so before the end of its last line, too. */
    private static boolean find(MapNode value, String text) {
        return Piece.value(value, "pattern") instanceof TextNode pattern
                && Pattern.compile(pattern.value().replace("$", "\\z"))
                        .matcher(text)
                        .find();
    }

    /** No pattern knows in which years February has 29 days, or where the years 1 and 9999 begin and end elsewhere. */
    private static boolean canBeKnown(String text) {
        return !text.contains("-02-29")
                && !text.startsWith("0000")
                && !text.startsWith("0001-01-01T")
                && !text.startsWith("0001-01-01t")
                && !text.startsWith("9999-12-31");
    }

    @Property
    void an_instant_or_a_date(@ForAll("instants") String text) {
        boolean read = Instants.parseInstant(text).isPresent()
                || Instants.parseDate(text).isPresent();
        if (read || canBeKnown(text)) {
            assertThat(matches(DeclaredValue.instant(), text)).as(text).isEqualTo(read);
        }
        boolean date = Instants.parseDate(text).isPresent();
        if (date || canBeKnown(text)) {
            assertThat(matches(DeclaredValue.date(), text)).as(text).isEqualTo(date);
        }
    }

    @Property
    void an_offset(@ForAll("offsets") String text) {
        boolean read = false;
        boolean zero = false;
        boolean tooLong = false;
        try {
            zero = Offset.parse(text).isZero();
            read = true;
        } catch (IllegalArgumentException e) {
            tooLong = String.valueOf(e.getMessage()).contains("1,000 years");
        }
        if (!tooLong) {
            assertThat(matches(DeclaredValue.offset(), text)).as(text).isEqualTo(read);
            assertThat(matches(DeclaredValue.positiveOffset(), text)).as(text).isEqualTo(read && !zero);
        }
    }

    @Property
    void an_id(@ForAll("ids") String text) {
        boolean wellFormed =
                Agreement.builder().id(text).timeZone("UTC").problems().isEmpty();
        assertThat(matches(DeclaredValue.id(), text)).as(text).isEqualTo(wellFormed);
    }

    @Property
    void a_text_that_is_not_blank(@ForAll("blanks") String text) {
        assertThat(matches(DeclaredValue.text(), text)).as(text).isEqualTo(!text.isBlank());
    }
}
