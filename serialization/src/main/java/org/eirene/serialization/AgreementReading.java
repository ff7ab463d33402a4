package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.eirene.agreement.Agreement;

/** What came of reading an agreement. */
public final class AgreementReading extends Reading<Agreement> {
    private final Document document;

    AgreementReading(ImmutableList<DocumentProblem> problems, Optional<Agreement> value, Document document) {
        super(problems, value);
        this.document = document;
    }

    /**
     * What could be read: a new builder with every element that could be read whole, or but for a part that it does
     * not need. It need not be valid.
     *
     * @return the builder
     */
    public Agreement.Builder asFarAsRead() {
        AgreementDecoder decoder = new AgreementDecoder(new Values(new Report("", Limits.standard())));
        if (document.root() != null) {
            decoder.fill(document.root());
        }
        return decoder.builder();
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
