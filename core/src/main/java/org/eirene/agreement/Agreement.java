package org.eirene.agreement;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.internal.NearMiss;
import org.jspecify.annotations.Nullable;

/**
 * What was signed: who, what, in which order, under which conditions, with which consequences. Immutable and always
 * valid: {@link Builder#build()} refuses one with problems, naming all of them.
 *
 * <pre>{@code
 * var accord = Agreement.builder()
 *     .id("corridor-accord").title("Corridor Accord").timeZone("Asia/Jerusalem")
 *     .addActors(Party.of("north", "North"), Party.of("south", "South"))
 *     .addCommitments(Commitment.builder().id("release").by("south").to("north").must(deliver(33, "person")).build())
 *     .build();
 * accord.commitment("release");     // the commitment
 * accord.commitment("relase");      // IllegalArgumentException: ... did you mean release?
 * }</pre>
 *
 * <p>Elements keep the order in which they were added, kind by kind. Two agreements are equal when all they say is
 * equal, in that order.
 */
public final class Agreement {
    private final String id;
    private final Optional<String> title;
    private final ZoneId timeZone;
    private final Optional<FixedMoment> entersIntoForce;
    private final ImmutableList<Source> sources;
    private final ImmutableSortedSet<String> incidentKinds;
    private final ImmutableSortedSet<String> areas;
    private final Optional<WithdrawalClause> withdrawal;
    private final Extras extras;
    private final ImmutableListMultimap<ElementKind, Element> byKind;
    /** Never changed. */
    private final Map<String, Element> byId;

