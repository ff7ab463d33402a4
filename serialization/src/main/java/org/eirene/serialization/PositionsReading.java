package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.eirene.negotiation.Positions;

/** What came of reading positions on an agreement. Positions have no ids, and are found by their paths. */
public final class PositionsReading extends Reading<Positions> {
    private final Document document;

    PositionsReading(ImmutableList<DocumentProblem> problems, Optional<Positions> value, Document document) {
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
