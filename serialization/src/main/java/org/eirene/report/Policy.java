package org.eirene.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;

/** What a browser may do with the page: show it with its own styles, run its own script, and fetch nothing. */
final class Policy {
    private Policy() {}

    static String of(String pageStyle, String pictureStyle, String script) {
        return "default-src 'none'; style-src " + hash(pageStyle) + " " + hash(pictureStyle) + "; script-src "
                + hash(script) + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        return "'sha256-"
                + BaseEncoding.base64()
                        .encode(Hashing.sha256().hashString(text, UTF_8).asBytes())
                + "'";
    }
}
