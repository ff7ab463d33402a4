package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.base.ParserBase;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into the tree: one document, or the lines of one. The parser keeps a table of the keys it has met, which keys
 * that were made to be alike can spoil; so no table serves two documents.
 */
final class JsonTree {
    private static final int LONGEST_KEY = 50_000;
    private static final int LONGEST_MESSAGE = 200;
    private static final ImmutableList<String> ADVICE =
            ImmutableList.of(" (start marker", ": maybe a", ": enable ", ": was expecting (JSON", " (in ");

    private final Limits limits;
    private JsonFactory factory;

    JsonTree(Limits limits) {
        this.limits = limits;
        factory = factory(limits);
    }

    private static JsonFactory factory(Limits limits) {
        // The depth and the number of values are counted by the builder, which can say where.
        // A key that is the very object that a decoder asks for is found at a glance.
        return JsonFactory.builder()
                .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.textLength())
                        .maxNameLength(Math.min(limits.textLength(), LONGEST_KEY))
                        .maxNumberLength(1_000)
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /** Reads one document; the lines of its places are counted from a first one. */
    void read(String text, int firstLine, TreeBuilder builder, Report report) throws Unreadable {
        read(factory.createParser(ObjectReadContext.empty(), text), firstLine, builder, report);
    }

    /** The same from bytes, each of which is a character: columns count bytes. */
    void read(byte[] ascii, int from, int to, int firstLine, TreeBuilder builder, Report report) throws Unreadable {
        read(factory.createParser(ObjectReadContext.empty(), ascii, from, to - from), firstLine, builder, report);
    }

    private void read(JsonParser opened, int firstLine, TreeBuilder builder, Report report) throws Unreadable {
        try (JsonParser parser = opened) {
            try {
                readAll(parser, firstLine - 1, builder, report);
            } catch (StreamConstraintsException e) {
                throw tooLong(e, parser.currentTokenLocation(), firstLine - 1, builder, report);
            } catch (StreamReadException e) {
                throw notJson(e, parser, firstLine - 1, builder, report);
            } catch (IllegalStateException e) {
                // What the parser says when it finds its table spoilt.
                if (!String.valueOf(e.getMessage()).contains("SymbolTable")) {
                    throw e;
                }
                throw tooAlike(parser.currentLocation(), firstLine - 1, report);
            }
        }
    }

    private static void readAll(JsonParser parser, int above, TreeBuilder builder, Report report) throws Unreadable {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                builder.end();
                continue;
            }
            int line;
            int column;
            if (token != JsonToken.PROPERTY_NAME && parser instanceof ParserBase base) {
                // The place of a value can be had without an object for it. This column, unlike others, is from 2.
                line = above + base.getTokenLineNr();
                column = base.getTokenColumnNr() - 1;
            } else {
                TokenStreamLocation place = parser.currentTokenLocation();
                line = above + place.getLineNr();
                column = place.getColumnNr();
            }
            if (builder.isComplete()) {
                throw trailing(new Location(line, column), report);
            }
            switch (token) {
                case START_OBJECT -> builder.startMap(line, column);
                case START_ARRAY -> builder.startList(line, column);
                case PROPERTY_NAME -> builder.key(parser.currentName(), line, column);
                case VALUE_STRING ->
                    builder.text(
                            parser.getStringCharacters(),
                            parser.getStringOffset(),
                            parser.getStringLength(),
                            line,
                            column);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    builder.number(
                            parser.getStringCharacters(),
                            parser.getStringOffset(),
                            parser.getStringLength(),
                            line,
                            column);
                case VALUE_TRUE -> builder.bool(true, line, column);
                case VALUE_FALSE -> builder.bool(false, line, column);
                case VALUE_NULL -> builder.nothing(line, column);
                default -> throw new IllegalStateException("JSON has no " + token);
            }
        }
        if (builder.root() == null) {
            throw report.fatal(
                    new Location(above + 1, 1),
                    DocumentProblemCode.DOCUMENT_EMPTY,
                    "The document is empty",
                    "a document");
        }
    }

    private static Unreadable trailing(Location place, Report report) {
        // What is here may be anything: the document before it is read all the same.
        report.at(
                place,
                DocumentProblemCode.TRAILING_CONTENT,
                "The document has ended, and something follows it",
                "",
                "the end of the text");
        return new Unreadable();
    }

    private Unreadable tooLong(
            StreamConstraintsException e, TokenStreamLocation place, int above, TreeBuilder builder, Report report) {
        int line = above + place.getLineNr();
        int column = place.getColumnNr();
        String message = e.getOriginalMessage();
        if (message.startsWith("Number")) {
            return builder.numberTooLong(line, column);
        }
        if (message.startsWith("String") || (message.startsWith("Name") && limits.textLength() <= LONGEST_KEY)) {
            return builder.textTooLong(line, column);
        }
        if (!message.startsWith("Name")) {
            return tooAlike(place, above, report);
        }
        return report.fatal(
                new Location(line, column),
                DocumentProblemCode.TEXT_TOO_LONG,
                "A key here is longer than " + LONGEST_KEY + " characters",
                "a shorter key");
    }

    private Unreadable tooAlike(TokenStreamLocation place, int above, Report report) {
        factory = factory(limits);
        return report.fatal(
                new Location(above + place.getLineNr(), Math.max(1, place.getColumnNr())),
                DocumentProblemCode.SYNTAX,
                "The keys up to here are alike in a way that makes them slow to tell apart",
                "keys that were not made to be alike");
    }

    private static Unreadable notJson(
            StreamReadException e, JsonParser parser, int above, TreeBuilder builder, Report report) {
        TokenStreamLocation known = e.getLocation();
        TokenStreamLocation place = known == null || known.getLineNr() < 1 ? parser.currentLocation() : known;
        Location location = new Location(above + place.getLineNr(), Math.max(1, place.getColumnNr()));
        if (builder.isComplete()) {
            return trailing(location, report);
        }
        if (e instanceof UnexpectedEndOfInputException
                || e.getOriginalMessage().startsWith("Unexpected end-of-input")) {
            return truncated(location, builder, report);
        }
        return report.fatal(
                location, DocumentProblemCode.SYNTAX, "This is not JSON: " + plain(e), "JSON as RFC 8259 has it");
    }

    /** The text ends inside of what is open. */
    static Unreadable truncated(Location place, TreeBuilder builder, Report report) {
        Node open = builder.innermost();
        return report.fatal(
                place,
                DocumentProblemCode.TRUNCATED,
                "The text ends too early"
                        + (open == null ? "" : ": " + open.found() + " that begins at " + open.location() + " goes on"),
                "the rest of the document");
    }

    /** The parser's own words, without its advice to programmers. */
    private static String plain(JacksonException e) {
        String message = e.getOriginalMessage();
        int end = message.length();
        for (String advice : ADVICE) {
            int at = message.indexOf(advice);
            end = at < 0 ? end : Math.min(end, at);
        }
        return message.substring(0, Math.min(end, LONGEST_MESSAGE));
    }
}
