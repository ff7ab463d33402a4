package org.eirene.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** The files beside this class: templates, and the styles and the script of the page. */
final class Templates {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(Templates::escape)
            .emptyStringIsFalse(true)
            .strictSections(true)
            .withLoader(name -> new StringReader(file(name)));

    private Templates() {}

    /**
     * Fills in a template.
     *
     * @param name the name of its file
     * @param view a record with a component for each name in it
     */
    static String render(String name, Object view) {
        return COMPILER.compile(file(name)).execute(view);
    }

    /** The text of a file, as it is. */
    static String file(String name) {
        try (InputStream file = requireNonNull(Templates.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A text as it stands in HTML and in XML, as content and in quotes. What neither can hold (most control characters,
     * half of a surrogate pair) is shown as the sign for an unknown character.
     */
    static String escape(String raw) {
        StringBuilder text = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                case '\r' -> text.append(' ');
                default -> text.appendCodePoint(isText(each) ? each : 0xFFFD);
            }
        });
        return text.toString();
    }

    private static boolean isText(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point < 0x7F)
                || (point >= 0xA0 && point < Character.MIN_SURROGATE)
                || (point > Character.MAX_SURROGATE && (point & 0xFFFE) != 0xFFFE);
    }
}
