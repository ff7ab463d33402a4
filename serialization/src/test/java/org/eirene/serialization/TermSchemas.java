package org.eirene.serialization;

import static org.eirene.serialization.DeclaredValue.count;
import static org.eirene.serialization.DeclaredValue.flag;
import static org.eirene.serialization.DeclaredValue.positive;
import static org.eirene.serialization.DeclaredValue.ref;
import static org.eirene.serialization.DeclaredValue.some;
import static org.eirene.serialization.DeclaredValue.someOnce;
import static org.eirene.serialization.DeclaredValue.texts;
import static org.eirene.serialization.DeclaredValue.whole;
import static org.eirene.serialization.DeclaredValue.word;
import static org.eirene.serialization.DeclaredValue.yes;

import java.util.List;
import java.util.Map;

/** The schemas of what elements are made of: performances, stages, rungs, measures and the like. */
final class TermSchemas {
    private TermSchemas() {}

    static void addTo(Map<String, MapNode> schemas) {
        schemas.put("performance", performance());
        schemas.put("instalment", instalment());
        schemas.put("timeNeeded", timeNeeded());
        schemas.put("stage", stage());
        schemas.put("onExpiry", onExpiry());
        schemas.put("extend", extend());
        schemas.put("ratio", ratio());
        schemas.put("rung", rung());
        schemas.put("measure", measure());
    }

    private static MapNode performance() {
        return new DeclaredCases("What a commitment obliges to, of which one key says what it is.", "act")
                .add("act", yes(), "Something is done, once.", "{act: true}")
                .add(
                        "deliver",
                        positive(),
                        "So much is delivered, all in all.",
                        map -> map.must("unit", ref("text"), "What is counted: person, truck, USD.")
                                .may("manifest", ref("reference"), "The manifest whose items are delivered.")
                                .may(
                                        "instalments",
                                        DeclaredValue.list(ref("instalment")),
                                        "How much must have been delivered by when, in rising order."),
                        "{deliver: 33, unit: person}")
                .add(
                        "supply",
                        positive(),
                        "So much is supplied in each period.",
                        map -> map.must("unit", ref("text"), "What is counted: truck, kWh.")
                                .must("per", ref("positiveOffset"), "How long each period is: P1D, PT12H."),
                        "{supply: 600, unit: truck, per: P1D}")
                .add(
                        "refrain",
                        ref("filter"),
                        "No such incident happens by an obligor.",
                        map -> map.may(
                                "curedAfter",
                                ref("positiveOffset"),
                                "For how long after an incident it is in breach; left out: for good."),
                        "{refrain: {kinds: [armed-attack], minSeverity: 3}, curedAfter: P2D}")
                .add(
                        "respond",
                        ref("filter"),
                        "Each such incident is answered.",
                        map -> map.must("within", ref("positiveOffset"), "How soon it must be answered."),
                        "{respond: {minSeverity: 2}, within: PT6H}")
                .node();
    }

    private static MapNode instalment() {
        return DeclaredMap.of("What must have been delivered by a moment.")
                .must("total", positive(), "How much in all, earlier instalments included.")
                .must("due", ref("moment"), "By when.")
                .example("{total: 1, due: {opened: opening, day: 1}}")
                .node();
    }

    private static MapNode timeNeeded() {
        return DeclaredMap.of("How long something takes, for the analysis.")
                .must("from", ref("positiveOffset"), "At the least.")
                .must("to", ref("positiveOffset"), "At the most.")
                .example("{from: P10D, to: P40D}")
                .node();
    }

    private static MapNode stage() {
        return DeclaredMap.of("A stage of a procedure: who decides, and how soon.")
                .must("body", someOnce(ref("reference")), "The actors who decide.")
                .must("quorum", count(1), "How many of them must agree.")
                .must("within", ref("positiveOffset"), "How long they have; then the next stage begins.")
                .example("{body: [un-cell, qatar], quorum: 2, within: P3D}")
                .node();
    }

    private static MapNode onExpiry() {
        return DeclaredValue.of("description", Node.text("What becomes of a phase when its time is over."))
                .put("type", texts(List.of("string", "object")))
                .put("if", DeclaredValue.of("type", Node.text("string")))
                .put("then", word(List.of("lapse", "complete", "continue")))
                .put("else", ref("extend"))
                .put(
                        "examples",
                        Node.list(
                                Node.text("complete"),
                                DeclaredSchemas.read("{extend: P7D, while: {open: opening}, times: 2}")));
    }

    private static MapNode extend() {
        return DeclaredMap.of("A phase is extended at its end.")
                .must("extend", ref("positiveOffset"), "By so long each time.")
                .must("while", ref("condition"), "Where this holds when its time is over.")
                .must("times", count(1), "So often at the most; then it lapses.")
                .example("{extend: P7D, while: {delivered: release-civilians, within: P7D, atLeast: 1}, times: 2}")
                .node();
    }

    private static MapNode ratio() {
        return DeclaredMap.of("How much is given for how much.")
                .must("give", whole(1), "So many units under the commitment of 'give'.")
                .must("for", whole(1), "So many units under the commitment of 'for'.")
                .example("{give: 1, for: 30}")
                .node();
    }

    private static MapNode rung() {
        return DeclaredMap.of("A rung of the ladder of a sanction. Each but the first has a test; one test suffices.")
                .may("after", ref("positiveOffset"), "Reached when the trigger has held for so long.")
                .may("occurrence", count(1), "Reached when it is in force for the so-many-th time or later.")
                .may("severity", ref("severity"), "Reached by an undisputed incident of this severity or a higher one.")
                .must("measures", some(ref("measure")), "What follows on this rung.")
                .example("{after: P10D, occurrence: 2, measures: [{withhold: [tranche-1]}, {refer: qatar}]}")
                .node();
    }

    private static MapNode measure() {
        return new DeclaredCases("What a sanction does, of which one key says what it is.", "terminate")
                .add("warn", ref("text"), "A warning of this text.", "{warn: Notice to the north}")
                .add(
                        "suspend",
                        someOnce(ref("reference")),
                        "These phases and commitments are suspended meanwhile.",
                        "{suspend: [free-detainees]}")
                .add(
                        "snapBack",
                        someOnce(ref("reference")),
                        "What these commitments eased is back: they are suspended.",
                        map -> map.may(
                                "permanently", flag(), "Whether for good: they are discharged; left out: false."),
                        "{snapBack: [ease-trade], permanently: true}")
                .add(
                        "withhold",
                        someOnce(ref("reference")),
                        "These tranches are not paid meanwhile.",
                        "{withhold: [tranche-1]}")
                .add("forfeit", someOnce(ref("reference")), "These tranches are lost.", "{forfeit: [tranche-1]}")
                .add("refer", ref("reference"), "The matter is referred to this actor.", "{refer: qatar}")
                .add("terminate", yes(), "The agreement is terminated.", "{terminate: true}")
                .node();
    }
}
