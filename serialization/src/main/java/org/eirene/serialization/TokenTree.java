package org.eirene.serialization;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Reads one value into the tree, from whatever parser a mapper reads with: the tokens of a text, or of a tree. */
final class TokenTree {
    private final JsonParser parser;
    private final TreeBuilder builder;
    private final Report report;

    private TokenTree(JsonParser parser, TreeBuilder builder, Report report) {
        this.parser = parser;
        this.builder = builder;
        this.report = report;
    }

    /** Reads the value that begins with the parser's present token, and leaves the parser at its last one. */
    static void read(JsonParser parser, TreeBuilder builder, Report report) throws Unreadable {
        new TokenTree(parser, builder, report).read();
    }

    private void read() throws Unreadable {
        for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
            TokenStreamLocation place = parser.currentTokenLocation();
            boolean known = place != null && place.getLineNr() > 0 && place.getColumnNr() > 0;
            take(token, known ? place.getLineNr() : 0, known ? place.getColumnNr() : 0);
            if (builder.isComplete()) {
                return;
            }
        }
        throw report.fatal(
                Location.UNKNOWN, DocumentProblemCode.TRUNCATED, "The value ends too early", "the rest of the value");
    }

    private void take(JsonToken token, int line, int column) throws Unreadable {
        switch (token) {
            case START_OBJECT -> builder.startMap(line, column);
            case START_ARRAY -> builder.startList(line, column);
            case END_OBJECT, END_ARRAY -> builder.end();
            case PROPERTY_NAME -> builder.key(parser.currentName(), line, column);
            case VALUE_STRING -> builder.text(parser.getString(), line, column);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(line, column);
            case VALUE_TRUE -> builder.bool(true, line, column);
            case VALUE_FALSE -> builder.bool(false, line, column);
            case VALUE_NULL -> builder.nothing(line, column);
            default ->
                throw report.fatal(
                        new Location(line, column),
                        DocumentProblemCode.WRONG_TYPE,
                        "Something that is no JSON value stands here",
                        "a value of the types of JSON");
        }
    }

    /** A number as it was written, where it was written as JSON has it; NaN and its like are texts. */
    private void number(int line, int column) throws Unreadable {
        String text = parser.getString();
        if (YamlTree.isNumber(text)) {
            builder.number(text, line, column);
        } else if (parser.isNaN()) {
            builder.text(text, line, column);
        } else {
            builder.number(parser.getDecimalValue().toString(), line, column);
        }
    }
}
