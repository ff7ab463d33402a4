package org.eirene.serialization;

import java.nio.file.Path;
import java.util.Locale;

/** In which syntax a document is written. Both say the same with the same names. */
public enum Syntax {
    /** JSON, as RFC 8259 has it; of a history also JSON Lines, one event a line. */
    JSON,
    /** YAML 1.2 with the types of JSON. */
    YAML;

    /**
     * The syntax that the name of a file tells: {@code .json} and {@code .jsonl} for JSON, {@code .yaml} and
     * {@code .yml} for YAML, in capitals or not.
     *
     * @param file the file, for example {@code accord.yaml}
     * @return its syntax
     * @throws IllegalArgumentException if the name ends otherwise, for example {@code accord.txt}
     */
    public static Syntax of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json") || name.endsWith(".jsonl")) {
            return JSON;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return YAML;
        }
        throw new IllegalArgumentException("The name of '" + file
                + "' does not say in which syntax it is written. Let it end in .yaml, .yml, .json or .jsonl, or name the"
                + " syntax.");
    }
}
