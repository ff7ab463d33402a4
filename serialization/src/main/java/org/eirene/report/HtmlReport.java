package org.eirene.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.eirene.evaluation.Assessment;

/**
 * Everything an assessment says, as one page for people: where the agreement stands and why, a picture of what happened
 * when and the same in words, every element with the reason that unfolds below it, what comes next, sanctions, escrows over
 * time, and the events that changed nothing.
 *
 * <pre>{@code
 * HtmlReport.of(evaluator.evaluate(history, "2025-02-01")).writeTo(Path.of("corridor.html"));
 * }</pre>
 *
 * <p>The page is one file. It fetches nothing and lets nothing be fetched, can be read without its script (which filters
 * the table of elements by actor and status), on paper, on a telephone, in a dark room and by a screen reader. Whatever
 * titles, notes and other texts hold, it stays text. The page is the same for the same assessment.
 *
 * <p>It has bounds, and says where it has left something out: of a reason the first statements, at most
 * {@value #MAX_STATEMENTS} and fewer where there are many elements, of the record the latest entries, of what is upcoming
 * the next.
 */
public final class HtmlReport implements Report {
    /** How many statements of one reason the page shows. */
    public static final int MAX_STATEMENTS = ReasonTree.MAX_STATEMENTS;

    private final Assessment assessment;
    private final ImmutableMap<String, String> basis;

    private HtmlReport(Assessment assessment, ImmutableMap<String, String> basis) {
        this.assessment = assessment;
        this.basis = basis;
    }

    /**
     * The page of an assessment.
     *
     * @param assessment the assessment
     * @return the page
     */
    public static HtmlReport of(Assessment assessment) {
        return new HtmlReport(requireNonNull(assessment, "assessment"), ImmutableMap.of());
    }

    /**
     * The page with more about what it rests on, so that someone else can tell whether it is about the same documents:
     * versions, digests.
     *
     * <pre>{@code
     * HtmlReport.of(now).withBasis(DocumentWriter.standard().basis(now))
     * }</pre>
     *
     * @param facts what each is called, and what it is
     * @return the page with these facts, in their order, after those that it had
     * @throws IllegalArgumentException if it has a fact of that name with another value already
     */
    public HtmlReport withBasis(Map<String, String> facts) {
        facts.forEach((name, value) -> {
            if (!basis.getOrDefault(name, value).equals(value)) {
                throw new IllegalArgumentException(
                        "The basis has " + name + " = " + basis.get(name) + ", and cannot have " + value + " too");
            }
        });
        return new HtmlReport(
                assessment,
                ImmutableMap.<String, String>builder()
                        .putAll(basis)
                        .putAll(facts)
                        .buildKeepingLast());
    }

    /** {@return the page as HTML} */
    @Override
    public String text() {
        return Templates.render("report.html", PageView.of(assessment, basis));
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text();
    }
}
