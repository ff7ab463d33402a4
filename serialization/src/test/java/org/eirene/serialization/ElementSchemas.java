package org.eirene.serialization;

import static org.eirene.serialization.DeclaredValue.flag;
import static org.eirene.serialization.DeclaredValue.oneOrMany;
import static org.eirene.serialization.DeclaredValue.positive;
import static org.eirene.serialization.DeclaredValue.ref;
import static org.eirene.serialization.DeclaredValue.reference;
import static org.eirene.serialization.DeclaredValue.set;
import static org.eirene.serialization.DeclaredValue.some;
import static org.eirene.serialization.DeclaredValue.someOnce;
import static org.eirene.serialization.DeclaredValue.word;

import java.util.Map;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Role;
import org.eirene.agreement.Silence;

/** The schemas of the elements of an agreement. */
final class ElementSchemas {
    private ElementSchemas() {}

    static void addTo(Map<String, MapNode> schemas) {
        schemas.put("actor", actor());
        schemas.put("milestone", milestone());
        schemas.put("indicator", indicator());
        schemas.put("manifest", manifest());
        schemas.put("procedure", procedure());
        schemas.put("phase", phase());
        schemas.put("commitment", commitment());
        schemas.put("benchmark", benchmark());
        schemas.put("exchange", exchange());
        schemas.put("sanction", sanction());
        schemas.put("escrow", escrow());
        schemas.put("tranche", tranche());
        schemas.put("guarantee", guarantee());
        schemas.put("openQuestion", openQuestion());
    }

    /** What any element may have, before its own keys. */
    private static DeclaredMap element(String description) {
        return DeclaredMap.of(description)
                .must("id", ref("elementId"), "Its id, lower-case words joined by hyphens, unique in the agreement.")
                .may("title", ref("text"), "What it is called.")
                .may("clause", ref("text"), "Where the text says so: Art. 3(1).")
                .may("note", ref("text"), "What a reader of the model should know.")
                .may("x", ref("extras"), "A tool's own, kept as it is.");
    }

    private static MapNode actor() {
        return element("Somebody who signs, helps, watches or pays.")
                .must("kind", word(Role.class, Role::word), "What the actor is in the agreement.")
                .may("also", set(word(Role.class, Role::word)), "Further roles of the actor.")
                .may("name", ref("text"), "The name; left out: the id.")
                .may("answersFor", set(ref("reference")), "Other actors whose incidents count as those of this one.")
                .may("signed", flag(), "Whether the actor signed; left out: true.")
                .example("{id: north, kind: party, name: Northern Government, answersFor: [northern-army]}")
                .node();
    }

    private static MapNode milestone() {
        return element("Something that happens once, and is said on the record to have happened.")
                .may("by", ref("reference"), "The actor who brings it about.")
                .may("takes", ref("timeNeeded"), "How long it takes, for the analysis.")
                .example("{id: ratified-north, title: Ratified by the northern assembly, by: north}")
                .node();
    }

    private static MapNode indicator() {
        return element("Something that is measured again and again.")
                .must("unit", ref("text"), "What is counted: truck, kWh.")
                .example("{id: aid-trucks, unit: truck, title: Trucks through the crossing in a day}")
                .node();
    }

    private static MapNode manifest() {
        return element("A list of persons or things, each by a sign.")
                .must("items", someOnce(ref("text")), "The signs, each once.")
                .example("{id: list-a, title: First agreed list, items: [a-001, a-002, a-003]}")
                .node();
    }

    private static MapNode procedure() {
        return element("How claims are verified and disputes decided.")
                .must("stages", some(ref("stage")), "Who decides, one after the other.")
                .must("onSilence", word(Silence.class, Silence::word), "What it means that nobody decides.")
                .may("clock", word(Clock.class, Clock::word), "Whether due moments move meanwhile; left out: runs.")
                .may("standing", set(ref("reference")), "Who may challenge; left out: the parties.")
                .may("filedWithin", ref("positiveOffset"), "How soon a challenge must come; left out: at any time.")
                .example("{id: count, stages: [{body: [un-cell], quorum: 1, within: P3D}], onSilence: confirm}")
                .node();
    }

    private static MapNode phase() {
        return element("A stretch of the process, in which commitments bind.")
                .may(
                        "opens",
                        ref("condition"),
                        "What opens it; left out: that the one before has completed, if there is one.")
                .may(
                        "completes",
                        ref("condition"),
                        "What completes it; left out: that what was to be done in it is done.")
                .may("lasts", ref("positiveOffset"), "How long it lasts; left out: until it completes.")
                .may("onExpiry", ref("onExpiry"), "What becomes of it when its time is over; left out: lapse.")
                .example("{id: opening, opens: {completed: calm}, lasts: P42D}")
                .node();
    }

