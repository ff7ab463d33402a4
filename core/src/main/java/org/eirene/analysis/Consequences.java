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
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;

/** What a text makes follow from a breach. */
final class Consequences {
    private Consequences() {}

    /** Whether a sanction, an exchange, a tranche or a guarantee looks at a commitment, also through a benchmark. */
    static boolean follow(Agreement agreement, Commitment commitment) {
        Set<String> watched = new HashSet<>(Set.of(commitment.id()));
        commitment.phase().ifPresent(watched::add);
        agreement.benchmarks().stream()
                .filter(benchmark -> benchmark.criterion().elements().contains(commitment.id()))
                .map(Benchmark::id)
                .forEach(watched::add);
        return isExchanged(agreement, commitment)
                || isGuaranteed(agreement, commitment)
                || punishing(agreement)
                        .anyMatch(condition -> !Sets.intersection(condition.elements(), watched)
                                .isEmpty())
                || (commitment.must() instanceof Refrain refrain && isCounted(agreement, commitment, refrain.from()));
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
    private static boolean isCounted(Agreement agreement, Commitment commitment, IncidentFilter filter) {
        return agreement.sanctions().stream()
                .flatMap(sanction -> Clauses.counted(sanction.trigger()).stream())
                .anyMatch(other -> overlap(filter.kinds(), other.kinds())
                        && overlap(filter.areas(), other.areas())
                        && overlap(commitment.by(), other.by()));
    }

    /** Whether two filters by names let something in common through; one without names lets everything. */
    private static boolean overlap(Set<String> one, Set<String> other) {
        return one.isEmpty()
                || other.isEmpty()
                || !Sets.intersection(one, other).isEmpty();
    }

    static boolean isGuaranteed(Agreement agreement, Commitment commitment) {
        return agreement.guarantees().stream()
                .anyMatch(guarantee -> guarantee.undertakings().contains(commitment.id())
                        || guarantee.covers().stream().anyMatch(id -> Covers.isIn(agreement, commitment, id)));
    }

    /** Whether anything counts some of the incidents that a filter leaves out for being too slight. */
    static boolean countsBelow(Agreement agreement, IncidentFilter filter) {
        Stream<IncidentFilter> asked = Stream.of(
                        punishing(agreement),
                        agreement.sanctions().stream().flatMap(sanction -> sanction.cure().stream()),
                        agreement.commitments().stream().map(Commitment::when),
                        agreement.benchmarks().stream().map(Benchmark::criterion),
                        agreement.phases().stream().flatMap(phase -> phase.completes().stream()),
                        agreement.phases().stream().flatMap(phase -> phase.opens().stream()))
                .flatMap(conditions -> conditions)
                .flatMap(condition -> Clauses.filters(condition).stream());
        Stream<IncidentFilter> owed = agreement.commitments().stream()
                .map(Commitment::must)
                .flatMap(must -> must instanceof Refrain refrain
                        ? Stream.of(refrain.from())
                        : must instanceof Respond respond ? Stream.of(respond.to()) : Stream.empty());
        return Stream.concat(asked, owed)
                .anyMatch(other -> other.minSeverity() < filter.minSeverity()
                        && overlap(filter.kinds(), other.kinds())
                        && overlap(filter.areas(), other.areas()));
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
