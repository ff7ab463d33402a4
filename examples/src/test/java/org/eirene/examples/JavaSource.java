package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Java that stands in a text: it compiles as a user's own would, without a warning. */
final class JavaSource {
    private JavaSource() {}

    /**
     * Compiles a class, calls its static method {@code run} and returns what that returns.
     *
     * @param folder where source and class may lie
     * @param source a public class {@code Example} with a method {@code run(Path)}
     * @return what the method returns, null where it is void
     */
    static Object run(Path folder, String source) throws IOException, ReflectiveOperationException {
        Files.writeString(folder.resolve("Example.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of(
                                "-Xlint:all,-path",
                                "-Werror",
                                "-proc:none",
                                "--release",
                                "17",
                                "-d",
                                folder.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, null)
                                .getJavaFileObjects(folder.resolve("Example.java")))
                .call();
        assertThat(messages.toString()).isEmpty();
        assertThat(compiled).isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            return loader.loadClass("Example").getMethod("run", Path.class).invoke(null, folder);
        }
    }
}
