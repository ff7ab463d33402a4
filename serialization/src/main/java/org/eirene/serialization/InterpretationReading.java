package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.eirene.analysis.Interpretation;

/** What came of reading a reading of an agreement. */
public final class InterpretationReading extends Reading<Interpretation> {
    private final Document document;

    InterpretationReading(ImmutableList<DocumentProblem> problems, Optional<Interpretation> value, Document document) {
        super(problems, value);
        this.document = document;
    }

    @Override
    public Optional<Location> placeOf(String id) {
        return document.placeOf(id);
    }

    @Override
    public Optional<Location> placeOfPath(String path) {
        return document.placeOfPath(path);
    }
}
