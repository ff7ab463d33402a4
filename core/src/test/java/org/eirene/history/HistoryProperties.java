package org.eirene.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;

/** What holds for every history: it has no order of its own, grows, merges, and is filtered in any order. */
class HistoryProperties {
    @Property
    void a_history_and_its_events_are_equal_to_what_is_built_of_the_same_parts(@ForAll("scenarios") Scenario scenario) {
        History history = scenario.history();
        assertThat(history.toBuilder().build())
                .isEqualTo(history)
                .hasSameHashCodeAs(history)
                .hasToString(history.toString());
        for (Event event : history.events()) {
            assertThat(event.toBuilder().build()).isEqualTo(event).hasSameHashCodeAs(event);
            assertThat(event.toBuilder().note("Changed").build()).isNotEqualTo(event);
            assertThat(history.event(event.id())).isSameAs(event);
            assertThat(history.ofKind(event.kind()).events()).contains(event);
        }
    }

    @Property
    void the_order_in_which_events_are_added_changes_nothing(
            @ForAll("scenarios") Scenario scenario, @ForAll long order) {
        History history = scenario.history();
        List<Event> shuffled = new ArrayList<>(history.events());
        Collections.shuffle(shuffled, new Random(order));
        History other = History.builder(scenario.agreement()).addAll(shuffled).build();
        assertThat(other).isEqualTo(history).hasSameHashCodeAs(history);
        assertThat(other.events()).isEqualTo(history.events()).isSortedAccordingTo(Event.ORDER);
        History oneByOne = History.of(scenario.agreement());
        for (Event event : shuffled) {
            oneByOne = oneByOne.with(event);
        }
        assertThat(oneByOne).isEqualTo(history);
    }

    @Property
    void merging_is_commutative_associative_and_idempotent(
            @ForAll("scenarios") Scenario scenario, @ForAll int left, @ForAll int middle, @ForAll int right) {
        History a = part(scenario.history(), left);
        History b = part(scenario.history(), middle);
        History c = part(scenario.history(), right);
        assertThat(a.merge(b)).isEqualTo(b.merge(a));
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(a)).isEqualTo(a);
        assertThat(a.merge(scenario.history())).isEqualTo(scenario.history());
        assertThat(a.merge(History.of(scenario.agreement()))).isEqualTo(a);
    }

    /** The events whose bits are set. */
    private static History part(History history, int mask) {
        List<Event> events = history.events();
        return history.without(event -> (mask >> (events.indexOf(event) % Integer.SIZE) & 1) == 0);
    }

    @Property
    void an_event_that_is_there_changes_nothing_and_a_different_one_of_its_id_is_refused(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 30) int pick) {
        History history = scenario.history();
        if (history.isEmpty()) {
            return;
        }
        Event event = history.events().get(pick % history.size());
        assertThat(history.with(event)).isEqualTo(history);
        History rest = history.without(event.id());
        assertThat(rest.findEvent(event.id())).isEmpty();
        assertThat(rest).isNotEqualTo(history);
        assertThat(rest.size()).isEqualTo(history.size() - 1);
        assertThat(rest.with(event)).isEqualTo(history);
        Event changed = event.toBuilder().note("Changed").build();
        assertThatThrownBy(() -> history.with(changed))
                .isInstanceOf(InvalidHistoryException.class)
                .hasMessageContaining(event.id());
        assertThat(rest.with(changed).event(event.id())).isEqualTo(changed);
    }

    @Property
    void filters_are_idempotent_and_commute(
            @ForAll("scenarios") Scenario scenario, @ForAll("filters") Filter one, @ForAll("filters") Filter other) {
        History history = scenario.history();
        UnaryOperator<History> first = one.of(scenario);
        UnaryOperator<History> second = other.of(scenario);
        History once = first.apply(history);
        assertThat(first.apply(once)).isEqualTo(once);
        assertThat(second.apply(once)).isEqualTo(first.apply(second.apply(history)));
        assertThat(once.events()).allMatch(history.events()::contains).isSortedAccordingTo(Event.ORDER);
        assertThat(once.merge(history)).isEqualTo(history);
    }

    @Property
    void filters_keep_what_they_say(@ForAll("scenarios") Scenario scenario) {
        History history = scenario.history();
        Instant limit = scenario.knownAt().orElse(scenario.asOf());
        assertThat(history.knownAt(limit).events())
                .isEqualTo(history.events().stream()
                        .filter(event -> !event.reported().isAfter(limit))
                        .toList());
        assertThat(history.upTo(limit).events())
                .isEqualTo(history.events().stream()
                        .filter(event -> !event.at().isAfter(limit))
                        .toList());
        for (Event event : history.events()) {
            assertThat(history.between(event.at(), event.at()).events())
                    .isEqualTo(history.events().stream()
                            .filter(other -> other.at().equals(event.at()))
                            .toList());
        }
        for (String actor : ids(scenario.agreement())) {
            assertThat(history.by(actor).events())
                    .allMatch(event -> event.actors().contains(actor));
        }
    }

    @Property
    void what_is_wrong_with_a_record_is_told_of_its_own_events_and_again_the_same(
            @ForAll("scenarios") Scenario scenario) {
        var problems = scenario.history().problems(scenario.agreement());
        assertThat(problems)
                .isEqualTo(scenario.history().toBuilder().build().problems(scenario.agreement()))
                .allSatisfy(problem -> {
                    assertThat(problem.path()).startsWith("events");
                    assertThat(problem.message()).isNotBlank();
                });
    }

    private static List<String> ids(Agreement agreement) {
        return agreement.actors().stream().map(Element::id).toList();
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }

    @Provide
    Arbitrary<Filter> filters() {
        return Arbitraries.of(Filter.values());
    }

    /** What narrows a history down. */
    private enum Filter {
        KNOWN_AT {
            @Override
            UnaryOperator<History> of(Scenario scenario) {
                return history -> history.knownAt(scenario.knownAt().orElse(scenario.asOf()));
            }
        },
        UP_TO {
            @Override
            UnaryOperator<History> of(Scenario scenario) {
                return history -> history.upTo(scenario.asOf());
            }
        },
        BETWEEN {
            @Override
            UnaryOperator<History> of(Scenario scenario) {
                List<Event> events = scenario.history().events();
                Instant from = events.isEmpty()
                        ? scenario.asOf()
                        : events.get(events.size() / 3).at();
                Instant to = events.isEmpty()
                        ? scenario.asOf()
                        : events.get(2 * events.size() / 3).at();
                return history -> history.between(from, to);
            }
        },
        BY {
            @Override
            UnaryOperator<History> of(Scenario scenario) {
                return history -> history.by("north");
            }
        },
        OF_KIND {
            @Override
            UnaryOperator<History> of(Scenario scenario) {
                return history -> history.ofKind(EventKind.DELIVERY, EventKind.INCIDENT, EventKind.RULING);
            }
        },
        CONCERNING {
            @Override
            UnaryOperator<History> of(Scenario scenario) {
                return history -> history.concerning("commitment-1");
            }
        },
        WITHOUT {
            @Override
            UnaryOperator<History> of(Scenario scenario) {
                return history -> history.without(event -> event.source().isPresent());
            }
        };

        abstract UnaryOperator<History> of(Scenario scenario);
    }
}
