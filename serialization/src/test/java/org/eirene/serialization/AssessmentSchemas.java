package org.eirene.serialization;

import static org.eirene.serialization.DeclaredValue.anyMap;
import static org.eirene.serialization.DeclaredValue.anyText;
import static org.eirene.serialization.DeclaredValue.count;
import static org.eirene.serialization.DeclaredValue.list;
import static org.eirene.serialization.DeclaredValue.notNegative;
import static org.eirene.serialization.DeclaredValue.number;
import static org.eirene.serialization.DeclaredValue.orNull;
import static org.eirene.serialization.DeclaredValue.ref;
import static org.eirene.serialization.DeclaredValue.sha256;
import static org.eirene.serialization.DeclaredValue.texts;
import static org.eirene.serialization.DeclaredValue.whole;
import static org.eirene.serialization.DeclaredValue.word;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;
import org.eirene.evaluation.ProceedingStatus;
import org.eirene.evaluation.Rule;

/** The schemas of assessments. They are written only, so that every key is always there. */
final class AssessmentSchemas {
    private static final String SINCE = "Since when; null while it is in its first status.";

    private AssessmentSchemas() {}

    static void addTo(Map<String, MapNode> schemas) {
        schemas.put("assessment", assessment());
        schemas.put("basis", basis());
        schemas.put("elementStatus", elementStatus());
        schemas.put("lateness", lateness());
        schemas.put("escrowBalance", escrowBalance());
        schemas.put("proceeding", proceeding());
        schemas.put("transition", transition());
        schemas.put("upcoming", upcoming());
        schemas.put("reason", reason());
        schemas.put("missing", missing());
        schemas.put("score", score());
        schemas.put("disregarded", disregarded());
        schemas.put("percent", percent());
        schemas.put(
                "quantity", AgreementSchemas.described("How much; null where nothing is counted.", orNull(number())));
        schemas.put(
                "utcInstantOrNull",
                AgreementSchemas.described("An instant in UTC, or null.", orNull(DeclaredValue.instantInUtc())));
    }

    private static MapNode byId(MapNode value) {
        return anyMap().put("additionalProperties", value);
    }

    private static MapNode assessment() {
        return DeclaredMap.of("Where everything stands at an instant, and why. Written by Eirene, read by others.")
                .must("format", DeclaredValue.constant(DocumentKind.ASSESSMENT.format()), "What this is.")
                .must("agreement", ref("id"), "The id of the agreement.")
                .must("basis", ref("basis"), "What the assessment rests on.")
                .must("asOf", ref("utcInstant"), "At which instant.")
                .must("knownAt", ref("utcInstantOrNull"), "As far as it was known then; null: all that was reported.")
                .must(
                        "status",
                        word(CaseSchemas.OF_AGREEMENT.stream().map(Status::name).toList()),
                        "The status of the agreement.")
                .must("score", ref("percent"), "How far it is implemented.")
                .must("elements", byId(ref("elementStatus")), "Where each element stands, by its id.")
                .must("escrows", byId(ref("escrowBalance")), "The balances of each escrow, by its id.")
                .must("proceedings", list(ref("proceeding")), "What is verified, disputed or decided, or was.")
                .must("transitions", list(ref("transition")), "What changed, in order.")
                .must("upcoming", list(ref("upcoming")), "What comes due, in order.")
                .must("reasons", byId(ref("reason")), "Why each element stands where it does, by its id.")
                .must("scorecard", byId(ref("score")), "How far each actor has done what it owes, by its id.")
                .must("disregarded", list(ref("disregarded")), "The events that changed nothing.")
                .node();
    }

    private static MapNode percent() {
        return AgreementSchemas.described(
                "In percent, from 0 to 100; null where nothing is scored yet.",
                orNull(notNegative()).put("maximum", Node.number(100)));
    }

