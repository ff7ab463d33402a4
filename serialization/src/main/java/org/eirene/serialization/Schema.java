package org.eirene.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * The JSON Schema (draft 2020-12) of each kind of document, for editors, for forms and for validators in other
 * languages. Each is whole in itself, is the same for JSON and for YAML (of version 1.2), and describes every key, with
 * examples.
 *
 * <pre>{@code
 * Schema.AGREEMENT.writeTo(Path.of("agreement.schema.json"));
 * Schema.AGREEMENT.id();     // urn:eirene:agreement:1
 * }</pre>
 *
 * <p>A schema knows the form: keys, types, words, ranges, and how instants, offsets and ids are written. Whatever
 * {@link DocumentReader} reads is valid under it; what it refuses, the reader refuses too, in better words and with the
 * place. It does not know what only the document as a whole tells: whether what is named is there, whether an id stands
 * twice, whether the text makes sense. A document that is valid under its schema may therefore be refused by the reader.
 *
 * <p>In the jar each stands as {@code org/eirene/serialization/schema/agreement.schema.json}, and so on. An event, which
 * is a line of a history in JSON Lines, is {@code urn:eirene:history:1#/$defs/event}.
 */
public enum Schema {
    /** Of agreements. */
    AGREEMENT(DocumentKind.AGREEMENT),
    /** Of histories. */
    HISTORY(DocumentKind.HISTORY),
    /** Of conformance cases, with the agreement and the history in them. */
    CASE(DocumentKind.CASE),
    /** Of readings of an agreement, with the elements that they replace. */
    READING(DocumentKind.READING),
    /** Of the positions that actors take on the clauses of an agreement. */
    POSITIONS(DocumentKind.POSITIONS),
    /** Of valuations: what an agreement is taken to be worth. */
    VALUATION(DocumentKind.VALUATION),
    /** Of assessments, which are written and not read. */
    ASSESSMENT(DocumentKind.ASSESSMENT);

    private final DocumentKind kind;

    Schema(DocumentKind kind) {
        this.kind = kind;
    }

    /** {@return what a document of this kind says under {@code format}: {@code eirene/agreement/1}} */
    public String format() {
        return kind.format();
    }

    /** {@return the name by which the schema is known, its {@code $id}: {@code urn:eirene:agreement:1}} */
    public String id() {
        return "urn:" + format().replace('/', ':');
    }

    /** {@return the word for the kind of document: {@code agreement}} */
    public String word() {
        String format = format();
        return format.substring(format.indexOf('/') + 1, format.lastIndexOf('/'));
    }

    /** {@return the schema, a JSON text whose last line is ended} */
    public String text() {
        String name = "schema/" + word() + ".schema.json";
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the schema to a file, in UTF-8.
     *
     * @param file the file; one that is there is replaced as a whole
     * @throws IOException if it cannot be written; a file that was there before is then as it was
     */
    public void writeTo(Path file) throws IOException {
        Replacement.of(file, text().getBytes(UTF_8));
    }
}
