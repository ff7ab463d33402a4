package org.eirene.examples.draft;

import com.google.common.collect.ImmutableList;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Phase;

/**
 * What an element leaves to be settled though it breaks no rule. A walk over some kinds of element: whatever else there is,
 * or will be, falls to {@link #otherwise}.
 */
final class Gaps implements Element.PartialCases<ImmutableList<String>> {
    @Override
    public ImmutableList<String> phase(Phase phase) {
        return phase.lasts().isPresent() || phase.completes().isPresent()
                ? ImmutableList.of()
                : ImmutableList.of("it does not say when it ends");
    }

    @Override
    public ImmutableList<String> commitment(Commitment commitment) {
        ImmutableList.Builder<String> gaps = ImmutableList.builder();
        if (commitment.must().isDeliverable()) {
            if (commitment.due().isEmpty()) {
                gaps.add("it has no day by which it is due");
            }
            if (commitment.verification().isEmpty()) {
                gaps.add("nobody verifies it");
            }
        }
        return gaps.build();
    }

    @Override
    public ImmutableList<String> openQuestion(OpenQuestion question) {
        return ImmutableList.of(
                question.title().orElse("open") + "? It concerns " + String.join(", ", question.concerns()));
    }

    @Override
    public ImmutableList<String> otherwise(Element element) {
        return ImmutableList.of();
    }
}