    private static MapNode basis() {
        return DeclaredMap.of("What an assessment rests on.")
                .must("semantics", count(1), "The version of the rules.")
                .must("library", anyText(), "The version of Eirene.")
                .must("agreementSha256", sha256(), "The SHA-256 of the agreement as Eirene writes it in JSON.")
                .must("historySha256", orNull(sha256()), "The same of the history; null where there is none.")
                .node();
    }

    private static MapNode elementStatus() {
        ListNode rules = Node.list();
        rule(rules, ElementKind.MILESTONE, map -> map);
        rule(rules, ElementKind.PHASE, map -> map);
        rule(
                rules,
                ElementKind.COMMITMENT,
                map -> late(map.must("claimed", ref("quantity"), "How much was delivered, as claimed.")
                        .must("confirmed", ref("quantity"), "How much of it counts.")
                        .must("pending", ref("quantity"), "How much of it is being verified or disputed.")
                        .must("denied", ref("quantity"), "How much of it does not count.")
                        .must("owed", ref("quantity"), "How much is owed by exchanges in all.")
                        .must("quantity", ref("quantity"), "How much is to be delivered in all, or in each period.")
                        .must("nextDue", ref("utcInstantOrNull"), "The next due instant still to come.")));
        rule(
                rules,
                ElementKind.BENCHMARK,
                map -> late(map.must("due", ref("utcInstantOrNull"), "When it is due, as moved.")));
        rule(
                rules,
                ElementKind.EXCHANGE,
                map -> map.must("owed", ref("quantity"), "How much is owed in return in all.")
                        .must("given", ref("quantity"), "How much of it is confirmed.")
                        .must("behind", ref("quantity"), "By how much it is short, due or not."));
        rule(
                rules,
                ElementKind.SANCTION,
                map -> map.must("rung", orNull(count(1)), "At which rung it is in force; null while it is not.")
                        .must("occurrences", count(0), "How often it was in force, the present time included.")
                        .must("measures", list(ref("measure")), "Its measures in force.")
                        .must("decision", orNull(ref("proceeding")), "Its decision, open or the last; null: none."));
        rule(
                rules,
                ElementKind.TRANCHE,
                map -> map.must("escrow", anyText(), "The escrow in which it lies.")
                        .must("amount", number(), "How much it is.")
                        .must("moved", number(), "How much left the escrow with it.")
                        .must("returns", ref("utcInstantOrNull"), "When it goes back if it has not left before."));
        rule(rules, ElementKind.GUARANTEE, map -> map.must("guarantor", anyText(), "The actor who stands for it."));
        return DeclaredValue.of(
                        "description", Node.text("Where an element stands; its kind says what there is to say."))
                .put("type", Node.text("object"))
                .put("required", texts(List.of("kind")))
                .put(
                        "properties",
                        DeclaredValue.of(
                                "kind",
                                AgreementSchemas.described(
                                        "Of which kind it is.",
                                        word(Stream.of(ElementKind.values())
                                                .filter(kind -> !kind.statuses().isEmpty())
                                                .map(ElementKind::noun)
                                                .toList()))))
                .put("allOf", rules);
    }

    private static DeclaredMap late(DeclaredMap map) {
        return map.must("lateness", orNull(ref("lateness")), "By how much it was late; null where it was not.")
                .must("score", orNull(count(0, 3)), "From 0 to 3; null where it is not scored.");
    }

    private static void rule(ListNode rules, ElementKind kind, UnaryOperator<DeclaredMap> own) {
        MapNode isOfKind = DeclaredMap.requires("kind")
                .put("properties", DeclaredValue.of("kind", DeclaredValue.constant(kind.noun())));
        DeclaredMap map = DeclaredMap.ofCase()
                .must("kind", DeclaredValue.constant(kind.noun()), "Of which kind it is.")
                .must("status", word(kind.statuses().stream().map(Status::name).toList()), "Its status.")
                .must("since", ref("utcInstantOrNull"), SINCE);
        rules.add(DeclaredValue.of("if", isOfKind).put("then", own.apply(map).node()));
    }

