package org.eirene.report;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Phase;

/** What has a row in the picture, in the order of the rows. */
final class TimelineOrder {
    private TimelineOrder() {}

    /** Each phase with its commitments and benchmarks, then those of no phase, then the sanctions. */
    static ImmutableList<String> of(Agreement agreement) {
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        for (Phase phase : agreement.phases()) {
            ids.add(phase.id());
            addThoseOf(agreement, Optional.of(phase.id()), ids);
        }
        addThoseOf(agreement, Optional.empty(), ids);
        agreement.sanctions().stream().map(Element::id).forEach(ids::add);
        return ids.build();
    }

    private static void addThoseOf(Agreement agreement, Optional<String> phase, ImmutableList.Builder<String> ids) {
        agreement.commitments().stream()
                .filter(each -> each.phase().equals(phase))
                .map(Commitment::id)
                .forEach(ids::add);
        agreement.benchmarks().stream()
                .filter(each -> each.phase().equals(phase))
                .map(Benchmark::id)
                .forEach(ids::add);
    }
}
