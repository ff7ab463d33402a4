package org.eirene.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Element;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Tranche;
import org.eirene.report.Wait.Kind;

/**
 * Who waits for whom in an agreement, from its conditions, its due instants and its phases. A phase that something waits
 * to be over has an end that stands apart from its beginning: what is done in a phase may well complete it.
 */
final class Waits {
    private static final String END = "/end";

    private final Agreement agreement;
    private final Map<List<String>, Wait> waits = new LinkedHashMap<>();
    private final Set<String> ends = new HashSet<>();

    /**
     * What waits or is waited for.
     *
     * @param key the id of the element, with {@code /end} where it is the end of a phase
     * @param element the element
     */
    record Node(String key, Element element) {
        boolean isEnd() {
            return key.endsWith(END);
        }

        /** What it is: commitment, end of phase. */
        String kind() {
            return isEnd() ? "end of phase" : element.kind().noun();
        }

        /** Who acts; empty of an exchange, in which both sides do. */
        String who(Names names) {
            return element instanceof Exchange
                    ? ""
                    : names.all(names.concerned(element.id()).by());
        }
    }

    private Waits(Agreement agreement) {
        this.agreement = agreement;
        phases(agreement.phases());
        agreement.commitments().forEach(this::commitment);
        agreement.benchmarks().forEach(this::benchmark);
        agreement.exchanges().forEach(this::exchange);
        agreement.sanctions().forEach(this::sanction);
        agreement.tranches().forEach(this::tranche);
        agreement.guarantees().forEach(this::guarantee);
        ends.stream().sorted().forEach(phase -> add(phase + END, new Turn(phase, false), Kind.BEGINS, "phase"));
    }

    static Waits of(Agreement agreement) {
        return new Waits(agreement);
    }

    /** In the order of the text, the end of a phase behind it. */
    ImmutableList<Node> nodes() {
        return Stream.<ImmutableList<? extends Element>>of(
                        agreement.milestones(),
                        agreement.phases(),
                        agreement.commitments(),
                        agreement.benchmarks(),
                        agreement.exchanges(),
                        agreement.sanctions(),
                        agreement.tranches(),
                        agreement.guarantees())
                .flatMap(List::stream)
                .flatMap(element -> ends.contains(element.id())
                        ? Stream.of(new Node(element.id(), element), new Node(element.id() + END, element))
                        : Stream.of(new Node(element.id(), element)))
                .collect(ImmutableList.toImmutableList());
    }

    /** Every wait once, in the order of the text. */
    ImmutableList<Wait> all() {
        return ImmutableList.copyOf(waits.values());
    }

    /** Without those for a phase that follow from others: what waits for something of the phase waits for the phase. */
    ImmutableList<Wait> essential() {
        Map<String, List<Wait>> byWaiter = new LinkedHashMap<>();
        waits.values()
                .forEach(wait -> byWaiter.computeIfAbsent(wait.waiter(), any -> new ArrayList<>())
                        .add(wait));
        return waits.values().stream()
                .filter(wait -> !wait.isMembership() || !followsFromOthers(wait, byWaiter))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean followsFromOthers(Wait membership, Map<String, List<Wait>> byWaiter) {
        Set<String> seen = new HashSet<>(Set.of(membership.waiter()));
        Deque<String> open = new ArrayDeque<>(Set.of(membership.waiter()));
        while (!open.isEmpty()) {
            for (Wait wait : byWaiter.getOrDefault(open.remove(), List.of())) {
                // Only what must come first carries on: that a due instant is counted from it does not.
                if (!wait.equals(membership) && wait.kind() == Kind.BEGINS && seen.add(wait.awaited())) {
                    if (wait.awaited().equals(membership.awaited())) {
                        return true;
                    }
                    open.add(wait.awaited());
                }
            }
        }
        return false;
    }

    // ---------------------------------------------------------------- the text, read

    private void add(String waiter, Turn turn, Kind kind, String word) {
        Optional<Element> element = agreement.findElement(turn.element());
        if (element.isEmpty()) {
            return; // the milestone of the entry into force, for which everything waits
        }
        boolean end = turn.isEnd() && element.get() instanceof Phase;
        if (end) {
            ends.add(turn.element());
        }
        String awaited = end ? turn.element() + END : turn.element();
        waits.merge(List.of(waiter, awaited), new Wait(waiter, awaited, kind, ImmutableSortedSet.of(word)), Wait::and);
    }

    private void addAll(String waiter, Stream<Turn> turns, Kind kind, String word) {
        turns.forEach(turn -> add(waiter, turn, kind, word));
    }

    private void phases(List<Phase> phases) {
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = phases.get(i);
            if (phase.opens().isPresent()) {
                addAll(phase.id(), Turn.in(phase.opens().get()), Kind.BEGINS, "opens");
            } else if (i > 0) {
                add(phase.id(), new Turn(phases.get(i - 1).id(), true), Kind.BEGINS, "opens");
            }
            phase.completes().ifPresent(condition -> end(phase, Turn.in(condition), "completes"));
            if (phase.onExpiry() instanceof Extend extend) {
                end(phase, Turn.in(extend.condition()), "onExpiry");
            }
        }
    }

    private void end(Phase phase, Stream<Turn> turns, String word) {
        turns.forEach(turn -> {
            ends.add(phase.id());
            add(phase.id() + END, turn, Kind.TURNS, word);
        });
    }

    private void phase(String waiter, Optional<String> phase) {
        phase.ifPresent(id -> add(waiter, new Turn(id, false), Kind.BEGINS, "phase"));
    }

    private void commitment(Commitment commitment) {
        phase(commitment.id(), commitment.phase());
        addAll(commitment.id(), Turn.in(commitment.when()), Kind.BEGINS, "when");
        commitment.due().ifPresent(due -> addAll(commitment.id(), Turn.in(due), Kind.TIMED, "due"));
        if (commitment.must() instanceof Deliver deliver) {
            deliver.instalments()
                    .forEach(part -> addAll(commitment.id(), Turn.in(part.due()), Kind.TIMED, "instalments"));
        }
    }

    private void benchmark(Benchmark benchmark) {
        phase(benchmark.id(), benchmark.phase());
        addAll(benchmark.id(), Turn.in(benchmark.criterion()), Kind.TURNS, "criterion");
        benchmark.due().ifPresent(due -> addAll(benchmark.id(), Turn.in(due), Kind.TIMED, "due"));
    }

    private void exchange(Exchange exchange) {
        add(exchange.id(), new Turn(exchange.give(), false), Kind.TURNS, "give");
        add(exchange.id(), new Turn(exchange.inReturn(), false), Kind.TURNS, "for");
    }

    private void sanction(Sanction sanction) {
        addAll(sanction.id(), Turn.in(sanction.trigger()), Kind.BEGINS, "trigger");
        sanction.cure().ifPresent(cure -> addAll(sanction.id(), Turn.in(cure), Kind.TURNS, "cure"));
    }

    private void tranche(Tranche tranche) {
        addAll(tranche.id(), Turn.in(tranche.release()), Kind.BEGINS, "release");
        tranche.returns().ifPresent(returns -> addAll(tranche.id(), Turn.in(returns), Kind.TIMED, "returns"));
    }

    private void guarantee(Guarantee guarantee) {
        guarantee
                .invokedWhen()
                .ifPresent(invoked -> addAll(guarantee.id(), Turn.in(invoked), Kind.BEGINS, "invokedWhen"));
        guarantee.undertakings().forEach(id -> add(id, new Turn(guarantee.id(), false), Kind.BEGINS, "undertakings"));
    }
}
