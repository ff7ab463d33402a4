package org.eirene.generators;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.ExchangeTerms;
import org.eirene.agreement.Extras;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Instalment;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Role;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Shift;
import org.eirene.agreement.Source;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Status;
import org.eirene.agreement.TimeNeeded;
import org.eirene.agreement.TransitionKind;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.Event;
import org.eirene.history.EventKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the generators make, how often, and whether it is good for anything. */
class CoverageTest {
    private static final int SAMPLES = 1_000;
    private static final int LEAST = SAMPLES / 100;

    /** The closed families and the single types of which agreements and histories are made. */
    private static final List<Class<?>> ROOTS = List.of(
            Element.class,
            Event.class,
            Condition.class,
            Moment.class,
            Performance.class,
            Measure.class,
            OnExpiry.class,
            ExchangeTerms.class,
            IncidentFilter.class,
            Instalment.class,
            Rung.class,
            Shift.class,
            Source.class,
            Stage.class,
            TimeNeeded.class,
            WithdrawalClause.class);

    private static ImmutableList<Scenario> scenarios = ImmutableList.of();

    @BeforeAll
    static void draw() {
        scenarios = Samples.of(Scenarios.any(), SAMPLES);
    }

    @Test
    void everything_there_is_occurs_in_one_sample_of_a_hundred() {
        Multiset<String> occurrences = HashMultiset.create();
        scenarios.forEach(scenario -> occurrences.addAll(new Labels(scenario).found));
        Set<String> expected = expected();
        assertThat(expected).hasSizeGreaterThan(300);
        String missing = expected.stream()
                .filter(label -> occurrences.count(label) < LEAST)
                .map(label -> label + ": " + occurrences.count(label))
                .collect(joining("\n"));
        assertThat(missing)
                .as("below %s of %s samples; make Drafting or Chronicle generate it more often", LEAST, SAMPLES)
                .isEmpty();
    }

    @Test
    void every_draft_is_a_valid_agreement() {
        assertThat(Samples.of(Agreements.drafts(), SAMPLES))
                .allSatisfy(draft -> assertThat(draft.problems()).isEmpty());
    }

    @Test
    void most_events_can_apply_and_some_cannot() {
        int all = 0;
        int faulty = 0;
        for (Scenario scenario : scenarios) {
            all += scenario.history().size();
            faulty += (int) scenario.history().problems(scenario.agreement()).stream()
                    .map(problem -> problem.path().replaceFirst("\\..*", ""))
                    .distinct()
                    .count();
        }
        assertThat(faulty / (double) all).isBetween(0.05, 0.20);
    }

    @Test
    void events_coincide_with_each_other_and_with_what_the_text_counts() {
        int together = 0;
        int onTheDot = 0;
        for (Scenario scenario : scenarios) {
            List<Instant> instants =
                    scenario.history().events().stream().map(Event::at).toList();
            together += new HashSet<>(instants).size() < instants.size() ? 1 : 0;
            onTheDot += isCounted(scenario.agreement(), instants) ? 1 : 0;
        }
        assertThat(together).isGreaterThan(SAMPLES / 3);
        assertThat(onTheDot).isGreaterThan(SAMPLES / 2);
    }

    /** Whether one instant lies exactly an offset of the agreement after another. */
    private static boolean isCounted(Agreement agreement, List<Instant> instants) {
        Set<Offset> offsets = Set.copyOf(Contents.of(agreement, Offset.class));
        return instants.stream()
                .flatMap(instant -> offsets.stream()
                        .filter(offset -> !offset.isZero())
                        .map(offset -> offset.addTo(instant, agreement.timeZone())))
                .anyMatch(Set.copyOf(instants)::contains);
    }

    @Test
    void what_is_left_out_does_not_occur() {
        List<Scenario> bare = Samples.of(Scenarios.without(Feature.values()), 200);
        assertThat(bare).allSatisfy(scenario -> {
            assertThat(scenario.agreement().elements())
                    .extracting(Element::kind)
                    .doesNotContain(
                            ElementKind.EXCHANGE,
                            ElementKind.SANCTION,
                            ElementKind.ESCROW,
                            ElementKind.TRANCHE,
                            ElementKind.GUARANTEE,
                            ElementKind.BENCHMARK,
                            ElementKind.MANIFEST);
            assertThat(scenario.history().events())
                    .extracting(Event::kind)
                    .doesNotContain(
                            EventKind.CHALLENGE,
                            EventKind.RULING,
                            EventKind.WAIVER,
                            EventKind.EXTENSION,
                            EventKind.DEPOSIT,
                            EventKind.TERMINATION,
                            EventKind.WITHDRAWAL,
                            EventKind.RETRACTION);
            assertThat(scenario.history().events())
                    .allSatisfy(event -> assertThat(event.reported()).isEqualTo(event.at()));
            assertThat(scenario.history().problems(scenario.agreement()))
                    .filteredOn(problem -> problem.code().name().equals("REFERENCE_UNKNOWN"))
                    .isEmpty();
        });
    }

