package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.eirene.sequencing.Valuation;

/** What came of reading a valuation of an agreement. What it holds has no ids, and is found by its path. */
public final class ValuationReading extends Reading<Valuation> {
    private final Document document;

    ValuationReading(ImmutableList<DocumentProblem> problems, Optional<Valuation> value, Document document) {
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
