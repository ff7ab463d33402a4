package org.eirene.examples.draft;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.analysis.Analysis;
import org.eirene.analysis.Severity;
import org.eirene.serialization.AgreementReading;
import org.eirene.serialization.DocumentProblem;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.Location;

/**
 * What a text that is not finished says so far, what it leaves to be settled, and every problem it has, each with its place
 * in the file. Nothing ends the reading: what cannot be read is named, and the rest is there to be walked over.
 *
 * <pre>{@code
 * java -cp eirene.jar org.eirene.examples.draft.DraftReview harbour-accord.yaml
 * }</pre>
 */
public final class DraftReview {
    private final Path file;
    private final AgreementReading reading;
    private final ImmutableList<Element> elements;
    private final List<String> lines = new ArrayList<>();

    private DraftReview(Path file) {
        this.file = file;
        reading = DocumentReader.standard().readAgreement(file);
        elements = reading.asFarAsRead().elements();
    }

    /**
     * Prints the review of a file.
     *
     * @param args the file
     */
    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("Usage: DraftReview FILE");
            System.exit(2);
        }
        System.out.print(of(Path.of(args[0])));
    }

    /**
     * Reviews a file.
     *
     * @param file an agreement in YAML or JSON, however unfinished
     * @return the review, whose lines all end
     */
    public static String of(Path file) {
        DraftReview review = new DraftReview(file);
        review.whatIsThere();
        review.whoOwesWhat();
        review.whatIsOpen();
        review.problems();
        review.reading.value().ifPresent(review::findings);
        return String.join("\n", review.lines) + "\n";
    }

    /** Each list of the document, entry by entry: the element that was read there, or that none could be. */
    private void whatIsThere() {
        lines.add(file.getFileName() + " so far");
        for (ElementKind kind : ElementKind.values()) {
            Optional<Location> place = reading.placeOfPath(kind.key() + "[0]");
            for (int i = 1; place.isPresent(); i++) {
                line(place.get(), readAt(kind, place.get()));
                place = reading.placeOfPath(kind.key() + "[" + i + "]");
            }
        }
    }

    private String readAt(ElementKind kind, Location place) {
        return elements.stream()
                .filter(element -> element.kind() == kind)
                .filter(element -> reading.placeOf(element.id()).equals(Optional.of(place)))
                .map(Element::describe)
                .findFirst()
                .orElse(kind.noun() + " that cannot be read yet");
    }

    private void whoOwesWhat() {
        section("Who owes what");
        for (Actor actor : all(Actor.class)) {
            String owed = all(Commitment.class).stream()
                    .filter(commitment -> commitment.by().contains(actor.id()))
                    .map(Commitment::id)
                    .collect(joining(", "));
            lines.add("  " + actor.name() + ": " + (owed.isEmpty() ? "nothing" : owed));
        }
    }

    private void whatIsOpen() {
        section("To be settled");
        Gaps gaps = new Gaps();
        for (Element element : elements) {
            for (String gap : element.match(gaps)) {
                line(reading.placeOf(element.id()).orElse(Location.UNKNOWN), element.id() + ": " + gap);
            }
        }
    }

    private void problems() {
        section("Problems: " + reading.problems().size());
        for (DocumentProblem problem : reading.problems()) {
            line(problem.place(), problem.code().name() + " at " + problem.path());
            lines.add("           " + problem.message() + ".");
            problem.suggestion().ifPresent(way -> lines.add("           " + way + "."));
        }
    }

    /** Only a text without problems can be analysed: what it cannot keep, once it is one. */
    private void findings(Agreement agreement) {
        section("What the text cannot keep, or relies on luck for");
        Analysis.of(agreement).findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .flatMap(finding -> finding.toString().lines())
                .forEach(line -> lines.add("  " + line));
    }

    private <E extends Element> ImmutableList<E> all(Class<E> type) {
        return elements.stream().filter(type::isInstance).map(type::cast).collect(ImmutableList.toImmutableList());
    }

    private void section(String title) {
        lines.add("");
        lines.add(title);
    }

    private void line(Location place, String text) {
        lines.add(String.format("  %-7s  %s", place, text));
    }
}
