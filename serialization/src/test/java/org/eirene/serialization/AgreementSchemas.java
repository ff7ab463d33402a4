package org.eirene.serialization;

import static org.eirene.serialization.DeclaredValue.count;
import static org.eirene.serialization.DeclaredValue.flag;
import static org.eirene.serialization.DeclaredValue.list;
import static org.eirene.serialization.DeclaredValue.ref;
import static org.eirene.serialization.DeclaredValue.set;

import java.util.Map;

/** The schemas of agreements, but for their elements, and of the values that stand everywhere. */
final class AgreementSchemas {
    private AgreementSchemas() {}

    static void addTo(Map<String, MapNode> schemas) {
        schemas.put("agreement", agreement());
        schemas.put("source", source());
        schemas.put("withdrawal", withdrawal());
    }

    /** Values that stand in documents of every kind. */
    static void addValuesTo(Map<String, MapNode> schemas) {
        schemas.put("id", described("Lower-case words joined by hyphens: release-civilians.", DeclaredValue.id()));
        schemas.put("elementId", described("An id that nothing else has.", DeclaredValue.elementId()));
        schemas.put("reference", described("The id of what is meant.", DeclaredValue.reference()));
        schemas.put("text", described("A text that is not blank.", DeclaredValue.text()));
        schemas.put("severity", described("From 1 to 5, the gravest.", count(1, 5)));
        schemas.put("date", described("A day of the calendar: 2025-01-16.", DeclaredValue.date()));
        schemas.put(
                "instant",
                described(
                        "An instant with its offset from UTC, 2025-01-16T11:15:00+02:00, or a date, which stands for "
                                + "the end of that day.",
                        DeclaredValue.instant()));
        schemas.put(
                "offset",
                described(
                        "A length of time, an ISO 8601 duration: P42D is days of the calendar, PT72H hours.",
                        DeclaredValue.offset()));
        schemas.put(
                "positiveOffset",
                described(
                        "A length of time above zero, an ISO 8601 duration: P42D is days of the calendar, PT72H hours.",
                        DeclaredValue.positiveOffset()));
        schemas.put("extras", described("What a tool keeps for itself.", DeclaredValue.anyMap()));
        schemas.put("utcInstant", described("An instant in UTC: 2025-01-16T09:15:00Z.", DeclaredValue.instantInUtc()));
    }

    static MapNode described(String description, MapNode value) {
        MapNode node = DeclaredValue.of("description", Node.text(description));
        value.entries().forEach(node::add);
        return node;
    }

    private static MapNode agreement() {
        return DeclaredMap.of("The text of an agreement: who owes what to whom, when, and what follows.")
                .must("format", DeclaredValue.constant(DocumentKind.AGREEMENT.format()), "What this is.")
                .must("id", ref("id"), "Its id, by which a history names it.")
                .may("title", ref("text"), "What it is called.")
                .must("timeZone", ref("text"), "Where days begin and end: Asia/Jerusalem, UTC.")
                .may(
                        "entersIntoForce",
                        ref("instant"),
                        "When it enters into force; left out: when the milestone entry-into-force is reached.")
                .may("sources", list(ref("source")), "Where the text is found.")
                .may("incidentKinds", set(ref("text")), "The kinds of incident there are; left out: any.")
                .may("areas", set(ref("text")), "The areas there are; left out: any.")
                .may("actors", list(ref("actor")), "Who plays a part.")
                .may("milestones", list(ref("milestone")), "What happens once.")
                .may("indicators", list(ref("indicator")), "What is measured.")
                .may("manifests", list(ref("manifest")), "Lists of persons or things.")
                .may("procedures", list(ref("procedure")), "How claims are verified and disputes decided.")
                .may("phases", list(ref("phase")), "The stretches of the process, in their order.")
                .may("commitments", list(ref("commitment")), "Who owes what to whom.")
                .may("benchmarks", list(ref("benchmark")), "What is to be attained.")
                .may("exchanges", list(ref("exchange")), "What is given for what.")
                .may("sanctions", list(ref("sanction")), "What follows when the agreement is not kept.")
                .may("escrows", list(ref("escrow")), "What is held until it is earned.")
                .may("guarantees", list(ref("guarantee")), "Who stands for what.")
                .may("withdrawal", ref("withdrawal"), "How a party may leave; left out: at once, and that ends it.")
                .may("openQuestions", list(ref("openQuestion")), "What the text leaves open.")
                .may("x", ref("extras"), "A tool's own, kept as it is.")
                .example("{format: eirene/agreement/1, id: corridor-accord, timeZone: Asia/Jerusalem, "
                        + "actors: [{id: north, kind: party}, {id: south, kind: party}], "
                        + "commitments: [{id: release, by: south, to: [north], must: {deliver: 33, unit: person}}]}")
                .node();
    }

    private static MapNode source() {
        return DeclaredMap.of("Where the text is found.")
                .may("title", ref("text"), "What it is called.")
                .may("url", ref("text"), "Its address.")
                .example("{title: Text as signed, url: \"https://example.org/text\"}")
                .node();
    }

    private static MapNode withdrawal() {
        return DeclaredMap.of("How a party may leave.")
                .may("notice", ref("offset"), "How long after the notice it has left; left out: at once.")
                .may("terminates", flag(), "Whether the agreement ends then; left out: true.")
                .example("{notice: P30D, terminates: false}")
                .node();
    }
}
