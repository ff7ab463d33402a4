package org.eirene.serialization;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Schemas of what may stand under a key: scalars, lists, and what is declared elsewhere by name. */
final class DeclaredValue {
    /** The words of ids; see the rules of the model. */
    private static final String ID = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

    /** A character that is none of those of which Java says that they are blank. */
    private static final String SAYS_SOMETHING =
            "[^\\t-\\r\\u001c-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a" + "\\u2028\\u2029\\u205f\\u3000]";

    private static final String DATE = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{0,9})?)?";
    private static final String FROM_UTC = "([Zz]|[+-](0\\d|1[0-7])(:[0-5]\\d){0,2}|[+-]18(:00){0,2})";

    /** Days that no calendar has, and dates of no year. */
    private static final String NO_DAY = "^.{5}(02-3[01]|(0[469]|11)-31)|^0000-..-..$";

    private static final String OFFSET =
            "(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?(T(?!$)(\\d+H)?(\\d+M)?(\\d+(\\.\\d{1,9})?S)?)?$";

    private static final ListNode RESERVED =
            texts(List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n"));

    private DeclaredValue() {}

    static ListNode texts(Collection<String> values) {
        return Fields.<String>all(values, Node::text);
    }

    static MapNode of(String keyword, Node value) {
        return Node.map().put(keyword, value);
    }

    private static MapNode type(String type) {
        return of("type", Node.text(type));
    }

    /** What is declared under a name. */
    static MapNode ref(String name) {
        return of("$ref", Node.text("#/$defs/" + name));
    }

    /** A map or a list whatever, a text whatever. */
    static MapNode anyMap() {
        return type("object");
    }

    static MapNode anyText() {
        return type("string");
    }

    private static MapNode matching(String pattern) {
        return type("string").put("pattern", Node.text(pattern));
    }

    /** A text that is not blank, or anything but a text. */
    static MapNode notBlank() {
        return of("pattern", Node.text(SAYS_SOMETHING));
    }

    static MapNode text() {
        return matching(SAYS_SOMETHING);
    }

    static MapNode reference() {
        return matching(ID);
    }

    static MapNode id() {
        return matching(ID).put("maxLength", Node.number(64)).put("not", of("enum", RESERVED));
    }

    /** The id of an element: what is declared always is not declared again. */
    static MapNode elementId() {
        ListNode reserved = Node.list(RESERVED.items()).add(Node.text("entry-into-force"));
        return matching(ID).put("maxLength", Node.number(64)).put("not", of("enum", reserved));
    }

    private static MapNode day(String pattern) {
        return matching(pattern).put("not", of("pattern", Node.text(NO_DAY)));
    }

    static MapNode date() {
        return day("^" + DATE + "$");
    }

    static MapNode instant() {
        return day("^" + DATE + "([Tt]" + TIME + FROM_UTC + ")?$");
    }

    /** An instant as the writer writes it. */
    static MapNode instantInUtc() {
        return matching("^" + DATE + "T([01]\\d|2[0-3])(:[0-5]\\d){2}(\\.\\d{1,9})?Z$");
    }

    static MapNode offset() {
        return matching("^P(?!$)" + OFFSET);
    }

    static MapNode positiveOffset() {
        return matching("^P(?=.*[1-9])" + OFFSET);
    }

    /** A duration as the writer writes it. */
    static MapNode duration() {
        return matching("^PT(?!$)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?$");
    }

    /** A status, and of a sanction maybe the rung after a slash. */
    static MapNode statusWithRung(Collection<String> statuses) {
        return type("string")
                .put("if", of("pattern", Node.text("/")))
                .put("then", of("pattern", Node.text("^IN_FORCE/[1-9]\\d{0,5}$")))
                .put("else", word(statuses));
    }

    static MapNode sha256() {
        return matching("^[0-9a-f]{64}$");
    }

    static MapNode flag() {
        return type("boolean");
    }

    static MapNode yes() {
        return of("const", Node.bool(true));
    }

    static MapNode constant(String text) {
        return of("const", Node.text(text));
    }

    static MapNode number() {
        return type("number");
    }

    static MapNode positive() {
        return number().put("exclusiveMinimum", Node.number(0));
    }

    static MapNode notNegative() {
        return number().put("minimum", Node.number(0));
    }

    static MapNode whole(long least) {
        return type("integer").put("minimum", Node.number(least));
    }

    static MapNode count(int least) {
        return count(least, Integer.MAX_VALUE);
    }

    static MapNode count(int least, int most) {
        return whole(least).put("maximum", Node.number(most));
    }

    /** One of the words of an enumeration of the model. */
    static <W extends Enum<W>> MapNode word(Class<W> type, Function<W, String> word) {
        return word(Stream.of(type.getEnumConstants()).map(word).toList());
    }

    static MapNode word(Collection<String> words) {
        return of("enum", texts(words));
    }

    static MapNode list(MapNode items) {
        return type("array").put("items", items);
    }

    static MapNode some(MapNode items) {
        return list(items).put("minItems", Node.number(1));
    }

    /** Each entry once. */
    static MapNode set(MapNode items) {
        return list(items).put("uniqueItems", Node.bool(true));
    }

    static MapNode someOnce(MapNode items) {
        return some(items).put("uniqueItems", Node.bool(true));
    }

    /** A text, or a list of such texts, each once. */
    static MapNode oneOrMany(MapNode text, int least) {
        MapNode both = of("type", texts(List.of("string", "array")));
        text.entries().stream().filter(entry -> !entry.key().equals("type")).forEach(both::add);
        both.put("items", text);
        if (least > 0) {
            both.put("minItems", Node.number(least));
        }
        return both.put("uniqueItems", Node.bool(true));
    }

    /** A map whose keys are ids of the document. */
    static MapNode byId(MapNode value) {
        return anyMap().put("propertyNames", ref("reference")).put("additionalProperties", value);
    }

    /** A value, or null where there is none. */
    static MapNode orNull(MapNode value) {
        Node type = value.get("type");
        if (!(type instanceof TextNode text)) {
            return of("anyOf", Node.list(value, type("null")));
        }
        MapNode both = of("type", texts(List.of(text.value(), "null")));
        value.entries().stream().filter(entry -> !entry.key().equals("type")).forEach(both::add);
        return both;
    }
}
