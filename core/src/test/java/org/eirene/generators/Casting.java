package org.eirene.generators;

import com.google.common.collect.ImmutableList;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Role;

/** Reads out of a plan who and what there will be in an agreement, before any clause of it is written. */
final class Casting {
    static final ImmutableList<Role> THIRDS = ImmutableList.of(
            Role.MONITOR, Role.GUARANTOR, Role.OUTSIDER, Role.MEDIATOR, Role.PANEL, Role.INSTITUTION, Role.PARTY);
    private static final ImmutableList<String> PARTIES = ImmutableList.of("north", "south");
    private static final ImmutableList<String> UNITS = ImmutableList.of("person", "truck");

    final Set<Feature> features;
    final Genes header;
    final Cast cast;
    final Calendar.Start start;
    final List<Part> actors = new ArrayList<>();
    final List<Role> roles = new ArrayList<>();
    final List<Part> milestones = new ArrayList<>();
    final List<Part> indicators = new ArrayList<>();
    final List<Part> manifests = new ArrayList<>();
    final List<Integer> manifestSizes = new ArrayList<>();
    final List<Part> procedures = new ArrayList<>();
    final List<Part> phases = new ArrayList<>();
    final List<Owed> commitments = new ArrayList<>();
    final List<Owed> undertakings = new ArrayList<>();
    final List<Part> benchmarks = new ArrayList<>();
    final List<Swap> exchanges = new ArrayList<>();
    final List<Part> sanctions = new ArrayList<>();
    final List<Held> escrows = new ArrayList<>();
    final List<Part> guarantees = new ArrayList<>();
    final List<String> guarantors = new ArrayList<>();
    final List<Part> questions = new ArrayList<>();
    final Set<String> carvedOut = new HashSet<>();

    /** An element to be written. */
    record Part(String id, int rank, Genes genes) {}

    /** A commitment to be written. */
    record Owed(
            String id,
            int rank,
            Genes genes,
            Kind kind,
            Optional<String> unit,
            Optional<Integer> manifest,
            List<String> by,
            List<String> to,
            Optional<String> phase) {
        boolean isDeliverable() {
            return kind == Kind.ACT || kind == Kind.DELIVER;
        }
    }

    /** An escrow to be written. */
    record Held(String id, List<Part> tranches, Genes genes) {}

    /** An exchange to be written. */
    record Swap(Part part, Owed give, Owed inReturn, boolean together) {}

    /** What a commitment obliges to. */
    enum Kind {
        ACT,
        DELIVER,
        REFRAIN,
        SUPPLY,
        RESPOND
    }

    Casting(Plan plan, Set<Feature> features) {
        this.features = features;
        header = plan.header();
        start = header.of(Calendar.STARTS);
        ZonedDateTime begin = start.at(header.of(Calendar.TIMES));
        cast = new Cast(begin);
        cast.favour(List.of(Cast.anyOffset(header), Cast.anyOffset(header)));
        actors(plan.actors());
        plain(plan.milestones(), milestones, ElementKind.MILESTONE);
        plain(plan.indicators(), indicators, ElementKind.INDICATOR);
        if (has(Feature.MANIFESTS)) {
            plain(plan.manifests(), manifests, ElementKind.MANIFEST);
            manifests.forEach(part -> manifestSizes.add(1 + part.genes().below(4)));
        }
        plain(plan.procedures(), procedures, ElementKind.PROCEDURE);
        for (List<Integer> values : plan.phases()) {
            Part part = part("phase", phases.size(), 1_000, values);
            phases.add(part);
            cast.add(ElementKind.PHASE, part.id(), part.rank());
            cast.suspendable().add(part.id());
        }
        plan.commitments().forEach(this::commitment);
        if (has(Feature.BENCHMARKS)) {
            for (List<Integer> values : plan.benchmarks()) {
                Part part = part("benchmark", benchmarks.size(), 3_000, values);
                benchmarks.add(part);
                cast.addBenchmark(part.id(), part.rank(), part.genes().chance(35));
            }
        }
        if (has(Feature.EXCHANGES)) {
            plan.exchanges().forEach(this::exchange);
        }
        if (has(Feature.SANCTIONS)) {
            for (List<Integer> values : plan.sanctions()) {
                Part part = part("sanction", sanctions.size(), 4_000, values);
                sanctions.add(part);
                cast.addSanction(part.id(), part.rank(), 1 + part.genes().below(3));
            }
        }
        if (has(Feature.ESCROWS)) {
            plan.escrows().forEach(this::escrow);
        }
        if (has(Feature.GUARANTEES)) {
            plan.guarantees().forEach(this::guarantee);
        }
        plan.questions().forEach(values -> questions.add(new Part("question-1", 0, new Genes(values))));
    }

