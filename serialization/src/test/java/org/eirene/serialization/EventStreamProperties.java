package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eirene.agreement.Agreement;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Evaluator;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.eirene.history.Delivery;
import org.eirene.history.Event;
import org.eirene.history.LongHistory;
import org.eirene.history.Termination;

/** Written event by event and read again, every event is what it was; and evaluated so, all stands as it did. */
class EventStreamProperties {
    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }

    @Provide
    Arbitrary<String> texts() {
        // what no table can hold is refused by it, and asked elsewhere
        Arbitrary<String> signs =
                Arbitraries.strings().withChars("=+-@＝＋－＠'|[]{\",;\t\r\n x").ofMaxLength(6);
        return Arbitraries.oneOf(Trees.texts(), signs)
                .map(text -> text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", ""));
    }

    @Property
    void histories(@ForAll("scenarios") Scenario scenario) throws IOException {
        List<Event> events = scenario.history().events();
        for (boolean table : new boolean[] {false, true}) {
            byte[] written = written(events, table, scenario.agreement());
            List<Event> read = read(source(written, table, scenario.agreement()));
            assertThat(read).isEqualTo(events);
            assertThat(written(read, table, scenario.agreement())).isEqualTo(written);
        }
    }

    @Property
    void evaluations(@ForAll("scenarios") Scenario scenario) throws IOException {
        Evaluator evaluator = Evaluator.of(scenario.agreement());
        byte[] written = written(scenario.history().events(), false, scenario.agreement());
        LongHistory record = source(written, false, scenario.agreement()).toLongHistory();
        Assessment gone = evaluator.evaluate(record, scenario.asOf());
        assertThat(gone).isEqualTo(evaluator.evaluate(scenario.history(), scenario.asOf()));
    }

    @Property
    void texts_of_whatever_characters(@ForAll("texts") String one, @ForAll("texts") String other) throws IOException {
        Agreement agreement = Samples.agreement();
        Delivery.Builder delivery = Delivery.builder()
                .id("e" + one)
                .at(Instant.EPOCH)
                .commitment("c" + other)
                .note(one)
                .source(other)
                .items(ImmutableList.of(one, other))
                .evidence(ImmutableList.of(other));
        Termination joint = Termination.builder()
                .id("joint")
                .at(Instant.EPOCH)
                .by(ImmutableSortedSet.of(one, other))
                .build();
        List<Event> events = ImmutableList.of(delivery.build(), joint);
        assertThat(read(source(written(events, true, agreement), true, agreement)))
                .isEqualTo(events);
        assertThat(read(source(written(events, false, agreement), false, agreement)))
                .isEqualTo(events);
    }

    private static byte[] written(List<Event> events, boolean table, Agreement agreement) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (EventWriter writer = table ? EventWriter.csv(bytes) : EventWriter.jsonLines(bytes, agreement.id())) {
            for (Event event : events) {
                writer.write(event);
            }
        }
        return bytes.toByteArray();
    }

    private static EventSource source(byte[] written, boolean table, Agreement agreement) {
        ByteSource bytes = ByteSource.wrap(written);
        return table ? EventSource.csv("table", bytes, agreement) : EventSource.jsonLines("lines", bytes, agreement);
    }

    private static List<Event> read(EventSource source) throws IOException {
        try (EventReader reader = source.open()) {
            List<Event> events = new ArrayList<>();
            reader.forEachRemaining(events::add);
            return events;
        }
    }
}
