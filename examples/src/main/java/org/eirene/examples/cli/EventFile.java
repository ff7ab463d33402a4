package org.eirene.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.history.History;
import org.eirene.history.LongHistory;
import org.eirene.serialization.BrokenLines;
import org.eirene.serialization.DocumentException;
import org.eirene.serialization.DocumentProblem;
import org.eirene.serialization.DocumentProblemCode;
import org.eirene.serialization.EventSource;
import org.eirene.serialization.Limits;
import org.eirene.serialization.Location;

/** A history that stands event by event in its file, JSON Lines or CSV, and may be too long to be held. */
final class EventFile {
    private static final int MOST_PROBLEMS = Limits.standard().problems();

    private final Path file;
    private final Agreement agreement;
    private final boolean skipping;
    private final ProgressBar bar;
    private final List<DocumentProblem> problems = new ArrayList<>();
    private long skipped;

    /** A history that is held, and where its events stand. */
    record Held(History history, Map<String, Location> places) {
        Optional<Location> placeOf(String id) {
            return Optional.ofNullable(places.get(id));
        }
    }

    EventFile(Path file, Agreement agreement, boolean skipping, ProgressBar bar) {
        this.file = file;
        this.agreement = agreement;
        this.skipping = skipping;
        this.bar = bar;
    }

    private EventSource source() {
        problems.clear();
        skipped = 0;
        ByteSource bytes = bar.watching(MoreFiles.asByteSource(file), size());
        EventSource source = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")
                ? EventSource.csv(file.toString(), bytes, agreement)
                : EventSource.jsonLines(file.toString(), bytes, agreement);
        // as many as a document would have told
        return source.withBrokenLines(
                skipping ? BrokenLines.skipped(this::skip) : BrokenLines.refusedAfter(MOST_PROBLEMS));
    }

    private void skip(ImmutableList<DocumentProblem> line) {
        skipped++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.addAll(line);
        }
    }

    /** How long the file is; 0 where it cannot be read, which reading it will tell. */
    long size() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * The history, event by event.
     *
     * @return it; empty if its events are not in order of time
     * @throws DocumentException if it cannot be read
     */
    Optional<LongHistory> goneThrough() {
        try {
            return Optional.of(source().toLongHistory());
        } catch (DocumentException refused) {
            if (refused.problems().stream()
                    .anyMatch(problem -> problem.code() == DocumentProblemCode.EVENT_OUT_OF_ORDER)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /**
     * The history, all of it.
     *
     * @return it
     * @throws DocumentException if it cannot be read
     */
    Held held() {
        Map<String, Location> places = new HashMap<>();
        History history = source().toHistory((event, place) -> places.put(event.id(), place));
        return new Held(history, places);
    }

    /** Tells what was left out: the problems, and how many lines they are in. */
    void tellSkipped(ProblemList list, PrintWriter err) {
        if (skipped > 0) {
            list.print(file, ImmutableList.copyOf(problems));
            err.println(
                    file + ": " + (skipped == 1 ? "1 broken line was" : skipped + " broken lines were") + " left out");
        }
    }
}