    private Agreement(Builder builder) {
        id = builder.id;
        title = builder.title;
        timeZone = builder.timeZone == null ? ZoneId.of("UTC") : builder.timeZone;
        entersIntoForce = builder.entersIntoForce;
        sources = ImmutableList.copyOf(builder.sources);
        incidentKinds = ImmutableSortedSet.copyOf(builder.incidentKinds);
        areas = ImmutableSortedSet.copyOf(builder.areas);
        withdrawal = builder.withdrawal;
        extras = builder.extras;
        ImmutableListMultimap.Builder<ElementKind, Element> kinds = ImmutableListMultimap.builder();
        builder.byKind().forEach(kinds::putAll);
        byKind = kinds.build();
        byId = Maps.newHashMapWithExpectedSize(byKind.size());
        byKind.values().forEach(element -> byId.putIfAbsent(element.id(), element));
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that holds the same values} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return its id} */
    public String id() {
        return id;
    }

    /** {@return what it is called} */
    public Optional<String> title() {
        return title;
    }

    /** {@return the zone in which its days are counted} */
    public ZoneId timeZone() {
        return timeZone;
    }

    /** {@return when it enters into force; empty: when the milestone {@code entry-into-force} is reached} */
    public Optional<FixedMoment> entersIntoForce() {
        return entersIntoForce;
    }

    /** {@return where the text is taken from} */
    public ImmutableList<Source> sources() {
        return sources;
    }

    /** {@return the kinds of incident it speaks of; empty: any} */
    public ImmutableSortedSet<String> incidentKinds() {
        return incidentKinds;
    }

    /** {@return the areas it speaks of; empty: any} */
    public ImmutableSortedSet<String> areas() {
        return areas;
    }

    /** {@return how a party may leave; empty: at once, and that ends it} */
    public Optional<WithdrawalClause> withdrawal() {
        return withdrawal;
    }

    /** {@return what a tool keeps with it for itself} */
    public Extras extras() {
        return extras;
    }

    /** {@return the actors, in the order of the text} */
    public ImmutableList<Actor> actors() {
        return list(ElementKind.ACTOR);
    }

    /** {@return the milestones, in the order of the text} */
    public ImmutableList<Milestone> milestones() {
        return list(ElementKind.MILESTONE);
    }

    /** {@return the indicators, in the order of the text} */
    public ImmutableList<Indicator> indicators() {
        return list(ElementKind.INDICATOR);
    }

    /** {@return the manifests, in the order of the text} */
    public ImmutableList<Manifest> manifests() {
        return list(ElementKind.MANIFEST);
    }

    /** {@return the procedures, in the order of the text} */
    public ImmutableList<Procedure> procedures() {
        return list(ElementKind.PROCEDURE);
    }

    /** {@return the phases, in the order of the text} */
    public ImmutableList<Phase> phases() {
        return list(ElementKind.PHASE);
    }

    /** {@return the commitments, in the order of the text} */
    public ImmutableList<Commitment> commitments() {
        return list(ElementKind.COMMITMENT);
    }

    /** {@return the benchmarks, in the order of the text} */
    public ImmutableList<Benchmark> benchmarks() {
        return list(ElementKind.BENCHMARK);
    }

    /** {@return the exchanges, in the order of the text} */
    public ImmutableList<Exchange> exchanges() {
        return list(ElementKind.EXCHANGE);
    }

    /** {@return the sanctions, in the order of the text} */
    public ImmutableList<Sanction> sanctions() {
        return list(ElementKind.SANCTION);
    }

    /** {@return the escrows, in the order of the text} */
    public ImmutableList<Escrow> escrows() {
        return list(ElementKind.ESCROW);
    }

    /** {@return the tranches of all escrows, escrow by escrow} */
    public ImmutableList<Tranche> tranches() {
        return list(ElementKind.TRANCHE);
    }

    /** {@return the guarantees, in the order of the text} */
    public ImmutableList<Guarantee> guarantees() {
        return list(ElementKind.GUARANTEE);
    }

    /** {@return the open questions, in the order of the text} */
    public ImmutableList<OpenQuestion> openQuestions() {
        return list(ElementKind.OPEN_QUESTION);
    }

    /** {@return the actors who hold the role of party, in the order of the text} */
    public ImmutableList<Actor> parties() {
        return actors().stream().filter(actor -> actor.holds(Role.PARTY)).collect(ImmutableList.toImmutableList());
    }

    /** {@return all elements, kind by kind in the order of {@link ElementKind}} */
    public ImmutableList<Element> elements() {
        return byKind.values().asList();
    }

    /**
     * The elements of a kind.
     *
     * @param kind the kind
     * @return the elements, in the order of the text
     */
    public ImmutableList<Element> elements(ElementKind kind) {
        return byKind.get(requireNonNull(kind, "kind"));
    }

    /**
     * The element with an id, of whatever kind.
     *
     * @param id the id
     * @return the element, if there is one
     */
    public Optional<Element> findElement(String id) {
        return Optional.ofNullable(byId.get(requireNonNull(id, "id")));
    }

    /**
     * The element with an id, if it is of a type.
     *
     * @param type the type: {@code Phase.class}, {@code Actor.class}
     * @param id the id
     * @param <E> the type
     * @return the element, if there is one of that type
     */
    public <E extends Element> Optional<E> find(Class<E> type, String id) {
        @Nullable Element element = byId.get(requireNonNull(id, "id"));
        return type.isInstance(element) ? Optional.of(type.cast(element)) : Optional.empty();
    }

    /**
     * The element with an id, of whatever kind.
     *
     * @param id the id
     * @return the element
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Element element(String id) {
        return findElement(id).orElseThrow(() -> new IllegalArgumentException(unknown("element", id, elements())));
    }

    /**
     * The actor with an id.
     *
     * @param id the id
     * @return the actor
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Actor actor(String id) {
        return get(Actor.class, ElementKind.ACTOR, id);
    }

    /**
     * The milestone with an id.
     *
     * @param id the id
     * @return the milestone
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Milestone milestone(String id) {
        return get(Milestone.class, ElementKind.MILESTONE, id);
    }

    /**
     * The indicator with an id.
     *
     * @param id the id
     * @return the indicator
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Indicator indicator(String id) {
        return get(Indicator.class, ElementKind.INDICATOR, id);
    }

    /**
     * The manifest with an id.
     *
     * @param id the id
     * @return the manifest
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Manifest manifest(String id) {
        return get(Manifest.class, ElementKind.MANIFEST, id);
    }

    /**
     * The procedure with an id.
     *
     * @param id the id
     * @return the procedure
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Procedure procedure(String id) {
        return get(Procedure.class, ElementKind.PROCEDURE, id);
    }

    /**
     * The phase with an id.
     *
     * @param id the id
     * @return the phase
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Phase phase(String id) {
        return get(Phase.class, ElementKind.PHASE, id);
    }

    /**
     * The commitment with an id.
     *
     * @param id the id
     * @return the commitment
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Commitment commitment(String id) {
        return get(Commitment.class, ElementKind.COMMITMENT, id);
    }

    /**
     * The benchmark with an id.
     *
     * @param id the id
     * @return the benchmark
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Benchmark benchmark(String id) {
        return get(Benchmark.class, ElementKind.BENCHMARK, id);
    }

    /**
     * The exchange with an id.
     *
     * @param id the id
     * @return the exchange
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Exchange exchange(String id) {
        return get(Exchange.class, ElementKind.EXCHANGE, id);
    }

    /**
     * The sanction with an id.
     *
     * @param id the id
     * @return the sanction
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Sanction sanction(String id) {
        return get(Sanction.class, ElementKind.SANCTION, id);
    }

    /**
     * The escrow with an id.
     *
     * @param id the id
     * @return the escrow
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Escrow escrow(String id) {
        return get(Escrow.class, ElementKind.ESCROW, id);
    }

    /**
     * The tranche with an id.
     *
     * @param id the id
     * @return the tranche
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Tranche tranche(String id) {
        return get(Tranche.class, ElementKind.TRANCHE, id);
    }

    /**
     * The guarantee with an id.
     *
     * @param id the id
     * @return the guarantee
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public Guarantee guarantee(String id) {
        return get(Guarantee.class, ElementKind.GUARANTEE, id);
    }

    /**
     * The open question with an id.
     *
     * @param id the id
     * @return the open question
     * @throws IllegalArgumentException if there is none with that id; the message names what was probably meant
     */
    public OpenQuestion openQuestion(String id) {
        return get(OpenQuestion.class, ElementKind.OPEN_QUESTION, id);
    }

    /**
     * The same agreement with an element put in the place of the one with its id and kind, or added.
     *
     * @param element the element; a tranche must have its place in an escrow already
     * @return the agreement
     * @throws InvalidAgreementException if that makes it invalid
     * @throws IllegalArgumentException if it is a tranche that no escrow holds
     */
    public Agreement with(Element element) {
        return toBuilder().with(element).build();
    }

    /**
     * The same agreement without an element.
     *
     * @param elementId the id of an element
     * @return the agreement
     * @throws InvalidAgreementException if that makes it invalid, as when another element refers to it
     * @throws IllegalArgumentException if there is none with that id
     */
    public Agreement without(String elementId) {
        element(elementId);
        return toBuilder().without(elementId).build();
    }

    @SuppressWarnings("unchecked") // the builder keeps what is of a kind in a list of that type
    private <E extends Element> ImmutableList<E> list(ElementKind kind) {
        return (ImmutableList<E>) byKind.get(kind);
    }

    private <E extends Element> E get(Class<E> type, ElementKind kind, String elementId) {
        return find(type, elementId)
                .orElseThrow(() -> new IllegalArgumentException(unknown(kind.noun(), elementId, elements(kind))));
    }

    private String unknown(String noun, String found, List<? extends Element> candidates) {
        List<String> ids = candidates.stream().map(Element::id).toList();
        return "No " + noun + " '" + found + "' in agreement '" + id + "'"
                + NearMiss.of(found, ids)
                        .map(near -> ": did you mean " + near + "?")
                        .orElse(findElement(found)
                                .map(other -> ": it is "
                                        + Words.withArticle(other.kind().noun()))
                                .orElse(ids.isEmpty() ? ": it has none" : " (there is " + Words.list(ids) + ")"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Agreement that && facets().equals(that.facets());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, byKind);
    }

    /** Whether two elements have one id, as before its problems are found. */
    boolean hasRepeatedIds() {
        return byId.size() < byKind.size();
    }

    private List<Object> facets() {
        return List.of(id, title, timeZone, entersIntoForce, sources, incidentKinds, areas, withdrawal, extras, byKind);
    }

    /** {@return its id and title, then a line for each element} */
    @Override
    public String toString() {
        return Stream.concat(
                        Stream.of("agreement " + id
                                + title.map(words -> ": '" + words + "'").orElse("")),
                        elements().stream().map(element -> "  " + element.describe()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Builds an agreement. It may hold what is not yet valid, so that a tool can work with it: {@link #problems()} says
     * what is wrong, {@link #build()} refuses.
     */
    public static final class Builder {
        private String id = "";
        private Optional<String> title = Optional.empty();
        private @Nullable ZoneId timeZone;
        private Optional<FixedMoment> entersIntoForce = Optional.empty();
        private final List<Source> sources = new ArrayList<>();
        private final List<String> incidentKinds = new ArrayList<>();
        private final List<String> areas = new ArrayList<>();
        private Optional<WithdrawalClause> withdrawal = Optional.empty();
        private Extras extras = Extras.none();
        /** All but the tranches, which their escrows hold. */
        private final Map<ElementKind, List<Element>> elements = new EnumMap<>(ElementKind.class);

        /** Starts with nothing set. */
        public Builder() {}

        private Builder(Agreement agreement) {
            id = agreement.id;
            title = agreement.title;
            timeZone = agreement.timeZone;
            entersIntoForce = agreement.entersIntoForce;
            sources.addAll(agreement.sources);
            incidentKinds.addAll(agreement.incidentKinds);
            areas.addAll(agreement.areas);
            withdrawal = agreement.withdrawal;
            extras = agreement.extras;
            agreement.byKind.asMap().forEach((kind, held) -> elements.put(kind, new ArrayList<>(held)));
            elements.remove(ElementKind.TRANCHE);
        }

        /**
         * Sets the id.
         *
         * @param value the id
         * @return this builder
         */
        public Builder id(String value) {
            id = requireNonNull(value, "id");
            return this;
        }

        /**
         * Sets the title.
         *
         * @param value what it is called
         * @return this builder
         */
        public Builder title(String value) {
            title = Optional.of(value);
            return this;
        }

        /**
         * Sets the zone in which its days are counted.
         *
         * @param value the zone
         * @return this builder
         */
        public Builder timeZone(ZoneId value) {
            timeZone = requireNonNull(value, "timeZone");
            return this;
        }

        /**
         * Sets the zone in which its days are counted.
         *
         * @param value its name in the time zone database: {@code Asia/Jerusalem}, {@code UTC}
         * @return this builder
         * @throws IllegalArgumentException if there is no such zone
         */
        public Builder timeZone(String value) {
            try {
                return timeZone(ZoneId.of(value));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "'" + value + "' is not a time zone"
                                + NearMiss.of(value, ZoneId.getAvailableZoneIds())
                                        .map(near -> ": did you mean " + near + "?")
                                        .orElse(": write a name such as Asia/Jerusalem or UTC"),
                        e);
            }
        }

        /**
         * Sets when it enters into force.
         *
         * @param value a fixed instant or day, not shifted
         * @return this builder
         * @throws IllegalArgumentException if it is shifted
         */
        public Builder entersIntoForce(FixedMoment value) {
            checkArgument(
                    value.shift().equals(Shift.NONE),
                    "An agreement enters into force at a fixed instant or day, but %s is shifted",
                    value);
            entersIntoForce = Optional.of(value);
            return this;
        }

        /**
         * Sets when it enters into force. A date is, as everywhere, the end of that day: what happens on the day itself
         * comes before. Give the instant where the day is to count.
         *
         * @param instantOrDate for example {@code 2025-01-16T11:15:00+02:00}; {@code 2025-01-16} is the last nanosecond
         *     of that day
         * @return this builder
         * @throws IllegalArgumentException if the text is neither an instant nor a date
         */
        public Builder entersIntoForce(String instantOrDate) {
            return entersIntoForce(Moments.at(instantOrDate));
        }

        /**
         * Adds sources.
         *
         * @param values the sources, after those before
         * @return this builder
         */
        public Builder addSources(Source... values) {
            sources.addAll(ImmutableList.copyOf(values));
            return this;
        }

        /**
         * Adds kinds of incident it speaks of. Where there are any, others are refused in its own text.
         *
         * @param values the kinds
         * @return this builder
         */
        public Builder addIncidentKinds(String... values) {
            incidentKinds.addAll(ImmutableList.copyOf(values));
            return this;
        }

        /**
         * Adds areas it speaks of. Where there are any, others are refused in its own text.
         *
         * @param values the areas
         * @return this builder
         */
        public Builder addAreas(String... values) {
            areas.addAll(ImmutableList.copyOf(values));
            return this;
        }

        /**
         * Sets how a party may leave.
         *
         * @param value the clause
         * @return this builder
         */
        public Builder withdrawal(WithdrawalClause value) {
            withdrawal = Optional.of(value);
            return this;
        }

        /**
         * Sets what a tool keeps with it for itself.
         *
         * @param value the extras
         * @return this builder
         */
        public Builder extras(Extras value) {
            extras = requireNonNull(value, "extras");
            return this;
        }

        /**
         * Adds actors.
         *
         * @param actors the actors, after those before
         * @return this builder
         */
        public Builder addActors(Actor... actors) {
            return addAll(Arrays.asList(actors));
        }

        /**
         * Adds milestones.
         *
         * @param milestones the milestones, after those before
         * @return this builder
         */
        public Builder addMilestones(Milestone... milestones) {
            return addAll(Arrays.asList(milestones));
        }

        /**
         * Adds indicators.
         *
         * @param indicators the indicators, after those before
         * @return this builder
         */
        public Builder addIndicators(Indicator... indicators) {
            return addAll(Arrays.asList(indicators));
        }

        /**
         * Adds manifests.
         *
         * @param manifests the manifests, after those before
         * @return this builder
         */
        public Builder addManifests(Manifest... manifests) {
            return addAll(Arrays.asList(manifests));
        }

        /**
         * Adds procedures.
         *
         * @param procedures the procedures, after those before
         * @return this builder
         */
        public Builder addProcedures(Procedure... procedures) {
            return addAll(Arrays.asList(procedures));
        }

        /**
         * Adds phases.
         *
         * @param phases the phases, after those before
         * @return this builder
         */
        public Builder addPhases(Phase... phases) {
            return addAll(Arrays.asList(phases));
        }

        /**
         * Adds commitments.
         *
         * @param commitments the commitments, after those before
         * @return this builder
         */
        public Builder addCommitments(Commitment... commitments) {
            return addAll(Arrays.asList(commitments));
        }

        /**
         * Adds benchmarks.
         *
         * @param benchmarks the benchmarks, after those before
         * @return this builder
         */
        public Builder addBenchmarks(Benchmark... benchmarks) {
            return addAll(Arrays.asList(benchmarks));
        }

        /**
         * Adds exchanges.
         *
         * @param exchanges the exchanges, after those before
         * @return this builder
         */
        public Builder addExchanges(Exchange... exchanges) {
            return addAll(Arrays.asList(exchanges));
        }

        /**
         * Adds sanctions.
         *
         * @param sanctions the sanctions, after those before
         * @return this builder
         */
        public Builder addSanctions(Sanction... sanctions) {
            return addAll(Arrays.asList(sanctions));
        }

        /**
         * Adds escrows.
         *
         * @param escrows the escrows, after those before
         * @return this builder
         */
        public Builder addEscrows(Escrow... escrows) {
            return addAll(Arrays.asList(escrows));
        }

        /**
         * Adds guarantees.
         *
         * @param guarantees the guarantees, after those before
         * @return this builder
         */
        public Builder addGuarantees(Guarantee... guarantees) {
            return addAll(Arrays.asList(guarantees));
        }

        /**
         * Adds open questions.
         *
         * @param openQuestions the open questions, after those before
         * @return this builder
         */
        public Builder addOpenQuestions(OpenQuestion... openQuestions) {
            return addAll(Arrays.asList(openQuestions));
        }

        /**
         * Adds elements of any kind.
         *
         * @param values the elements, after those before of their kind; a tranche is added with its escrow
         * @return this builder
         * @throws IllegalArgumentException if one is a tranche
         */
        public Builder addAll(Iterable<? extends Element> values) {
            for (Element element : values) {
                ElementKind kind = requireNonNull(element, "element").kind();
                if (kind == ElementKind.TRANCHE) {
                    throw new IllegalArgumentException("Tranche '" + element.id()
                            + "' belongs in its escrow: add it with Escrow.Builder.addTranches");
                }
                elements.computeIfAbsent(kind, each -> new ArrayList<>()).add(element);
            }
            return this;
        }

        /**
         * Puts an element in the place of the one with its id and kind, or adds it.
         *
         * @param element the element; a tranche must have its place in an escrow already
         * @return this builder
         * @throws IllegalArgumentException if it is a tranche that no escrow holds
         */
        public Builder with(Element element) {
            List<Element> same = held(element.kind());
            for (int i = 0; i < same.size(); i++) {
                if (same.get(i).id().equals(element.id())) {
                    same.set(i, element);
                    return this;
                }
            }
            List<Element> escrows = element instanceof Tranche ? held(ElementKind.ESCROW) : List.of();
            for (int i = 0; i < escrows.size(); i++) {
                if (element instanceof Tranche tranche
                        && escrows.get(i) instanceof Escrow escrow
                        && holds(escrow, tranche.id())) {
                    escrows.set(i, replaced(escrow, tranche));
                    return this;
                }
            }
            return addAll(List.of(element));
        }

        /**
         * Takes out every element with an id.
         *
         * @param elementId the id
         * @return this builder
         */
        public Builder without(String elementId) {
            requireNonNull(elementId, "elementId");
            elements.values()
                    .forEach(held -> held.removeIf(element -> element.id().equals(elementId)));
            held(ElementKind.ESCROW)
                    .replaceAll(element -> element instanceof Escrow escrow && holds(escrow, elementId)
                            ? rid(escrow, elementId)
                            : element);
            return this;
        }

        private List<Element> held(ElementKind kind) {
            return elements.getOrDefault(kind, new ArrayList<>());
        }

        private static boolean holds(Escrow escrow, String tranche) {
            return escrow.tranches().stream().anyMatch(held -> held.id().equals(tranche));
        }

        private static Escrow replaced(Escrow escrow, Tranche tranche) {
            return escrow.toBuilder()
                    .tranches(escrow.tranches().stream()
                            .map(held -> held.id().equals(tranche.id()) ? tranche : held)
                            .toList())
                    .build();
        }

        private static Escrow rid(Escrow escrow, String tranche) {
            return escrow.toBuilder()
                    .tranches(escrow.tranches().stream()
                            .filter(held -> !held.id().equals(tranche))
                            .toList())
                    .build();
        }

        /** {@return all elements held so far, kind by kind in the order of {@link ElementKind}} */
        public ImmutableList<Element> elements() {
            return byKind().values().stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
        }

        private Map<ElementKind, List<Element>> byKind() {
            Map<ElementKind, List<Element>> kinds = new EnumMap<>(elements);
            List<Element> tranches = new ArrayList<>();
            for (Element element : held(ElementKind.ESCROW)) {
                if (element instanceof Escrow escrow) {
                    tranches.addAll(escrow.tranches());
                }
            }
            kinds.put(ElementKind.TRANCHE, tranches);
            return kinds;
        }

        /** {@return everything that is wrong with what it holds, in the order of the places; empty if nothing is} */
        public ImmutableList<Problem> problems() {
            return Validity.problems(new Agreement(this), timeZone != null);
        }

        /**
         * Builds the agreement.
         *
         * @return the agreement
         * @throws InvalidAgreementException if there is any problem, naming all
         */
        public Agreement build() {
            Agreement agreement = new Agreement(this);
            ImmutableList<Problem> problems = Validity.problems(agreement, timeZone != null);
            if (!problems.isEmpty()) {
                throw new InvalidAgreementException(id, problems);
            }
            return agreement;
        }
    }
}
