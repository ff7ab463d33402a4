package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What came of reading a conformance case. Its problems are those of the case's own file, then those of the file of
 * its agreement, then those of the file of its history, where these stand apart.
 */
public final class CaseReading extends Reading<ConformanceCase> {
    private final AgreementReading agreement;
    private final HistoryReading history;
    private final Document document;

    CaseReading(
            ImmutableList<DocumentProblem> problems,
            Optional<ConformanceCase> value,
            AgreementReading agreement,
            HistoryReading history,
            Document document) {
        super(problems, value);
        this.agreement = agreement;
        this.history = history;
        this.document = document;
    }

    /** {@return what came of reading its agreement, which may stand in a file of its own} */
    public AgreementReading agreement() {
        return agreement;
    }

    /** {@return what came of reading its history, which may stand in a file of its own} */
    public HistoryReading history() {
        return history;
    }

    /** The place of an element or an event, in whichever file it stands. */
    @Override
    public Optional<Location> placeOf(String id) {
        return agreement.placeOf(id).or(() -> history.placeOf(id));
    }

    /** The place in the case's own file. */
    @Override
    public Optional<Location> placeOfPath(String path) {
        return document.placeOfPath(path);
    }
}
