package org.eirene.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that was run to its end.
 *
 * @param exitCode its exit code
 * @param out what it wrote to its standard output
 * @param err what it wrote to its standard error
 */
public record Run(int exitCode, String out, String err) {
    /** A program that is over in seconds is not worth the second compiler, which takes more than half of its time. */
    public static final String QUICK = "-XX:TieredStopAtLevel=1";

    private static final int SECONDS = 300;

    /**
     * Runs a program in the folder of the README.
     *
     * @param input what it finds in its standard input
     * @param command the program and its arguments
     * @return what came of it
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the test is
     */
    public static Run of(String input, List<String> command) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("eirene-run");
        try {
            return in(folder, input, command);
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    private static Run in(Path folder, String input, List<String> command) throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .directory(Readme.root().toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("Not done after " + SECONDS + " s: " + command);
        }
        return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    /**
     * The path of a program of the running JDK.
     *
     * @param program its name
     * @return its path
     */
    public static String jdk(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }
}