    private static MapNode commitment() {
        return element("What somebody owes to somebody.")
                .must("by", oneOrMany(reference(), 1), "The obligor, or a list of them: any may perform.")
                .must("to", someOnce(ref("reference")), "The beneficiaries.")
                .may("phase", ref("reference"), "The phase it belongs to; left out: from entry into force.")
                .must("must", ref("performance"), "What it obliges to.")
                .may("when", ref("condition"), "What it depends on besides its phase; left out: always.")
                .may("due", ref("moment"), "When it is due; left out: the end of its phase, if it has one.")
                .may("performedBy", set(ref("reference")), "By whom it is in fact performed, for the analysis.")
                .may("verification", ref("reference"), "The procedure that verifies it; left out: claims count.")
                .may("protected", flag(), "Whether no measure touches it; left out: false.")
                .may("survives", flag(), "Whether it outlives its phase; left out: whether it is protected.")
                .example("{id: release-civilians, clause: Art. 3(1), by: south, to: [north], phase: opening, "
                        + "must: {deliver: 33, unit: person}, due: {opened: opening, plus: P42D}, verification: count}")
                .node();
    }

    private static MapNode benchmark() {
        return element("A state of things that is to be attained.")
                .may("phase", ref("reference"), "The phase it belongs to; left out: from entry into force.")
                .must("criterion", ref("condition"), "What attains it.")
                .may("due", ref("moment"), "By when; left out: the end of its phase, if it has one.")
                .may(
                        "verification",
                        ref("reference"),
                        "The procedure that verifies it; left out: met as soon as the criterion holds.")
                .may("continuous", flag(), "Whether it can be lost again; left out: false.")
                .example("{id: aid-flow, criterion: {measured: aid-trucks, take: mean, within: P7D, atLeast: 500}, "
                        + "due: {opened: opening, plus: P30D, endOfDay: true}}")
                .node();
    }

    private static MapNode exchange() {
        MapNode together = DeclaredMap.requires("together");
        MapNode alone = DeclaredValue.of(
                "allOf",
                Node.list(
                        DeclaredValue.of("not", DeclaredMap.requires("together", "ratio")),
                        DeclaredValue.of("not", DeclaredMap.requires("together", "grace"))));
        return element("One commitment for another: so many for so many ('ratio'), or both at one time ('together').")
                .must("give", ref("reference"), "The commitment that is given.")
                .must("for", ref("reference"), "The commitment that is given for it.")
                .may("ratio", ref("ratio"), "How much is given for how much.")
                .may(
                        "grace",
                        ref("offset"),
                        "How long after the confirmation of the one the other falls due; left out: at once.")
                .may("together", ref("positiveOffset"), "How far apart the two acts may be done.")
                .rule(DeclaredValue.of("if", together).put("then", alone).put("else", DeclaredMap.requires("ratio")))
                .example("{id: swap, give: release-civilians, for: free-detainees, ratio: {give: 1, for: 30}}")
                .example("{id: statements, give: statement-north, for: statement-south, together: PT1H}")
                .node();
    }

    private static MapNode sanction() {
        return element("What follows when an actor does not keep the agreement, rung by rung.")
                .must("against", ref("reference"), "The actor.")
                .must("trigger", ref("condition"), "What calls for it.")
                .may("decision", ref("reference"), "The procedure that decides; left out: none is needed.")
                .must("rungs", some(ref("rung")), "Its ladder, the lowest rung first.")
                .may("cure", ref("condition"), "What ends it; left out: that the trigger no longer holds.")
                .may("probation", ref("offset"), "How long that must hold; left out: no time.")
                .example("{id: obstruction, against: north, trigger: {breached: let-aid-in}, "
                        + "rungs: [{measures: [{warn: Notice to the north}]}], probation: P2D}")
                .node();
    }

    private static MapNode escrow() {
        return element("Money or goods that somebody holds until conditions are met.")
                .must("holder", ref("reference"), "The actor who holds it.")
                .must("unit", ref("text"), "What is counted: USD.")
                .must("tranches", some(ref("tranche")), "Its parts, in the order in which they are released.")
                .example("{id: reconstruction, holder: qatar, unit: USD, "
                        + "tranches: [{id: tranche-1, amount: 25000000, to: north, release: {met: aid-flow}}]}")
                .node();
    }

    private static MapNode tranche() {
        return element("A part of an escrow.")
                .must("amount", positive(), "How much it is, in the unit of the escrow.")
                .must("to", ref("reference"), "The actor to whom it is paid.")
                .must("release", ref("condition"), "What releases it.")
                .may("returns", ref("moment"), "When it goes back if it is not released; left out: never.")
                .may("protected", flag(), "Whether no measure touches it; left out: false.")
                .example("{id: tranche-1, amount: 25000000, to: north, release: {met: aid-flow}, "
                        + "returns: {opened: opening, plus: P1Y}}")
                .node();
    }

    private static MapNode guarantee() {
        return element("What a guarantor stands for, and undertakes when it is called.")
                .must("guarantor", ref("reference"), "The actor.")
                .may("covers", set(ref("reference")), "The elements that it stands for.")
                .may("invokedWhen", ref("condition"), "What calls the guarantor; left out: nothing does.")
                .may("undertakings", set(ref("reference")), "The commitments of the guarantor that then bind.")
                .example("{id: qatar-assurance, guarantor: qatar, covers: [let-aid-in], "
                        + "invokedWhen: {inForce: obstruction, rung: 3}, undertakings: [convene]}")
                .node();
    }

    private static MapNode openQuestion() {
        return element("What the text leaves open; without effect on the evaluation.")
                .may("concerns", set(ref("reference")), "The elements that it concerns.")
                .example("{id: which-list, title: Whose names are on the second list, concerns: [release-civilians]}")
                .node();
    }
}
