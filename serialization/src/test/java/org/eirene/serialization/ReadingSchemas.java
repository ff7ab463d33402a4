package org.eirene.serialization;

import static org.eirene.serialization.DeclaredValue.list;
import static org.eirene.serialization.DeclaredValue.ref;

import java.util.Map;

/** The schemas of readings of an agreement. */
final class ReadingSchemas {
    private ReadingSchemas() {}

    static void addTo(Map<String, MapNode> schemas) {
        schemas.put("reading", reading());
        schemas.put("replacement", replacement());
    }

    private static MapNode reading() {
        return DeclaredMap.of("The text of an agreement with some clauses understood otherwise.")
                .must("format", DeclaredValue.constant(DocumentKind.READING.format()), "What this is.")
                .must("agreement", ref("text"), "The id of the agreement that is read.")
                .must("id", ref("text"), "Its id, by which an analysis names it.")
                .may("title", ref("text"), "What it is called.")
                .must("replace", ref("replacement"), "What stands instead of what the text has.")
                .may("x", ref("extras"), "A tool's own, kept as it is.")
                .example(
                        "{format: eirene/reading/1, agreement: accord, id: elections-first, replace: "
                                + "{commitments: [{id: border, by: south, to: [north], must: {act: true}, when: {fulfilled: elections}}]}}")
                .node();
    }

    private static MapNode replacement() {
        return DeclaredMap.of("Whole elements, each with the id of the one whose place it takes.")
                .may("actors", list(ref("actor")), "Who plays a part.")
                .may("milestones", list(ref("milestone")), "What happens once.")
                .may("indicators", list(ref("indicator")), "What is measured.")
                .may("manifests", list(ref("manifest")), "Lists of persons or things.")
                .may("procedures", list(ref("procedure")), "How claims are verified and disputes decided.")
                .may("phases", list(ref("phase")), "The stretches of the process.")
                .may("commitments", list(ref("commitment")), "Who owes what to whom.")
                .may("benchmarks", list(ref("benchmark")), "What is to be attained.")
                .may("exchanges", list(ref("exchange")), "What is given for what.")
                .may("sanctions", list(ref("sanction")), "What follows when the agreement is not kept.")
                .may("escrows", list(ref("escrow")), "What is held until it is earned.")
                .may("guarantees", list(ref("guarantee")), "Who stands for what.")
                .may("openQuestions", list(ref("openQuestion")), "What the text leaves open.")
                .example(
                        "{commitments: [{id: border, by: south, to: [north], must: {act: true}, when: {fulfilled: elections}}]}")
                .node();
    }
}
