package org.example;

import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.deliver;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Problem;
import org.eirene.evaluation.Evaluator;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.report.HtmlReport;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.DocumentWriter;
import org.eirene.serialization.EireneModule;
import org.eirene.serialization.Syntax;
import tools.jackson.databind.json.JsonMapper;

/** What a user does first: builds an accord, keeps a record, writes, reads, keeps parts of it in a record of its own. */
public final class Consumer {
    private static final String WRITTEN = """
            format: eirene/agreement/1
            id: corridor-accord
            timeZone: Asia/Jerusalem
            actors:
              - {id: north, kind: party, name: Northern Government}
              - {id: south, kind: party, name: Southern Front}
            phases:
              - {id: calm, completes: {quiet: {for: PT72H, of: {minSeverity: 3}}}}
              - {id: opening, opens: {completed: calm}, lasts: P42D}
            commitments:
              - id: release-civilians
                by: south
                to: [north]
                phase: opening
                must: {deliver: 33, unit: person}
                due: {opened: opening, plus: P42D}
            """;

    private record Row(String name, Moment due, List<Event> events) {}

    private Consumer() {}

    /**
     * Prints what it saw, or fails.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        Agreement accord = accord();
        check(
                "read",
                accord,
                DocumentReader.standard().readAgreement(WRITTEN, Syntax.YAML).orThrow());
        String json = DocumentWriter.standard().toJson(accord);
        check(
                "written",
                accord,
                DocumentReader.standard().readAgreement(json, Syntax.JSON).orThrow());

        History history = History.of(accord)
                .entryIntoForce("2025-01-16T11:15:00+02:00")
                .delivery("2025-01-25T16:00:00+02:00", "release-civilians", 4);
        ImmutableList<Event> events = history.events();
        check("id", "delivery-1", events.get(1).id());

        ImmutableList<Problem> problems = accord.toBuilder().without("calm").problems();
        check("path", "phases[0].opens.completed", problems.get(0).path());

        JsonMapper mapper = JsonMapper.builder().addModule(new EireneModule()).build();
        Row row = new Row("opening", opened("opening").plus(days(42)), ImmutableList.of(events.get(1)));
        String written = mapper.writeValueAsString(row);
        check("row", row, mapper.readValue(written, Row.class));

        String page = HtmlReport.of(Evaluator.of(accord).evaluate(history, "2025-02-01"))
                .text();
        check("page", "<!DOCTYPE html>", page.substring(0, 15));

        System.out.println("Consumer saw: " + accord.commitment("release-civilians"));
    }

    private static Agreement accord() {
        Party north = Party.of("north", "Northern Government");
        Party south = Party.of("south", "Southern Front");
        return Agreement.builder()
                .id("corridor-accord")
                .timeZone("Asia/Jerusalem")
                .addActors(north, south)
                .addPhases(
                        Phase.builder()
                                .id("calm")
                                .completes(quiet(hours(72)).minSeverity(3))
                                .build(),
                        Phase.builder()
                                .id("opening")
                                .opens(completed("calm"))
                                .lasts(days(42))
                                .build())
                .addCommitments(Commitment.builder()
                        .id("release-civilians")
                        .by(south)
                        .to(north)
                        .phase("opening")
                        .must(deliver(33, "person"))
                        .due(opened("opening").plus(days(42)))
                        .build())
                .build();
    }

    private static void check(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new IllegalStateException(what + ": expected " + expected + " but was " + actual);
        }
    }
}
