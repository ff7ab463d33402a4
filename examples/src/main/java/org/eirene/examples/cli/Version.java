package org.eirene.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.Resources;
import java.io.IOException;
import picocli.CommandLine.IVersionProvider;

/** What {@code eirene --version} prints: the version that the build wrote beside this class. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        return new String[] {
            "eirene "
                    + Resources.toString(Resources.getResource(Version.class, "version.txt"), UTF_8)
                            .strip()
        };
    }
}
