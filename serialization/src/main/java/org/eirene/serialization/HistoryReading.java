package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.eirene.history.History;

/** What came of reading a history. */
public final class HistoryReading extends Reading<History> {
    private final History asFarAsRead;
    private final Function<String, Optional<Location>> ids;
    private final Function<String, Optional<Location>> paths;

    HistoryReading(
            ImmutableList<DocumentProblem> problems,
            Optional<History> value,
            History asFarAsRead,
            Function<String, Optional<Location>> ids,
            Function<String, Optional<Location>> paths) {
        super(problems, value);
        this.asFarAsRead = asFarAsRead;
        this.ids = ids;
        this.paths = paths;
    }

    /**
     * What could be read: the history of the events that are whole. Of different events of one id it has the first.
     *
     * @return the history, of an agreement {@code unknown} where the document names none
     */
    public History asFarAsRead() {
        return asFarAsRead;
    }

    @Override
    public Optional<Location> placeOf(String id) {
        return ids.apply(id);
    }

    @Override
    public Optional<Location> placeOfPath(String path) {
        return paths.apply(path);
    }
}
