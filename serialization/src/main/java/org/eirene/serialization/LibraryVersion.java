package org.eirene.serialization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import tools.jackson.core.Version;
import tools.jackson.core.util.VersionUtil;

/** The version of this library, which the build writes beside its classes. */
final class LibraryVersion {
    static final Version CURRENT = read();

    private LibraryVersion() {}

    private static Version read() {
        Properties properties = new Properties();
        try (InputStream in = LibraryVersion.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return VersionUtil.parseVersion(
                properties.getProperty("version", "0.0.0"), "org.eirene", "eirene-serialization");
    }
}
