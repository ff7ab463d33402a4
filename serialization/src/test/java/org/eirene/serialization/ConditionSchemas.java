package org.eirene.serialization;

import static org.eirene.serialization.DeclaredValue.count;
import static org.eirene.serialization.DeclaredValue.flag;
import static org.eirene.serialization.DeclaredValue.list;
import static org.eirene.serialization.DeclaredValue.notNegative;
import static org.eirene.serialization.DeclaredValue.number;
import static org.eirene.serialization.DeclaredValue.oneOrMany;
import static org.eirene.serialization.DeclaredValue.ref;
import static org.eirene.serialization.DeclaredValue.reference;
import static org.eirene.serialization.DeclaredValue.set;
import static org.eirene.serialization.DeclaredValue.some;
import static org.eirene.serialization.DeclaredValue.word;

import java.util.Map;
import org.eirene.agreement.Aggregate;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;
import org.eirene.agreement.TransitionKind;

/** The schemas of conditions, moments and incident filters. */
final class ConditionSchemas {
    private static final String WITHIN = "Only what happened so long before counts; left out: all that happened.";

    private ConditionSchemas() {}

    static void addTo(Map<String, MapNode> schemas) {
        schemas.put("condition", condition());
        schemas.put("quiet", quiet());
        schemas.put("incidentCount", incidentCount());
        schemas.put("filter", filter());
        schemas.put("moment", moment());
    }

    private static MapNode condition() {
        DeclaredCases cases = new DeclaredCases(
                        "What must hold: always, never, or a map of which one key says what it asks.",
                        "atLeast",
                        "always",
                        "never")
                .add(
                        "all",
                        some(ref("condition")),
                        "Holds while all of these hold.",
                        "{all: [{completed: calm}, {not: {breached: hold-fire}}]}")
                .add(
                        "any",
                        some(ref("condition")),
                        "Holds while one of these holds.",
                        "{any: [{missed: aid-flow}, {lost: aid-flow}]}")
                .add("not", ref("condition"), "Holds while this does not.", "{not: {breached: hold-fire}}")
                .add(
                        "atLeast",
                        count(1),
                        "Holds while so many of the conditions under 'of' hold.",
                        map -> map.must("of", some(ref("condition")), "The conditions of which so many must hold."),
                        "{atLeast: 2, of: [{met: aid-flow}, {reached: ratified-north}, {completed: calm}]}");
        reached(cases, "reached", "milestone", "has been reached", "ratified-north");
        reached(cases, "opened", "phase", "has opened", "opening");
        reached(cases, "open", "phase", "is open", "opening");
        reached(cases, "completed", "phase", "has completed", "calm");
        reached(cases, "lapsed", "phase", "has lapsed", "opening");
        reached(cases, "fulfilled", "commitment", "is fulfilled", "release-civilians");
        reached(cases, "breached", "commitment", "is in breach", "let-aid-in");
        reached(cases, "met", "benchmark", "is met", "aid-flow");
        reached(cases, "missed", "benchmark", "is missed", "aid-flow");
        reached(cases, "lost", "benchmark", "was met and is lost", "aid-flow");
        reached(cases, "released", "tranche", "is released", "tranche-1");
        reached(cases, "invoked", "guarantee", "is invoked", "qatar-assurance");
        return cases.add(
                        "inForce",
                        ref("reference"),
                        "Holds while the sanction of this id is in force.",
                        map -> map.may("rung", count(1), "On this rung of its ladder or a higher one; left out: 1."),
                        "{inForce: obstruction, rung: 2}")
                .add(
                        "is",
                        ref("reference"),
                        "Holds while the element of this id has the status under 'status'.",
                        map -> map.must("status", word(Status.class, Status::name), "The status, one of its kind."),
                        "{is: open-crossing, status: WAIVED}")
                .add("passed", ref("moment"), "Holds once this moment has passed.", "{passed: {date: 2025-06-01}}")
                .add(
                        "quiet",
                        ref("quiet"),
                        "Holds while there has been no incident for so long.",
                        "{quiet: {for: PT72H, of: {minSeverity: 3}}}")
                .add(
                        "incidents",
                        ref("incidentCount"),
                        "Which incidents to count, and within which time.",
                        map -> map.may("atLeast", count(0), "Holds while there are so many or more.")
                                .may("atMost", count(0), "Holds while there are so many or fewer.")
                                .oneOf("atLeast", "atMost"),
                        "{incidents: {of: {kinds: [armed-attack]}, within: P7D}, atLeast: 5}")
                .add(
                        "delivered",
                        oneOrMany(reference(), 1),
                        "The commitment, or commitments of one unit, whose deliveries are added up.",
                        map -> map.may("within", ref("positiveOffset"), WITHIN)
                                .may("atLeast", notNegative(), "Holds while it is so much or more.")
                                .may("atMost", notNegative(), "Holds while it is so much or less.")
                                .oneOf("atLeast", "atMost"),
                        "{delivered: release-civilians, within: P7D, atLeast: 1}")
                .add(
                        "measured",
                        ref("reference"),
                        "The indicator whose observations are looked at.",
                        map -> map.must(
                                        "take",
                                        word(Aggregate.class, Aggregate::word),
                                        "What to take of the observations.")
                                .may("within", ref("positiveOffset"), WITHIN)
                                .may("atLeast", number(), "Holds while the value is this or more.")
                                .may("atMost", number(), "Holds while the value is this or less.")
                                .may("moreThan", number(), "Holds while the value is more than this.")
                                .may("lessThan", number(), "Holds while the value is less than this.")
                                .oneOf("atLeast", "atMost", "moreThan", "lessThan"),
                        "{measured: aid-trucks, take: mean, within: P7D, atLeast: 500}")
                .node();
    }

