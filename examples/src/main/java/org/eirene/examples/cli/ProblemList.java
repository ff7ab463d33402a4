package org.eirene.examples.cli;

import com.google.common.collect.ImmutableList;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.eirene.serialization.DocumentProblem;

/** Prints what is wrong with a document: a line for each problem, fifty of them unless all are asked for. */
final class ProblemList {
    private static final int FIRST = 50;

    private final PrintWriter err;
    private final boolean all;

    ProblemList(PrintWriter err, boolean all) {
        this.err = err;
        this.all = all;
    }

    void print(Path file, ImmutableList<DocumentProblem> problems) {
        problems.stream().limit(all ? problems.size() : FIRST).forEach(err::println);
        int rest = all ? 0 : problems.size() - FIRST;
        if (rest > 0) {
            err.println(
                    file + ": and " + rest + (rest == 1 ? " more problem" : " more problems") + " (--all prints them)");
        }
    }
}
