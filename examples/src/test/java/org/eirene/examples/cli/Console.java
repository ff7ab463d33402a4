package org.eirene.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.eirene.examples.Run;

/** Runs the command line in this process and keeps what it says. */
final class Console {
    private Console() {}

    static Run run(Object... args) {
        return run(Conform.evaluating(), args);
    }

    static Run run(CaseCheck check, Object... args) {
        return run(new Conform(check), args);
    }

    private static Run run(Conform conform, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exitCode = Eirene.run(conform, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), words);
        return new Run(exitCode, text(out), text(err));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(UTF_8).replace("\r\n", "\n");
    }
}
