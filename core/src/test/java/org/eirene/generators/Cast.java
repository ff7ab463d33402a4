package org.eirene.generators;

import com.google.common.collect.ImmutableList;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Offsets;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Role;

/**
 * What a clause can speak of: who and what there is in an agreement, before it is written down or after. Everything
 * has a rank; a moment or a criterion refers to lower ranks only, so that none depends on itself.
 */
final class Cast {
    static final ImmutableList<String> KINDS_OF_INCIDENT = ImmutableList.of("raid", "convoy-stopped", "shelling");
    static final ImmutableList<String> AREAS = ImmutableList.of("east", "west");
    static final int ABOVE_ALL = Integer.MAX_VALUE;

    private static final ImmutableList<Offset> OFFSETS = ImmutableList.of(
            Offsets.days(1),
            Offsets.hours(24),
            Offsets.days(2),
            Offsets.hours(12),
            Offsets.hours(6),
            Offsets.hours(48),
            Offsets.days(1),
            Offsets.hours(1),
            Offsets.days(3),
            Offsets.weeks(1),
            Offsets.hours(36),
            Offsets.hours(72),
            Offset.parse("P1DT12H"),
            Offsets.days(5),
            Offsets.minutes(90),
            Offset.parse("P1DT0.000000001S"),
            Offsets.months(1),
            Offset.parse("PT0.5S"),
            Offset.parse("P1M1DT1H"),
            Offsets.years(1));

    private final Map<ElementKind, List<String>> ids = new EnumMap<>(ElementKind.class);
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Map<String, Integer> rungs = new HashMap<>();
    private final List<String> insiders = new ArrayList<>();
    private final List<String> continuous = new ArrayList<>();
    private final List<String> invocable = new ArrayList<>();
    private final List<String> suspendable = new ArrayList<>();
    private final List<String> withholdable = new ArrayList<>();
    private List<String> incidentKinds = KINDS_OF_INCIDENT;
    private List<String> areas = AREAS;
    private List<Offset> favourites = List.of(Offsets.days(1));
    private final ZonedDateTime start;

    /** An empty cast, whose agreement enters into force about then. */
    Cast(ZonedDateTime start) {
        this.start = start;
    }

    /** The cast of an agreement that is written down. */
    static Cast of(Agreement agreement) {
        Cast cast = new Cast(Calendar.startOf(agreement));
        for (Element element : agreement.elements()) {
            cast.add(element.kind(), element.id(), 0);
        }
        agreement.phases().forEach(phase -> cast.suspendable.add(phase.id()));
        agreement.actors().stream()
                .filter(actor -> !actor.holds(Role.OUTSIDER))
                .forEach(actor -> cast.insiders.add(actor.id()));
        for (Commitment commitment : agreement.commitments()) {
            if (!(commitment.must() instanceof Refrain)) {
                cast.units.put(commitment.id(), commitment.must().countedIn().orElse(""));
            }
            if (!commitment.protectedFromSanctions()) {
                cast.suspendable.add(commitment.id());
            }
        }
        agreement.benchmarks().stream()
                .filter(benchmark -> benchmark.continuous())
                .forEach(benchmark -> cast.continuous.add(benchmark.id()));
        agreement
                .sanctions()
                .forEach(sanction ->
                        cast.rungs.put(sanction.id(), sanction.rungs().size()));
        agreement.tranches().stream()
                .filter(tranche -> !tranche.protectedFromSanctions())
                .forEach(tranche -> cast.withholdable.add(tranche.id()));
        agreement.guarantees().stream()
                .filter(guarantee -> guarantee.invokedWhen().isPresent())
                .forEach(guarantee -> cast.invocable.add(guarantee.id()));
        if (!agreement.incidentKinds().isEmpty()) {
            cast.incidentKinds = agreement.incidentKinds().asList();
        }
        if (!agreement.areas().isEmpty()) {
            cast.areas = agreement.areas().asList();
        }
        List<Offset> used = Contents.of(agreement, Offset.class).stream()
                .filter(offset -> !offset.isZero())
                .toList();
        if (!used.isEmpty()) {
            cast.favourites = used;
        }
        return cast;
    }

    void add(ElementKind kind, String id, int rank) {
        ids.computeIfAbsent(kind, absent -> new ArrayList<>()).add(id);
        ranks.put(id, rank);
    }

    void addActor(String id, Role role) {
        add(ElementKind.ACTOR, id, 0);
        if (role != Role.OUTSIDER) {
            insiders.add(id);
        }
    }

    void addCommitment(String id, int rank, Optional<String> unit, boolean isProtected) {
        add(ElementKind.COMMITMENT, id, rank);
        unit.ifPresent(word -> units.put(id, word));
        if (!isProtected) {
            suspendable.add(id);
        }
    }

    void addBenchmark(String id, int rank, boolean canBeLost) {
        add(ElementKind.BENCHMARK, id, rank);
        if (canBeLost) {
            continuous.add(id);
        }
    }

    void addSanction(String id, int rank, int numberOfRungs) {
        add(ElementKind.SANCTION, id, rank);
        rungs.put(id, numberOfRungs);
    }

    void addTranche(String id, int rank, boolean isProtected) {
        add(ElementKind.TRANCHE, id, rank);
        if (!isProtected) {
            withholdable.add(id);
        }
    }

    void addGuarantee(String id, int rank, boolean canBeInvoked) {
        add(ElementKind.GUARANTEE, id, rank);
        if (canBeInvoked) {
            invocable.add(id);
        }
    }

    void favour(List<Offset> offsets) {
        favourites = offsets;
    }

    void restrict(List<String> kinds, List<String> places) {
        incidentKinds = kinds;
        areas = places;
    }

    List<String> all(ElementKind kind) {
        return ids.getOrDefault(kind, List.of());
    }

    /** What a clause at a rank can refer to: what stands lower. */
    List<String> below(int rank, ElementKind kind) {
        return all(kind).stream().filter(id -> isBelow(rank, id)).toList();
    }

    boolean isBelow(int rank, String id) {
        return ranks.getOrDefault(id, ABOVE_ALL) < rank;
    }

    int rank(String id) {
        return ranks.getOrDefault(id, ABOVE_ALL);
    }

    /** Milestones, the one that is always declared first. */
    List<String> milestones() {
        List<String> known = new ArrayList<>(List.of(Milestone.ENTRY_INTO_FORCE));
        known.addAll(all(ElementKind.MILESTONE));
        return known;
    }

    /** The actors who are bound by something: all but outsiders. */
    List<String> insiders() {
        return insiders;
    }

    /** Commitments under which something is delivered, with their units; acts and answers have none. */
    Map<String, String> units() {
        return units;
    }

    Map<String, Integer> rungs() {
        return rungs;
    }

    Set<String> continuous() {
        return Set.copyOf(continuous);
    }

    Set<String> invocable() {
        return Set.copyOf(invocable);
    }

    /** Commitments and phases that a measure may touch. */
    List<String> suspendable() {
        return suspendable;
    }

    /** Tranches that a measure may touch. */
    List<String> withholdable() {
        return withholdable;
    }

    List<String> incidentKinds() {
        return incidentKinds;
    }

    List<String> areas() {
        return areas;
    }

    /** An offset, more often than not one that the agreement speaks of elsewhere too. */
    Offset offset(Genes genes) {
        return genes.chance(45) ? genes.of(OFFSETS) : genes.of(favourites);
    }

    static Offset anyOffset(Genes genes) {
        return genes.of(OFFSETS);
    }

    ZonedDateTime start() {
        return start;
    }

    ZoneId zone() {
        return start.getZone();
    }
}
