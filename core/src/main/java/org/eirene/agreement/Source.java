package org.eirene.agreement;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where a text or a fact is taken from.
 *
 * @param title what it is called
 * @param url where it is found
 */
public record Source(Optional<String> title, Optional<String> url) {
    /**
     * Rejects null.
     *
     * @param title what it is called
     * @param url where it is found
     */
    public Source {
        requireNonNull(title, "title");
        requireNonNull(url, "url");
    }

    /**
     * A source.
     *
     * @param title what it is called
     * @param url where it is found
     * @return the source
     */
    public static Source of(String title, String url) {
        return new Source(Optional.of(title), Optional.of(url));
    }

    /**
     * A source without an address.
     *
     * @param title what it is called
     * @return the source
     */
    public static Source of(String title) {
        return new Source(Optional.of(title), Optional.empty());
    }

    @Override
    public String toString() {
        return title.orElse("") + (title.isPresent() && url.isPresent() ? ", " : "") + url.orElse("");
    }
}
