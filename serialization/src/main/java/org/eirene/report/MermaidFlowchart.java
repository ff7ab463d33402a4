package org.eirene.report;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.Phase;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.ElementStatus;
import org.eirene.report.Waits.Node;

/**
 * Phases and what waits for what, as a flowchart of Mermaid, which many wikis and repositories draw where it stands in a
 * text. Each phase is a frame around its commitments and benchmarks; arrows lead from what is waited for to what waits:
 * a full one to what begins only then, a dotted one to what is timed by it, a thick one to what turns on it.
 *
 * <pre>{@code
 * MermaidFlowchart.of(agreement).writeTo(Path.of("accord.mmd"));
 * }</pre>
 *
 * <p>Titles are text and nothing else, whatever they contain. The chart is the same for the same agreement or assessment;
 * its lines end with a line feed.
 */
public final class MermaidFlowchart implements Report {
    /** Joiners of letters and of signs stay; what turns the direction of all that follows does not. */
    private static final CharMatcher TURNS_DIRECTION = CharMatcher.inRange('\u202A', '\u202E')
            .or(CharMatcher.inRange('\u2066', '\u2069'))
            .or(CharMatcher.anyOf("\u200E\u200F\u061C"));

    private final Waits waits;
    private final Names names;
    private final Agreement agreement;
    private final Optional<Assessment> assessment;
    private final Map<String, String> marks = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private MermaidFlowchart(Agreement agreement, Optional<Assessment> assessment) {
        this.agreement = agreement;
        this.assessment = assessment;
        waits = Waits.of(agreement);
        names = new Names(agreement);
        draw();
    }

    /**
     * The flowchart of a text alone.
     *
     * @param agreement the agreement
     * @return the chart
     */
    public static MermaidFlowchart of(Agreement agreement) {
        return new MermaidFlowchart(requireNonNull(agreement, "agreement"), Optional.empty());
    }

    /**
     * The flowchart of a text, with the status of everything in it.
     *
     * @param assessment where everything stands
     * @return the chart
     */
    public static MermaidFlowchart of(Assessment assessment) {
        return new MermaidFlowchart(assessment.agreement(), Optional.of(assessment));
    }

    /**
     * The chart as text.
     *
     * @return the text that Mermaid draws, each line ended by a line feed
     */
    @Override
    public String text() {
        return text.toString();
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text();
    }

    private void draw() {
        text.append("flowchart LR\n");
        text.append("    accTitle: ")
                .append(word(agreement.title().orElse(agreement.id())))
                .append("\n");
        text.append("    accDescr: Who waits for whom. An arrow leads from what is waited for to what waits.\n");
        ImmutableList<Node> nodes = waits.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            marks.put(nodes.get(i).key(), "n" + i);
        }
        Map<String, List<Node>> byPhase = nodes.stream()
                .collect(Collectors.groupingBy(
                        node -> frame(node.element()).orElse(""), LinkedHashMap::new, Collectors.toList()));
        byPhase.getOrDefault("", List.of()).forEach(node -> node("    ", node));
        for (Phase phase : agreement.phases()) {
            text.append("    subgraph s").append(mark(phase.id())).append("[");
            text.append(quoted(Stream.of("phase " + phase.id()))).append("]\n");
            byPhase.getOrDefault(phase.id(), List.of()).forEach(node -> node("        ", node));
            text.append("    end\n");
        }
        // that something of a phase waits for it, its frame says
        waits.all().stream().filter(wait -> !isFramed(wait)).forEach(this::arrow);
    }

    private Optional<String> frame(Element element) {
        return element instanceof Phase ? Optional.of(element.id()) : names.phase(element.id());
    }

    private boolean isFramed(Wait wait) {
        return wait.isMembership() && !wait.waiter().endsWith("/end");
    }

    private String mark(String key) {
        return marks.getOrDefault(key, "n");
    }

    private void node(String indent, Node node) {
        Element element = node.element();
        String who = node.who(names);
        String label = quoted(Stream.of(
                        Optional.of(node.kind() + " " + element.id()),
                        element.title(),
                        Optional.of(who).filter(any -> !any.isEmpty()),
                        node.isEnd() ? Optional.<String>empty() : status(element.id()))
                .flatMap(Optional::stream));
        boolean isPhase = element instanceof Phase;
        text.append(indent).append(mark(node.key())).append(isPhase ? "([" : "[");
        text.append(label).append(isPhase ? "])" : "]").append("\n");
    }

    private Optional<String> status(String id) {
        return assessment.map(each -> each.element(id)).map(MermaidFlowchart::status);
    }

    private static String status(ElementStatus status) {
        Badge badge = Badge.of(status.kind(), status.status());
        return badge.sign() + " " + badge.word();
    }

    private void arrow(Wait wait) {
        String arrow = switch (wait.kind()) {
            case BEGINS -> " --> ";
            case TIMED -> " -.-> ";
            case TURNS -> " ==> ";
        };
        text.append("    ")
                .append(mark(wait.awaited()))
                .append(arrow)
                .append(mark(wait.waiter()))
                .append("\n");
    }

    // ---------------------------------------------------------------- text of others

    private static String quoted(Stream<String> lines) {
        return lines.map(MermaidFlowchart::word).collect(Collectors.joining("<br/>", "\"", "\""));
    }

    /**
     * Letters, digits, blanks and commas as they are, and hyphens and points within a word; every other ASCII character by
     * its number, so that none of them can end a label, begin markup or make a list of it. What cannot be seen becomes a
     * blank.
     */
    private static String word(String text) {
        StringBuilder word = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            int each = points[i];
            boolean isWithinAWord = i > 0
                    && i + 1 < points.length
                    && Character.isLetterOrDigit(points[i - 1])
                    && Character.isLetterOrDigit(points[i + 1]);
            if (isUnseen(each)) {
                word.append(' ');
            } else if (each >= 0x80
                    || Character.isLetterOrDigit(each)
                    || each == ' '
                    || each == ','
                    || ((each == '-' || each == '.') && isWithinAWord)) {
                word.appendCodePoint(each);
            } else {
                word.append('#').append(each).append(';');
            }
        }
        return word.toString();
    }

    private static boolean isUnseen(int codePoint) {
        if (codePoint <= 0xFFFF && TURNS_DIRECTION.matches((char) codePoint)) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