    private static MapNode lateness() {
        return DeclaredMap.of("By how much something was done after it was due.")
                .must("dueAsWritten", ref("utcInstant"), "When it was due as the text first gave it.")
                .must("dueAsMoved", ref("utcInstant"), "When it was due with all extensions.")
                .must("doneAt", ref("utcInstant"), "When it was done.")
                .must("behindWritten", DeclaredValue.duration(), "How long after the first; PT0S if not after it.")
                .must("behindMoved", DeclaredValue.duration(), "How long after the second; PT0S if not after it.")
                .must("daysBehindWritten", whole(0), "By how many dates after the first.")
                .must("daysBehindMoved", whole(0), "By how many dates after the second.")
                .node();
    }

    private static MapNode escrowBalance() {
        return DeclaredMap.of("The balances of an escrow, in its unit.")
                .must("deposited", number(), "How much was paid in.")
                .must("held", number(), "How much is still there.")
                .must("released", number(), "How much went to those for whom it was.")
                .must("returned", number(), "How much went back.")
                .must("forfeited", number(), "How much was lost to a sanction.")
                .node();
    }

    private static MapNode proceeding() {
        return DeclaredMap.of("Something that is verified, disputed or decided.")
                .must("about", anyText(), "What a ruling about it names.")
                .must("subject", anyText(), "What is verified, disputed or decided.")
                .must("procedure", anyText(), "The procedure.")
                .must("status", word(ProceedingStatus.Outcome.class, Enum::name), "OPEN, or how it was decided.")
                .must("stage", count(1), "The present stage, or the one that decided.")
                .must("until", ref("utcInstant"), "When that stage ends.")
                .node();
    }

    private static MapNode transition() {
        List<String> statuses = Stream.of(Status.values()).map(Status::name).toList();
        return DeclaredMap.of("Something changed.")
                .must("at", ref("utcInstant"), "When.")
                .must("element", anyText(), "The element, or the agreement.")
                .must("from", word(statuses), "The status before.")
                .must("to", word(statuses), "The status after.")
                .must("because", ref("reason"), "Why.")
                .node();
    }

    private static MapNode upcoming() {
        MapNode actors = DeclaredValue.of("type", texts(List.of("string", "array", "null")))
                .put("items", anyText());
        return DeclaredMap.of("Something comes due.")
                .must("at", ref("utcInstant"), "When.")
                .must("element", anyText(), "The element, or the event that is being ruled on.")
                .must("actor", actors, "Who must act: one actor, a list of them, or null where nobody must.")
                .must("what", anyText(), "What comes.")
                .node();
    }

    private static MapNode reason() {
        return DeclaredMap.of("Why something is so: a tree down to events and clauses.")
                .must("rule", word(Rule.class, Enum::name), "The rule that applied.")
                .must("statement", anyText(), "What it came to here, in a sentence.")
                .must("events", list(anyText()), "The events it rests on itself.")
                .must("clauses", list(anyText()), "The places of the text it rests on.")
                .must("because", list(ref("reason")), "What it rests on.")
                .must("background", list(ref("reason")), "What it does not rest on, and is beside that.")
                .must("missing", list(ref("missing")), "What would have to come for the next step.")
                .node();
    }

    private static MapNode missing() {
        return DeclaredMap.of("Something that would have to come.")
                .must("what", anyText(), "What it is.")
                .must("who", list(anyText()), "The actors who could supply it.")
                .node();
    }

    private static MapNode score() {
        MapNode four = list(count(0)).put("minItems", Node.number(4)).put("maxItems", Node.number(4));
        return DeclaredMap.of("How much of what is owed has been done.")
                .must("score", ref("percent"), "How far.")
                .must("items", four, "How many commitments score 0, 1, 2 and 3.")
                .node();
    }

    private static MapNode disregarded() {
        return DeclaredMap.of("An event that changed nothing.")
                .must("event", anyText(), "The event.")
                .must("reason", anyText(), "Why.")
                .node();
    }
}