    @Test
    void what_a_feature_brings_onto_the_record_goes_with_it() {
        Map.of(
                        Feature.DISPUTES, List.of(EventKind.CHALLENGE),
                        Feature.CONSENT, List.of(EventKind.WAIVER, EventKind.EXTENSION),
                        Feature.ESCROWS, List.of(EventKind.DEPOSIT),
                        Feature.TERMINATION, List.of(EventKind.TERMINATION, EventKind.WITHDRAWAL),
                        Feature.RETRACTIONS, List.of(EventKind.RETRACTION))
                .forEach((feature, kinds) -> assertThat(Samples.of(Scenarios.without(feature), 100))
                        .flatExtracting(scenario -> scenario.history().events())
                        .extracting(Event::kind)
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(kinds));
    }

    // What is expected

    private static Set<String> expected() {
        Set<String> labels = new TreeSet<>(FORMS);
        for (Class<?> type : concrete(ROOTS).toList()) {
            labels.add(type.getSimpleName());
            for (Labels.Attribute attribute : Labels.ATTRIBUTES.get(type)) {
                labels.addAll(variants(attribute));
            }
        }
        for (TransitionKind kind : TransitionKind.values()) {
            labels.add("transition " + kind);
        }
        for (Role role : Role.values()) {
            labels.add("role " + role);
        }
        for (ElementKind kind : ElementKind.values()) {
            kind.statuses().forEach(status -> labels.add("status " + status));
        }
        return Sets.difference(labels, NEVER);
    }

    private static Stream<Class<?>> concrete(Collection<Class<?>> types) {
        return types.stream()
                .flatMap(type -> type.isSealed() && !isBuilt(type)
                        ? concrete(Arrays.asList(type.getPermittedSubclasses()))
                        : Stream.of(type));
    }

    /** Whether the permitted type is a generated class that users do not see. */
    private static boolean isBuilt(Class<?> type) {
        return type.getPermittedSubclasses().length == 1 && !type.getPermittedSubclasses()[0].isInterface();
    }

    private static List<String> variants(Labels.Attribute attribute) {
        String name = attribute.name();
        Class<?> value = attribute.method().getReturnType();
        if (value == Optional.class || value == OptionalInt.class) {
            return List.of(name + " present", name + " absent");
        } else if (value == boolean.class) {
            return List.of(name + " true", name + " false");
        } else if (value == Extras.class) {
            return List.of(name + " true");
        } else if (Iterable.class.isAssignableFrom(value)) {
            return List.of(name + " one", name + " several");
        } else if (value.isEnum() && value != Status.class && value != TransitionKind.class) {
            return Arrays.stream(value.getEnumConstants())
                    .map(constant -> name + " " + constant)
                    .toList();
        }
        return List.of();
    }

    /** Forms that are no attribute of their own. */
    private static final Set<String> FORMS = Set.of(
            "offset in days",
            "offset in weeks",
            "offset in months",
            "offset in years",
            "offset exact",
            "offset mixed",
            "offset of a part of a second",
            "moment plain",
            "moment day",
            "moment plus",
            "moment day plus",
            "moment end of day",
            "moment plus end of day",
            "filter of all",
            "filter of kinds",
            "filter of severity",
            "filter of actors",
            "filter of areas",
            "filter verified",
            "entry at an instant",
            "entry on a date",
            "entry by milestone",
            "zone UTC",
            "zone Europe/Berlin",
            "zone Asia/Jerusalem",
            "zone America/New_York",
            "zone Asia/Kathmandu",
            "zone Australia/Lord_Howe",
            "ruling about DELIVERY",
            "ruling about INCIDENT",
            "ruling about CHALLENGE",
            "ruling about BENCHMARK",
            "ruling about SANCTION",
            "challenge of DELIVERY",
            "challenge of INCIDENT",
            "challenge of COMMITMENT",
            "challenge of MANIFEST",
            "extension of PHASE",
            "extension of COMMITMENT",
            "extension of BENCHMARK",
            "late report",
            "fraction",
            "known at",
            "as of no event");

    /** What the types could hold and valid agreements do not, or need not. */
    private static final Set<String> NEVER = Set.of(
            "Delivered.comparison MORE_THAN",
            "Delivered.comparison LESS_THAN",
            "Incidents.comparison MORE_THAN",
            "Incidents.comparison LESS_THAN");
}
