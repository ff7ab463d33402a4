package org.eirene.generators;

import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Phase;

/** Whether an element has a due instant or an end that can be moved. */
final class DueInstants implements Element.PartialCases<Boolean> {
    private final Agreement agreement;

    DueInstants(Agreement agreement) {
        this.agreement = agreement;
    }

    @Override
    public Boolean otherwise(Element other) {
        return false;
    }

    @Override
    public Boolean phase(Phase phase) {
        return phase.lasts().isPresent();
    }

    @Override
    public Boolean commitment(Commitment commitment) {
        return commitment.due().isPresent() || (commitment.must().isDeliverable() && endsWith(commitment.phase()));
    }

    @Override
    public Boolean benchmark(Benchmark benchmark) {
        return benchmark.due().isPresent() || endsWith(benchmark.phase());
    }

    private boolean endsWith(Optional<String> phase) {
        return phase.map(agreement::phase).flatMap(Phase::lasts).isPresent();
    }
}