    private static void reached(DeclaredCases cases, String which, String kind, String what, String example) {
        cases.add(
                which,
                ref("reference"),
                "Holds once the " + kind + " of this id " + what + ".",
                "{" + which + ": " + example + "}");
    }

    private static MapNode quiet() {
        return DeclaredMap.of("A time without incidents.")
                .must("for", ref("positiveOffset"), "How long it must have been quiet.")
                .may("of", ref("filter"), "Which incidents disturb the quiet; left out: all of them.")
                .may(
                        "since",
                        ref("moment"),
                        "From when it counts; left out: from the opening of its phase, or from entry into force.")
                .example("{for: PT72H, of: {minSeverity: 3}}")
                .node();
    }

    private static MapNode incidentCount() {
        return DeclaredMap.of("How many incidents there have been.")
                .may("of", ref("filter"), "Which incidents count; left out: all of them.")
                .may("within", ref("positiveOffset"), WITHIN)
                .example("{of: {kinds: [armed-attack]}, within: P7D}")
                .node();
    }

    private static MapNode filter() {
        return DeclaredMap.of("Which incidents are meant: those of which all of this is true. {} means all.")
                .may("kinds", set(ref("text")), "Of one of these kinds; left out: of any kind.")
                .may("minSeverity", ref("severity"), "Of this severity or a higher one; left out: 1.")
                .may("by", oneOrMany(reference(), 0), "By one of these actors; left out: by anybody.")
                .may("areas", set(ref("text")), "In one of these areas; left out: anywhere.")
                .may(
                        "verification",
                        ref("reference"),
                        "Only what was confirmed under this procedure; left out: what is reported counts.")
                .example("{kinds: [armed-attack], minSeverity: 3, verification: count}")
                .node();
    }

    private static MapNode moment() {
        DeclaredCases cases = new DeclaredCases("A moment in time, of which one key says how it is found.", "date")
                .add(
                        "at",
                        ref("instant"),
                        "This instant, or the end of this date.",
                        ConditionSchemas::shifted,
                        "{at: 2025-01-16T11:15:00+02:00}")
                .add(
                        "date",
                        ref("date"),
                        "The end of this day, in the time zone of the agreement.",
                        ConditionSchemas::shifted,
                        "{date: 2025-02-28}");
        for (TransitionKind kind : TransitionKind.values()) {
            ElementKind element = kind.elementKind();
            cases.add(
                    kind.word(),
                    ref("reference"),
                    "When the " + element.noun() + " of this id first became so.",
                    map -> shifted(map)
                            .may("day", count(1), "The so-many-th day, that of the transition itself being the first."),
                    "{" + kind.word() + ": " + example(element) + ", plus: P42D}");
        }
        return cases.add(
                        "earliest",
                        list(ref("moment")).put("minItems", Node.number(1)),
                        "The earliest of these moments.",
                        ConditionSchemas::shifted,
                        "{earliest: [{date: 2025-02-28}, {completed: calm, plus: P3D}]}")
                .add(
                        "latest",
                        list(ref("moment")).put("minItems", Node.number(1)),
                        "The latest of these moments, once all of them are known.",
                        ConditionSchemas::shifted,
                        "{latest: [{reached: ratified-north}, {opened: opening}], endOfDay: true}")
                .node();
    }

    private static DeclaredMap shifted(DeclaredMap map) {
        return map.may("plus", ref("positiveOffset"), "So long after that.")
                .may("endOfDay", flag(), "At the end of that day; left out: false.");
    }

    private static String example(ElementKind kind) {
        return switch (kind) {
            case MILESTONE -> "ratified-north";
            case PHASE -> "opening";
            case COMMITMENT -> "release-civilians";
            case BENCHMARK -> "aid-flow";
            case SANCTION -> "obstruction";
            case TRANCHE -> "tranche-1";
            case GUARANTEE -> "qatar-assurance";
            default -> throw new IllegalArgumentException(kind.noun());
        };
    }
}
