package org.eirene.evaluation;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AtTransition;
import org.eirene.agreement.Breached;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Earliest;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Fulfilled;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.IncidentCount;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Latest;
import org.eirene.agreement.Met;
import org.eirene.agreement.Missed;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Quiet;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Tranche;

/**
 * Which elements may come to stand otherwise when another does, or when an incident or an observation comes onto the
 * record: what each rule reads of the others, turned round. Made once for an agreement. It may name too many, never too
 * few: an element that is looked at in vain stays as it is.
 */
final class Dependencies {
    /** The place of the agreement itself; the elements that have a status follow, kind by kind. */
    static final int WHOLE = 0;

    private final ImmutableMap<String, Integer> places;
    private final BitSet[] readers;
    private final BitSet[] followers;
    private final Map<IncidentFilter, Watch> byFilter = new LinkedHashMap<>();
    private final Map<String, Map<IncidentFilter, Watch>> byArea = new HashMap<>();
    private final Map<IncidentFilter, Watch> anywhere = new LinkedHashMap<>();
    private final Map<String, BitSet> byIndicator = new HashMap<>();
    private final BitSet counted = new BitSet();

    /** Where a filter stands in the text. */
    static final class Watch {
        private final BitSet readers = new BitSet();
        private final Set<Incidents> numbers = new LinkedHashSet<>();
        private boolean isMore;

        /** Those in whose conditions or performances it stands. */
        BitSet readers() {
            return readers;
        }

        /** The conditions that ask how many incidents it covers within a length of time. */
        Set<Incidents> numbers() {
            return numbers;
        }

        /** Whether it is asked for anything but such numbers, or what it covers is to be verified. */
        boolean isMore() {
            return isMore;
        }
    }

    private Dependencies(Agreement agreement) {
        ImmutableMap.Builder<String, Integer> index = ImmutableMap.builder();
        List<String> ids = new ArrayList<>();
        Stream.of(
                        agreement.milestones().stream(),
                        agreement.phases().stream(),
                        agreement.commitments().stream(),
                        agreement.benchmarks().stream(),
                        agreement.exchanges().stream(),
                        agreement.sanctions().stream(),
                        agreement.tranches().stream(),
                        agreement.guarantees().stream())
                .flatMap(elements -> elements)
                .map(Element::id)
                .forEach(ids::add);
        for (int i = 0; i < ids.size(); i++) {
            index.put(ids.get(i), i + 1);
        }
        places = index.buildOrThrow();
        readers = sets(ids.size() + 1);
        followers = sets(ids.size() + 1);
        agreement.phases().forEach(phase -> phase(agreement, phase));
        agreement.commitments().forEach(this::commitment);
        agreement.benchmarks().forEach(benchmark -> {
            int place = place(benchmark.id());
            benchmark.phase().ifPresent(phase -> read(phase, place));
            benchmark.due().ifPresent(due -> moment(due, place));
            condition(benchmark.criterion(), place);
        });
        agreement.exchanges().forEach(this::exchange);
        agreement.sanctions().forEach(this::sanction);
        agreement.escrows().forEach(this::escrow);
        agreement.guarantees().forEach(this::guarantee);
        close();
    }

    static Dependencies of(Agreement agreement) {
        return new Dependencies(agreement);
    }

    private static BitSet[] sets(int number) {
        return Stream.generate(BitSet::new).limit(number).toArray(BitSet[]::new);
    }

    // ---------------------------------------------------------------- what is asked of them

    int size() {
        return readers.length;
    }

    /** All who read more of an element than its status, those who read more than the status of these, and itself. */
    BitSet readers(int place) {
        return readers[place];
    }

    /** All for whom its status matters, and whoever reads more of these. */
    BitSet followers(int place) {
        return followers[place];
    }

    /** The filters of the text that may cover incidents in an area, and where they stand. */
    Map<IncidentFilter, Watch> byFilter(Optional<String> area) {
        return area.isEmpty() ? anywhere : byArea.getOrDefault(area.get(), anywhere);
    }

    /** Whether what is delivered under a commitment counts in a condition or an exchange too. */
    boolean isCounted(int place) {
        return counted.get(place);
    }

    /** Those who measure an indicator. */
    BitSet observers(String indicator) {
        return byIndicator.getOrDefault(indicator, new BitSet());
    }

    // ---------------------------------------------------------------- the text, read

    private int place(String id) {
        return places.getOrDefault(id, WHOLE);
    }

    private void read(String what, int reader) {
        readers[place(what)].set(reader);
    }

    private void follow(String whom, int follower) {
        followers[place(whom)].set(follower);
    }

    private void phase(Agreement agreement, Phase phase) {
        int place = place(phase.id());
        int number = agreement.phases().indexOf(phase);
        phase.opens().ifPresent(condition -> condition(condition, place));
        if (number > 0) {
            follow(agreement.phases().get(number - 1).id(), place);
        }
        phase.completes().ifPresent(condition -> condition(condition, place));
        if (phase.onExpiry() instanceof Extend extend) {
            condition(extend.condition(), place);
        }
        follow(phase.id(), WHOLE);
        Optional<String> own = Optional.of(phase.id());
        agreement.commitments().stream()
                .filter(commitment -> commitment.phase().equals(own))
                .forEach(commitment -> follow(commitment.id(), place));
        agreement.benchmarks().stream()
                .filter(benchmark -> benchmark.phase().equals(own))
                .forEach(benchmark -> follow(benchmark.id(), place));
    }

