package org.eirene.examples.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests that need a browser; skipped, with a word why, where there is none. */
abstract class WithBrowser {
    @TempDir
    static Path folder;

    static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Optional<String> missing = Browser.missing();
        if (missing.isPresent()) {
            abort("Skipped: " + missing.get());
        }
        browser = Browser.open();
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    static String resource(String name) throws IOException {
        try (InputStream in = WithBrowser.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("No resource " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    static Path page(String name, String html) throws IOException {
        return Files.writeString(folder.resolve(name), html);
    }
}
