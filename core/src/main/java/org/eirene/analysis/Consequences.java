package org.eirene.analysis;

import static org.eirene.agreement.Offsets.days;

import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Measures;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;

/** What a text makes follow from a breach. */
final class Consequences {
    private Consequences() {}

    /** Whether a sanction, an exchange, a tranche or a guarantee looks at a commitment, also through a benchmark. */
    static boolean follow(Agreement agreement, Commitment commitment) {
        Set<String> watched = new HashSet<>(Set.of(commitment.id()));
        agreement.benchmarks().stream()
                .filter(benchmark -> Clauses.named(benchmark.criterion()).contains(commitment.id()))
                .map(Benchmark::id)
                .forEach(watched::add);
        return isExchanged(agreement, commitment)
                || isGuaranteed(agreement, commitment)
                || punishing(agreement)
                        .anyMatch(condition -> !Sets.intersection(Clauses.named(condition), watched)
                                .isEmpty())
                || (commitment.must() instanceof Refrain refrain && isCounted(agreement, refrain.from()));
    }

    private static Stream<Condition> punishing(Agreement agreement) {
        return Stream.of(
                        agreement.sanctions().stream().map(Sanction::trigger),
                        agreement.tranches().stream().map(tranche -> tranche.release()),
                        agreement.guarantees().stream().flatMap(guarantee -> guarantee.invokedWhen().stream()))
                .flatMap(conditions -> conditions);
    }

    private static boolean isExchanged(Agreement agreement, Commitment commitment) {
        return agreement.exchanges().stream()
                .anyMatch(exchange -> exchange.give().equals(commitment.id())
                        || exchange.inReturn().equals(commitment.id()));
    }

    /** Whether some of what breaches a commitment to refrain also counts for a sanction. */
    private static boolean isCounted(Agreement agreement, IncidentFilter filter) {
        return agreement.sanctions().stream()
                .flatMap(sanction -> Clauses.counted(sanction.trigger()).stream())
                .anyMatch(other -> filter.kinds().isEmpty()
                        || other.kinds().isEmpty()
                        || !Sets.intersection(filter.kinds(), other.kinds()).isEmpty());
    }

    static boolean isGuaranteed(Agreement agreement, Commitment commitment) {
        return agreement.guarantees().stream()
                .anyMatch(guarantee -> guarantee.undertakings().contains(commitment.id())
                        || guarantee.covers().contains(commitment.id())
                        || commitment
                                .phase()
                                .filter(guarantee.covers()::contains)
                                .isPresent()
                        || agreement.exchanges().stream()
                                .filter(exchange -> guarantee.covers().contains(exchange.id()))
                                .anyMatch(exchange -> exchange.give().equals(commitment.id())
                                        || exchange.inReturn().equals(commitment.id())));
    }

    /** Whether anything counts incidents of a lower severity. */
    static boolean countsBelow(Agreement agreement, int severity) {
        Stream<Condition> conditions = Stream.of(
                        agreement.sanctions().stream().map(Sanction::trigger),
                        agreement.benchmarks().stream().map(Benchmark::criterion),
                        agreement.phases().stream().map(Phase::completes).flatMap(each -> each.stream()),
                        agreement.phases().stream().map(Phase::opens).flatMap(each -> each.stream()))
                .flatMap(each -> each);
        return conditions
                        .flatMap(condition -> Clauses.filters(condition).stream())
                        .anyMatch(filter -> filter.minSeverity() < severity)
                || agreement.commitments().stream()
                        .anyMatch(commitment -> commitment.must() instanceof Refrain refrain
                                && refrain.from().minSeverity() < severity);
    }

    /** Five lesser incidents in a week: figures that can be changed. */
    static List<Repair> countingLesser(Subject subject, Commitment commitment, Refrain refrain) {
        IncidentFilter lesser = refrain.from().minSeverity(1).by(commitment.by().toArray(String[]::new));
        Sanction sanction = Sanction.builder()
                .id(subject.fresh("pattern"))
                .against(commitment.by().first())
                .trigger(lesser.within(days(7)).atLeast(5))
                .addRungs(Rung.of(Measures.warn("A pattern of lesser incidents")))
                .build();
        return List.of(Repair.of(RepairKind.SAY, "Let five incidents in seven days count, however slight", sanction));
    }
}
