package org.eirene.serialization;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML into the tree, from the events of its parser: nothing is constructed, resolved or looked up. Plain
 * scalars are numbers, booleans or null only where JSON would have them so; {@code yes}, {@code 012}, {@code 0x1F},
 * {@code 1_000} and {@code 2025-01-16} are texts.
 */
final class YamlTree {
    /** The parser copies what it has of a token each time it fills its buffer: a small one makes long texts slow. */
    private static final int BUFFER = 1 << 14;

    private final TreeBuilder builder;
    private final Report report;
    private final Supplementary columns;
    private final Metered text;
    private Location last = new Location(1, 1);

    private YamlTree(String text, Limits limits, TreeBuilder builder, Report report) {
        this.builder = builder;
        this.report = report;
        this.columns = Supplementary.of(text);
        this.text = new Metered(text, limits.textLength());
    }

    static void read(String text, Limits limits, TreeBuilder builder, Report report) throws Unreadable {
        new YamlTree(text, limits, builder, report).read();
    }

    private void read() throws Unreadable {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(BUFFER)
                .build();
        try {
            ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, text));
            boolean goesOn = true;
            while (goesOn && parser.hasNext()) {
                text.restart();
                goesOn = event(parser.next());
            }
        } catch (Metered.TooLong e) {
            throw builder.textTooLong(last.line(), last.column());
        } catch (MarkedYamlEngineException e) {
            throw notYaml(e);
        } catch (ReaderException e) {
            throw notText(e);
        } catch (YamlEngineException e) {
            throw report.fatal(
                    last,
                    DocumentProblemCode.SYNTAX,
                    "This is not YAML: " + plain(String.valueOf(e.getMessage())),
                    "YAML 1.2");
        }
        if (builder.root() == null) {
            throw report.fatal(
                    new Location(1, 1), DocumentProblemCode.DOCUMENT_EMPTY, "The document is empty", "a document");
        }
    }

    /** Takes an event; says whether there is a need for more. */
    private boolean event(Event event) throws Unreadable {
        Mark mark = event.getStartMark().orElseThrow();
        int line = mark.getLine() + 1;
        int column = columns.column(mark);
        last = new Location(line, column);
        switch (event.getEventId()) {
            case DocumentStart -> {
                if (builder.isComplete()) {
                    report.at(
                            last,
                            DocumentProblemCode.TRAILING_CONTENT,
                            "A second YAML document begins here",
                            "",
                            "one document in a file");
                    return false;
                }
            }
            case MappingStart, SequenceStart -> start((CollectionStartEvent) event, line, column);
            case MappingEnd, SequenceEnd -> builder.end();
            case Scalar -> scalar((ScalarEvent) event, line, column);
            case Alias -> alias((AliasEvent) event, line, column);
            default -> {
                // The beginning and the end of the stream and of the document, and comments, say nothing.
            }
        }
        return true;
    }

    private void start(CollectionStartEvent event, int line, int column) throws Unreadable {
        boolean map = event.getEventId() == Event.ID.MappingStart;
        if (builder.expectsKey()) {
            String found = map ? "a map" : "a list";
            throw report.fatal(
                    new Location(line, column),
                    DocumentProblemCode.KEY_NOT_TEXT,
                    "A key is a text, but " + found + " stands here",
                    found,
                    "a text",
                    Optional.empty());
        }
        Node node = map ? builder.startMap(line, column) : builder.startList(line, column);
        plain(event, event.getTag(), node, line, column);
    }

    private void alias(AliasEvent event, int line, int column) throws Unreadable {
        String name = Node.shortened(event.getAlias().getValue());
        Node node = builder.innermost();
        if (builder.expectsKey()) {
            builder.unreadableKey();
        } else {
            node = builder.unreadable(line, column);
        }
        report.of(
                node,
                new Location(line, column),
                DocumentProblemCode.ALIAS_REFUSED,
                "'*" + name + "' is an alias, and a document has none",
                "*" + name,
                "the value itself, written out");
    }

    private void scalar(ScalarEvent event, int line, int column) throws Unreadable {
        Node node = builder.innermost();
        if (builder.expectsKey()) {
            builder.key(builder.share(event.getValue()), line, column);
        } else if (event.getTag().isPresent()) {
            // What it is then is the business of the tag.
            node = builder.unreadable(line, column);
        } else {
            node = value(event, line, column);
        }
        plain(event, event.getTag(), node, line, column);
    }

    private Node value(ScalarEvent event, int line, int column) throws Unreadable {
        String value = event.getValue();
        if (!event.isPlain()) {
            return builder.text(value, line, column);
        } else if (value.isEmpty() || value.equals("null")) {
            return builder.nothing(line, column);
        } else if (value.equals("true") || value.equals("false")) {
            return builder.bool(value.equals("true"), line, column);
        } else if (isNumber(value)) {
            return builder.number(value, line, column);
        }
        return builder.text(value, line, column);
    }

    /** Refuses tags and anchors, and goes on as if they were not there. */
    private void plain(NodeEvent event, Optional<String> tag, @Nullable Node node, int line, int column) {
        if (tag.isPresent()) {
            String name = tag.get().replace("tag:yaml.org,2002:", "!!");
            report.of(
                    node,
                    new Location(line, column),
                    DocumentProblemCode.TAG_REFUSED,
                    "'" + Node.shortened(name) + "' is a tag, and a document has none",
                    Node.shortened(name),
                    "a value of the types of JSON, without a tag");
        }
        Optional<Anchor> anchor = event.getAnchor();
        if (anchor.isPresent()) {
            String name = Node.shortened(anchor.get().getValue());
            report.of(
                    node,
                    new Location(line, column),
                    DocumentProblemCode.ALIAS_REFUSED,
                    "'&" + name + "' is an anchor, and a document has none",
                    "&" + name,
                    "the value itself, wherever it is needed");
        }
    }

    private Unreadable notYaml(MarkedYamlEngineException e) {
        Location place = e.getProblemMark()
                .map(mark -> new Location(mark.getLine() + 1, columns.column(mark)))
                .orElse(last);
        String problem = e.getProblem() == null ? "" : e.getProblem();
        if (problem.contains("stream end") || problem.contains("end of stream")) {
            return JsonTree.truncated(place, builder, report);
        }
        String context = e.getContext() == null ? "" : e.getContext() + ", ";
        return report.fatal(
                place, DocumentProblemCode.SYNTAX, "This is not YAML: " + plain(context + problem), "YAML 1.2");
    }

    private Unreadable notText(ReaderException e) {
        return report.fatal(
                columns.location(e.getPosition()),
                DocumentProblemCode.NOT_TEXT,
                String.format(Locale.ROOT, "The character U+%04X is not allowed in YAML", e.getCodePoint()),
                "text in UTF-8 without control characters");
    }

    /** The parser's own words, in one line. */
    private static String plain(String message) {
        return message.replace("special character ", "").replaceAll("\\s+", " ").strip();
    }

    /** Whether a plain scalar is a number as JSON writes it. */
    static boolean isNumber(String text) {
        int length = text.length();
        int at = text.charAt(0) == '-' ? 1 : 0;
        int digits = digits(text, at);
        if (digits == 0 || (digits > 1 && text.charAt(at) == '0')) {
            return false;
        }
        at += digits;
        if (at < length && text.charAt(at) == '.') {
            digits = digits(text, at + 1);
            if (digits == 0) {
                return false;
            }
            at += 1 + digits;
        }
        if (at < length && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            at += at < length && (text.charAt(at) == '+' || text.charAt(at) == '-') ? 1 : 0;
            digits = digits(text, at);
            if (digits == 0) {
                return false;
            }
            at += digits;
        }
        return at == length;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
