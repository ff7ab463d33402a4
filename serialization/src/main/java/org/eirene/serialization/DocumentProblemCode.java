package org.eirene.serialization;

import org.eirene.agreement.Problem;

/**
 * What can be wrong with a document before it means anything: its file, its syntax, its keys and the types of its
 * values. What is wrong with the agreement or the history that it describes has the codes of the model.
 */
public enum DocumentProblemCode implements Problem.Code {
    /**
     * A document is a file that can be read, and its name says in which syntax it is written.
     *
     * <p>Example: there is no file accord.yaml.
     */
    FILE_UNREADABLE("A document is a file that can be read, and its name says in which syntax it is written"),
    /** A case names files of its own folder only. Example: {@code agreement: ../../secret.yaml}. */
    FILE_OUTSIDE("A case names files of its own folder only"),
    /** A document is no longer than the reader's limit. Example: a file of three gigabytes. */
    DOCUMENT_TOO_LONG("A document is no longer than the reader's limit"),
    /** A document is text in UTF-8, without control characters. Example: a picture that was renamed to accord.yaml. */
    NOT_TEXT("A document is text in UTF-8, without control characters"),
    /** A document says something. Example: a file of blank lines. */
    DOCUMENT_EMPTY("A document says something"),
    /**
     * A document keeps the rules of JSON or YAML.
     *
     * <p>Example: a list that is opened and not closed before the next key.
     */
    SYNTAX("A document keeps the rules of JSON or YAML"),
    /**
     * A document goes on until all that it opened is closed.
     *
     * <p>Example: a file of which only the first half was copied.
     */
    TRUNCATED("A document goes on until all that it opened is closed"),
    /** A file holds one document, and nothing after it. Example: a second YAML document after {@code ---}. */
    TRAILING_CONTENT("A file holds one document, and nothing after it"),
    /** Lists and maps are nested no deeper than the reader's limit. Example: twenty thousand opening brackets. */
    TOO_DEEP("Lists and maps are nested no deeper than the reader's limit"),
    /** A document holds no more values than the reader's limit. Example: a list of two million numbers. */
    TOO_MANY_VALUES("A document holds no more values than the reader's limit"),
    /** A single text is no longer than the reader's limit. Example: a title of fifty megabytes. */
    TEXT_TOO_LONG("A single text is no longer than the reader's limit"),
    /** A number is no longer, and no larger, than the reader's limits. Example: {@code quantity: 1e1000000000}. */
    NUMBER_TOO_LONG("A number is no longer, and no larger, than the reader's limits"),
    /**
     * Problems beyond the reader's limit are counted and not told; after so many broken lines the rest is not read.
     *
     * <p>Example: a spreadsheet that was renamed to accord.yaml.
     */
    TOO_MANY_PROBLEMS(
            "Problems beyond the reader's limit are counted and not told; after so many broken lines the rest is not read"),
    /** A YAML document has no tags: its values are of the types of JSON. Example: {@code id: !!java.net.URL x}. */
    TAG_REFUSED("A YAML document has no tags: its values are of the types of JSON"),
    /** A YAML document has no anchors and no aliases: every value is written out. Example: {@code due: *same-day}. */
    ALIAS_REFUSED("A YAML document has no anchors and no aliases: every value is written out"),
    /** A key is a text. Example: a list as the key of a map. */
    KEY_NOT_TEXT("A key is a text"),
    /** A key stands once in a map. Example: two keys {@code id} in one commitment. */
    DUPLICATE_KEY("A key stands once in a map"),
    /** A document says in {@code format} what it is and in which version. Example: {@code format: agreement}. */
    FORMAT_UNKNOWN("A document says in format what it is and in which version"),
    /** A document is of a version that this library knows. Example: {@code format: eirene/agreement/2}. */
    FORMAT_NEWER("A document is of a version that this library knows"),
    /** A document is of the kind that is asked for. Example: a history where an agreement is expected. */
    OTHER_DOCUMENT("A document is of the kind that is asked for"),
    /**
     * A map has the keys of what it describes and no others.
     *
     * <p>Example: {@code instalment: []} where {@code instalments} is meant.
     */
    KEY_UNKNOWN("A map has the keys of what it describes and no others"),
    /** What must be said is said. Example: a commitment without {@code must}. */
    KEY_MISSING("What must be said is said"),
    /**
     * A value is of the type that its key asks for; nothing is converted.
     *
     * <p>Example: {@code quorum: "2"}, {@code lasts: 42}.
     */
    WRONG_TYPE("A value is of the type that its key asks for; nothing is converted"),
    /** Where one of several words is expected, one of them stands. Example: {@code onSilence: confirmed}. */
    WORD_UNKNOWN("Where one of several words is expected, one of them stands"),
    /**
     * A condition, a moment, a performance, a measure or an event has a key that says which it is.
     *
     * <p>Example: a condition whose only key is {@code complete}.
     */
    CASE_UNKNOWN("A condition, a moment, a performance, a measure or an event has a key that says which it is"),
    /** An offset is an ISO 8601 duration of whole units. Example: {@code lasts: 42 days}. */
    NOT_AN_OFFSET("An offset is an ISO 8601 duration of whole units"),
    /** An instant is written with its offset from UTC, or as a date. Example: {@code at: 2025-01-16 11:15}. */
    NOT_AN_INSTANT("An instant is written with its offset from UTC, or as a date"),
    /** A date is a day of the calendar. Example: {@code date: 2025-02-30}. */
    NOT_A_DATE("A date is a day of the calendar"),
    /**
     * A date stands for an instant only where the time zone of the agreement is known.
     *
     * <p>Example: {@code at: 2025-01-25} in a history that is read without its agreement.
     */
    DATE_NEEDS_ZONE("A date stands for an instant only where the time zone of the agreement is known"),
    /** A time zone is a name of the time zone database. Example: {@code timeZone: Asia/Jerusalm}. */
    NOT_A_TIME_ZONE("A time zone is a name of the time zone database"),
    /** A count is a whole number. Example: {@code quorum: 1.5}. */
    NOT_A_WHOLE_NUMBER("A count is a whole number"),
    /** A value is in the range that its key allows. Example: {@code severity: 9} of an incident. */
    VALUE_OUT_OF_RANGE("A value is in the range that its key allows"),
    /** Where order has no meaning, each entry stands once. Example: {@code by: [north, north]}. */
    REPEATED("Where order has no meaning, each entry stands once"),
    /** A status is expected of what can have it. Example: {@code WAIVED} expected of a phase. */
    STATUS_IMPOSSIBLE("A status is expected of what can have it"),
    /**
     * What a tool keeps in {@code x} is nested no deeper than the model bears.
     *
     * <p>Example: forty lists, one in the other.
     */
    EXTRAS_REFUSED("What a tool keeps in x is nested no deeper than the model bears"),
    /**
     * A history that is gone through event by event is in order of time.
     *
     * <p>Example: an event of January below one of February, in JSON Lines that are not read whole.
     */
    EVENT_OUT_OF_ORDER("A history that is gone through event by event is in order of time");

    private final String rule;

    DocumentProblemCode(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }
}