    private void commitment(Commitment commitment) {
        int place = place(commitment.id());
        commitment.phase().ifPresent(phase -> read(phase, place));
        follow(commitment.id(), WHOLE);
        condition(commitment.when(), place);
        commitment.due().ifPresent(due -> moment(due, place));
        if (commitment.must() instanceof Deliver deliver) {
            deliver.instalments().forEach(instalment -> moment(instalment.due(), place));
        } else if (commitment.must() instanceof Refrain refrain) {
            watch(refrain.from(), place).isMore = true;
        } else if (commitment.must() instanceof Respond respond) {
            watch(respond.to(), place).isMore = true;
        }
    }

    private void exchange(Exchange exchange) {
        counted.set(place(exchange.give()));
        counted.set(place(exchange.inReturn()));
        // its sides read each other, so that it need read one alone
        read(exchange.inReturn(), place(exchange.id()));
        read(exchange.give(), place(exchange.inReturn()));
        read(exchange.inReturn(), place(exchange.give()));
    }

    private void sanction(Sanction sanction) {
        int place = place(sanction.id());
        condition(sanction.trigger(), place);
        if (sanction.rungs().stream().anyMatch(rung -> rung.severity().isPresent())) {
            // a rung looks at the incidents themselves
            ConditionParts.filters(sanction.trigger(), filter -> watch(filter, place).isMore = true);
        }
        sanction.cure().ifPresent(cure -> condition(cure, place));
        follow(sanction.id(), WHOLE);
        sanction.rungs().stream()
                .flatMap(rung -> rung.measures().stream())
                .flatMap(measure -> measure.named().stream())
                .filter(places::containsKey)
                .forEach(named -> followers[place].set(place(named)));
    }

    /** The tranches of an escrow are looked at together. */
    private void escrow(Escrow escrow) {
        for (Tranche tranche : escrow.tranches()) {
            int place = place(tranche.id());
            condition(tranche.release(), place);
            tranche.returns().ifPresent(returns -> moment(returns, place));
        }
    }

    private void guarantee(Guarantee guarantee) {
        int place = place(guarantee.id());
        guarantee.invokedWhen().ifPresent(condition -> condition(condition, place));
        guarantee.undertakings().forEach(undertaking -> {
            follow(undertaking, place);
            followers[place].set(place(undertaking));
        });
    }

    private void condition(Condition condition, int reader) {
        for (Condition leaf : ConditionParts.leaves(condition)) {
            boolean reads = leaf instanceof Fulfilled
                    || leaf instanceof Breached
                    || leaf instanceof Met
                    || leaf instanceof Missed
                    || leaf instanceof Delivered;
            for (String named : leaf.elements()) {
                if (leaf instanceof Delivered) {
                    counted.set(place(named));
                }
                if (reads) {
                    read(named, reader);
                } else {
                    follow(named, reader);
                }
            }
            if (leaf instanceof Incidents incidents) {
                IncidentCount number = incidents.number();
                Watch watch = watch(number.of(), reader);
                watch.numbers.add(incidents);
                watch.isMore |=
                        number.within().isEmpty() || number.of().verification().isPresent();
            } else if (leaf instanceof Quiet quiet) {
                watch(quiet.of(), reader).isMore = true;
            }
        }
        ConditionParts.measurements(
                condition,
                measurement -> byIndicator
                        .computeIfAbsent(measurement.indicator(), id -> new BitSet())
                        .set(reader));
    }

    private Watch watch(IncidentFilter filter, int reader) {
        Watch watch = byFilter.computeIfAbsent(filter, any -> new Watch());
        watch.readers.set(reader);
        return watch;
    }

    private void moment(Moment moment, int reader) {
        if (moment instanceof AtTransition at) {
            follow(at.element(), reader);
        } else if (moment instanceof Earliest earliest) {
            earliest.of().forEach(part -> moment(part, reader));
        } else if (moment instanceof Latest latest) {
            latest.of().forEach(part -> moment(part, reader));
        }
    }

    // ---------------------------------------------------------------- who reads whoever reads

    private void close() {
        for (int place = 0; place < readers.length; place++) {
            readers[place].set(place);
            followers[place].set(place);
        }
        for (int between = 0; between < readers.length; between++) {
            // one whom none but itself reads hands nothing on
            if (readers[between].cardinality() > 1) {
                for (BitSet set : readers) {
                    if (set.get(between)) {
                        set.or(readers[between]);
                    }
                }
            }
        }
        List.of(followers).forEach(this::addReaders);
        byFilter.values().forEach(watch -> addReaders(watch.readers));
        byFilter.forEach((filter, watch) -> {
            if (filter.areas().isEmpty()) {
                anywhere.put(filter, watch);
            }
        });
        byFilter.keySet().stream().flatMap(filter -> filter.areas().stream()).forEach(area -> {
            Map<IncidentFilter, Watch> here = byArea.computeIfAbsent(area, any -> new LinkedHashMap<>());
            byFilter.forEach((filter, watch) -> {
                if (filter.areas().isEmpty() || filter.areas().contains(area)) {
                    here.put(filter, watch);
                }
            });
        });
        byIndicator.values().forEach(this::addReaders);
    }

    private void addReaders(BitSet set) {
        for (int place : set.stream().toArray()) {
            set.or(readers[place]);
        }
    }
}