    Clauses clauses(String owner, Genes genes) {
        return new Clauses(cast, genes, owner, has(Feature.VERIFICATION));
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    private void plain(List<List<Integer>> plans, List<Part> parts, ElementKind kind) {
        for (List<Integer> values : plans) {
            String id = kind.noun() + "-" + (parts.size() + 1);
            parts.add(new Part(id, -1, new Genes(values)));
            cast.add(kind, id, -1);
        }
    }

    /** Most parts rank as their kinds do; some rank anywhere, so that any kind can refer to any other. */
    private static Part part(String noun, int index, int level, List<Integer> values) {
        Genes genes = new Genes(values);
        int rank = genes.chance(35) ? 1_000 + 100 * genes.below(60) : level + index;
        return new Part(noun + "-" + (index + 1), rank, genes);
    }

    private void actors(List<List<Integer>> plans) {
        for (List<Integer> values : plans) {
            int index = actors.size();
            Genes genes = new Genes(values);
            if (index < PARTIES.size()) {
                actor(PARTIES.get(index), Role.PARTY, genes);
            } else {
                Role role = genes.of(THIRDS);
                actor(role.word() + "-" + (index + 1), role, genes);
            }
        }
    }

    private void actor(String id, Role role, Genes genes) {
        actors.add(new Part(id, -1, genes));
        roles.add(role);
        cast.addActor(id, role);
        if (role == Role.GUARANTOR) {
            guarantors.add(id);
        }
    }

    private void commitment(List<Integer> values) {
        Part part = part("commitment", commitments.size(), 2_000, values);
        Genes genes = part.genes();
        List<String> insiders = cast.insiders();
        String debtor = genes.chance(20) ? genes.of(insiders) : genes.of(PARTIES);
        List<String> by = genes.chance(10) && insiders.size() > 2 ? genes.some(insiders, 2) : List.of(debtor);
        List<String> creditors =
                genes.some(insiders.stream().filter(id -> !by.contains(id)).toList(), 2);
        Kind kind = genes.of(KINDS);
        Optional<Integer> manifest = kind == Kind.DELIVER && !manifests.isEmpty() && genes.chance(65)
                ? Optional.of(genes.below(manifests.size()))
                : Optional.empty();
        Optional<String> unit =
                kind == Kind.DELIVER || kind == Kind.SUPPLY ? Optional.of(genes.of(UNITS)) : Optional.empty();
        Optional<String> phase = phases.isEmpty() || genes.chance(25)
                ? Optional.empty()
                : Optional.of(genes.of(phases).id());
        boolean isProtected = genes.chance(12);
        if (isProtected) {
            carvedOut.add(part.id());
        }
        cast.addCommitment(part.id(), part.rank(), countedIn(kind, unit), isProtected);
        commitments.add(new Owed(part.id(), part.rank(), genes, kind, unit, manifest, by, creditors, phase));
    }

    private static Optional<String> countedIn(Kind kind, Optional<String> unit) {
        return kind == Kind.REFRAIN ? Optional.empty() : unit.or(() -> Optional.of(""));
    }

    private static final ImmutableList<Kind> KINDS = ImmutableList.of(
            Kind.ACT,
            Kind.DELIVER,
            Kind.REFRAIN,
            Kind.DELIVER,
            Kind.SUPPLY,
            Kind.RESPOND,
            Kind.DELIVER,
            Kind.ACT,
            Kind.REFRAIN,
            Kind.DELIVER);

    /** Pairs two deliverable commitments of different obligors, each owed in return for one other at the most. */
    private void exchange(List<Integer> values) {
        Genes genes = new Genes(values);
        boolean together = genes.chance(45);
        List<Swap> possible = new ArrayList<>();
        Part part = new Part("exchange-" + (exchanges.size() + 1), -1, genes);
        for (Owed give : commitments) {
            for (Owed inReturn : commitments) {
                Swap swap = new Swap(part, give, inReturn, together);
                if (canBeSwapped(swap)) {
                    possible.add(swap);
                }
            }
        }
        if (!possible.isEmpty()) {
            exchanges.add(genes.of(possible));
            cast.add(ElementKind.EXCHANGE, part.id(), -1);
        }
    }

    private boolean canBeSwapped(Swap swap) {
        Owed give = swap.give();
        Owed inReturn = swap.inReturn();
        return give.isDeliverable()
                && inReturn.isDeliverable()
                && (!swap.together() || (give.kind() == Kind.ACT && inReturn.kind() == Kind.ACT))
                && give.by().stream().noneMatch(inReturn.by()::contains)
                && exchanges.stream()
                        .noneMatch(other -> isOwed(other.inReturn(), inReturn)
                                || (isOwed(other.give(), inReturn) && isOwed(other.inReturn(), give)));
    }

    private static boolean isOwed(Owed one, Owed other) {
        return one.id().equals(other.id());
    }

    private void escrow(List<Integer> values) {
        String id = "escrow-" + (escrows.size() + 1);
        Part whole = part("escrow", escrows.size(), 5_000, values);
        Genes genes = whole.genes();
        List<Part> tranches = new ArrayList<>();
        int number = 1 + genes.below(3);
        for (int i = 0; i < number; i++) {
            Part tranche = new Part("tranche-" + (escrows.size() + 1) + "-" + (i + 1), whole.rank() + i, genes);
            tranches.add(tranche);
            boolean isProtected = genes.chance(12);
            if (isProtected) {
                carvedOut.add(tranche.id());
            }
            cast.addTranche(tranche.id(), tranche.rank(), isProtected);
        }
        cast.add(ElementKind.ESCROW, id, -1);
        escrows.add(new Held(id, tranches, genes));
    }

    private void guarantee(List<Integer> values) {
        Part part = part("guarantee", guarantees.size(), 6_000, values);
        Genes genes = part.genes();
        if (guarantors.isEmpty()) {
            actor("guarantor", Role.GUARANTOR, new Genes(List.of()));
        }
        boolean canBeInvoked = !genes.chance(15);
        String guarantor = genes.of(guarantors);
        guarantees.add(part);
        cast.addGuarantee(part.id(), part.rank(), canBeInvoked);
        int number = canBeInvoked ? 1 + genes.weighted(70, 30) : 0;
        for (int i = 0; i < number; i++) {
            String id = "undertaking-" + (undertakings.size() + 1);
            Kind kind = genes.oneOf(Kind.ACT, Kind.DELIVER, Kind.ACT, Kind.RESPOND);
            Optional<String> unit = kind == Kind.DELIVER ? Optional.of(genes.of(UNITS)) : Optional.empty();
            cast.addCommitment(id, part.rank() + 1, countedIn(kind, unit), false);
            undertakings.add(new Owed(
                    id,
                    part.rank() + 1,
                    genes,
                    kind,
                    unit,
                    Optional.empty(),
                    List.of(guarantor),
                    PARTIES,
                    Optional.of(part.id())));
        }
    }
}
