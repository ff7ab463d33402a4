package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What an editor says of a mistake: a line or two that name the key and the place, and not a line for everything that
 * could have stood there. Kept in {@code golden/schema-messages.txt}.
 */
class SchemaMessagesTest {
    private static final String HEAD = "format: eirene/agreement/1\nid: a\ntimeZone: UTC\n";

    /** Mistakes in agreements, each a line of one. */
    private static final List<String> OF_AGREEMENTS = List.of(
            "commitments: [{id: aid, by: north, to: [south], must: {act: true}, verifcation: count}]",
            "commitments: [{id: aid, by: north, to: [south], mst: {act: true}}]",
            "commitments: [{id: aid, by: north, to: [south], must: {deliver: 3}}]",
            "commitments: [{id: aid, by: north, to: [south], must: {delivers: 3, unit: person}}]",
            "commitments: [{id: aid, by: north, to: [south], must: {deliver: '3', unit: person}}]",
            "commitments: [{id: aid, by: north, to: [south], must: {act: true}, due: {openned: calm, plus: P3D}}]",
            "commitments: [{id: aid, by: north, to: [south], must: {act: true}, due: {plus: P3D}}]",
            "commitments: [{id: aid, by: north, to: [south], must: {act: true}, due: {date: 2025-02-30}}]",
            "commitments: [{id: aid, by: north, to: [south], must: {act: true}, due: {at: tomorrow}}]",
            "commitments: [{id: aid, by: north, to: [south], must: {act: true}, due: 2025-02-28}]",
            "commitments: [{id: Aid Now, by: north, to: south, must: {act: true}}]",
            "comitments: []",
            "actors: [{id: north, kind: partys}]",
            "actors: [{id: north}]",
            "phases: [{id: calm, opens: {complete: talks}}]",
            "phases: [{id: calm, opens: {completed: talks, open: talks}}]",
            "phases: [{id: calm, opens: {any: [{completed: talks}, {all: [{not: {lapst: talks}}]}]}}]",
            "phases: [{id: calm, opens: alway}]",
            "phases: [{id: calm, opens: [completed, talks]}]",
            "phases: [{id: calm, opens: {}}]",
            "phases: [{id: calm, lasts: 42}, {id: talks, lasts: 42 days}]",
            "phases: [{id: calm, lasts: P3D, onExpiry: extend}]",
            "phases: [{id: calm, lasts: P3D, onExpiry: {extend: P3D, while: always}}]",
            "phases: [{id: calm, completes: {quiet: {for: PT72H, minSeverity: 3}}}]",
            "benchmarks: [{id: flow, criterion: {mesured: trucks, take: mean, atMost: 5}}]",
            "benchmarks: [{id: flow, criterion: {measured: trucks, take: mean}}]",
            "benchmarks: [{id: flow, criterion: {measured: trucks, take: average, atLeast: 5, atMost: 7}}]",
            "exchanges: [{id: swap, give: aid, for: calm, together: PT1H, grace: P1D}]",
            "exchanges: [{id: swap, give: aid, for: calm}]",
            "sanctions: [{id: cut, against: north, trigger: always, rungs: [{measures: [{withold: [t]}]}]}]",
            "sanctions: [{id: cut, against: north, trigger: always, rungs: []}]");

    /** Mistakes in events. */
    private static final List<String> OF_EVENTS = List.of(
            "{id: e1, at: 2025-01-16, deliverd: aid, quantity: 3}",
            "{id: e1, at: 2025-01-16, by: north}",
            "{id: e1, at: 2025-01-16, delivery: aid, quantity: 0}",
            "{id: e1, at: 2025-01-16 11:15, delivery: aid}",
            "{id: e1, at: 2025-01-16, incident: raid, severity: 9}",
            "{id: e1, at: 2025-01-16, ruling: confirm, by: cell, about: e0, accepted: 1, items: [a]}",
            "{id: e1, at: 2025-01-16, waiver: aid}",
            "{at: 2025-01-16, withdrawal: yes, by: south}");

    /** Mistakes in what a case expects. */
    private static final List<String> OF_EXPECTATIONS = List.of(
            "{asOf: 2025-01-16, status: OPEN}",
            "{asOf: 2025-01-16, elements: {calm: OPENED, cut: IN_FORCE/0}}",
            "{asof: 2025-01-16}",
            "{asOf: 2025-01-16, escrows: {fund: {hold: 5}}}");

    private static Stream<Map.Entry<String, Piece>> mistakes() {
        return Stream.of(
                        OF_AGREEMENTS.stream()
                                .map(line -> Map.entry(
                                        line, new Piece(Schema.AGREEMENT, DeclaredSchemas.read(HEAD + line)))),
                        OF_EVENTS.stream().map(line -> Map.entry(line, Piece.historyWith(DeclaredSchemas.read(line)))),
                        OF_EXPECTATIONS.stream()
                                .map(line -> Map.entry(line, Piece.caseWith(DeclaredSchemas.read(line)))))
                .flatMap(each -> each);
    }

    @Test
    void they_are_few_and_name_the_key_and_the_place() throws IOException {
        String told = mistakes()
                .map(mistake -> mistake.getKey() + "\n"
                        + messages(mistake.getValue()).stream()
                                .map(message -> "    " + message + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        Golden.assertSame("schema-messages.txt", told);
    }

    private static List<String> messages(Piece piece) {
        return Validation.messages(piece.schema(), piece.root());
    }

    @Test
    void there_is_one_for_each_mistake_and_not_one_for_each_case() {
        mistakes().forEach(mistake -> {
            List<String> messages = messages(mistake.getValue());
            assertThat(messages).as(mistake.getKey()).hasSizeBetween(1, 2);
            assertThat(mistake.getValue().read()).as(mistake.getKey()).isNotEmpty();
        });
    }
}
