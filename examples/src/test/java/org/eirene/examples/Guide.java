package org.eirene.examples;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;

/**
 * A page of the documentation that stands in the folders of its output, as text.
 *
 * @param name its package and name: {@code agreement/glossary}
 * @param html its text
 */
record Guide(String name, String html) {
    private static final String FOLDER = "core/src/main/javadoc/org.eirene.core/org/eirene/";

    /** {@return the page of a name such as {@code agreement/glossary}} */
    static Guide of(String name) {
        return new Guide(name, Readme.read(FOLDER + name.replace("/", "/doc-files/") + ".html"));
    }

    /**
     * What is marked by a class.
     *
     * @param element the element that carries the mark: {@code code} or {@code pre}
     * @param mark its class
     * @return the texts, as a reader sees them
     */
    ImmutableList<String> marked(String element, String mark) {
        return found("<" + element + " class=\"" + mark + "\"[^>]*>\\n?(.*?)\\n?</" + element + ">");
    }

    /**
     * What a pattern finds.
     *
     * @param pattern its first group is what is looked for; a dot is any character
     * @return the texts, as a reader sees them
     */
    ImmutableList<String> found(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(found -> shown(found.group(1)))
                .collect(ImmutableList.toImmutableList());
    }

    private static String shown(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** {@return where its links to other pages lead, seen from itself} */
    ImmutableList<String> links() {
        return found("href=\"([^\"#]+)\"");
    }
}
