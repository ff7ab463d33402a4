package org.eirene.agreement;

import static org.eirene.agreement.ProblemCode.COUNT_OUT_OF_RANGE;
import static org.eirene.agreement.ProblemCode.LIST_EMPTY;
import static org.eirene.agreement.ProblemCode.NESTING_TOO_DEEP;
import static org.eirene.agreement.ProblemCode.QUORUM_OUT_OF_RANGE;
import static org.eirene.agreement.ProblemCode.RUNG_WITHOUT_TEST;
import static org.eirene.agreement.ProblemCode.TIME_ZONE_MISSING;

import java.util.Collection;
import java.util.List;

/** The rules of what must be there at all: a time zone, entries of lists, quorums that can be met, tests of rungs. */
final class StructureRules {
    private final ProblemList problems;

    StructureRules(ProblemList problems) {
        this.problems = problems;
    }

    void agreement(Agreement agreement, boolean hasTimeZone) {
        if (!hasTimeZone) {
            problems.add(
                    TIME_ZONE_MISSING,
                    Place.AGREEMENT.key("timeZone"),
                    Words.capital(Words.name(agreement)) + " must have a time zone, in which its days are counted",
                    "",
                    "a name of the time zone database, such as Asia/Jerusalem or UTC",
                    "Set it with Agreement.Builder.timeZone");
        }
    }

    /** A condition or a moment that is nested deeper than so. */
    void tooDeep(Place place, String root, Element owner, int deepest) {
        problems.add(
                NESTING_TOO_DEEP,
                place,
                "What stands under '" + root + "' in " + Words.name(owner) + " must be nested at most " + deepest
                        + " deep, but is deeper",
                "",
                "at most " + deepest + " levels",
                "Say it in fewer levels");
    }

    void manifest(Place place, Manifest manifest) {
        some(place.key("items"), manifest.items(), "an item", manifest);
    }

    void escrow(Place place, Escrow escrow) {
        some(place.key("tranches"), escrow.tranches(), "a tranche", escrow);
    }

    void procedure(Place place, Procedure procedure) {
        some(place.key("stages"), procedure.stages(), "a stage", procedure);
        for (int i = 0; i < procedure.stages().size(); i++) {
            stage(place.key("stages").at(i), procedure, i);
        }
    }

    void commitment(Place place, Commitment commitment) {
        some(place.key("by"), commitment.by(), "an obligor", commitment);
        some(place.key("to"), commitment.to(), "a beneficiary", commitment);
    }

    void sanction(Place place, Sanction sanction) {
        some(place.key("rungs"), sanction.rungs(), "a rung", sanction);
        for (int i = 0; i < sanction.rungs().size(); i++) {
            rung(place.key("rungs").at(i), sanction, i);
        }
    }

    private void stage(Place place, Procedure procedure, int index) {
        Stage stage = procedure.stages().get(index);
        some(place.key("body"), stage.body(), "a member of the body in stage " + (index + 1), procedure);
        int size = stage.body().size();
        if (stage.quorum() < 1 || (size > 0 && stage.quorum() > size)) {
            problems.add(
                    QUORUM_OUT_OF_RANGE,
                    place.key("quorum"),
                    "The quorum of stage " + (index + 1) + " of " + Words.name(procedure) + " must be "
                            + Words.upTo(size) + ", as " + Words.number(size, "actor") + (size == 1 ? " sits" : " sit")
                            + " in its body, but is " + stage.quorum(),
                    stage.quorum(),
                    Words.upTo(size),
                    stage.quorum() < 1 ? "Write 1 or more" : "Lower the quorum or enlarge the body");
        }
    }

    private void rung(Place place, Sanction sanction, int index) {
        Rung rung = sanction.rungs().get(index);
        some(place.key("measures"), rung.measures(), "a measure on rung " + (index + 1), sanction);
        if (index > 0 && !rung.hasTest()) {
            problems.add(
                    RUNG_WITHOUT_TEST,
                    place,
                    "Rung " + (index + 1) + " of " + Words.name(sanction) + " must say when it is reached",
                    "",
                    "after, occurrence or severity",
                    "Add a test with Rung.after, Rung.occurrence or Rung.severity");
        }
    }

    void measure(Place place, Element owner, Measure measure) {
        if (measure instanceof Suspend suspend) {
            some(place.lead("suspend"), suspend.elements(), "an element to suspend in each such measure", owner);
        } else if (measure instanceof SnapBack snapBack) {
            some(
                    place.lead("snapBack"),
                    snapBack.commitments(),
                    "a commitment to snap back in each such measure",
                    owner);
        } else if (measure instanceof Withhold withhold) {
            some(place.lead("withhold"), withhold.tranches(), "a tranche to withhold in each such measure", owner);
        } else if (measure instanceof Forfeit forfeit) {
            some(place.lead("forfeit"), forfeit.tranches(), "a tranche to forfeit in each such measure", owner);
        }
    }

    void condition(Place place, Element owner, Condition condition) {
        if (condition instanceof AllOf all) {
            some(place.lead("all"), all.of(), "a condition in each 'all'", owner);
        } else if (condition instanceof AnyOf any) {
            some(place.lead("any"), any.of(), "a condition in each 'any'", owner);
        } else if (condition instanceof AtLeast atLeast) {
            some(place.key("of"), atLeast.of(), "a condition in each 'atLeast'", owner);
            count(place.lead("atLeast"), owner, atLeast.count(), atLeast.of().size());
        } else if (condition instanceof Delivered delivered) {
            some(place.lead("delivered"), delivered.total().of(), "a commitment in each 'delivered'", owner);
        }
    }

    private void count(Place place, Element owner, int count, int size) {
        if (count < 1 || (size > 0 && count > size)) {
            problems.add(
                    COUNT_OUT_OF_RANGE,
                    place,
                    "The count of an 'atLeast' in " + Words.name(owner) + " must be " + Words.upTo(size)
                            + ", the number of its conditions, but is " + count,
                    count,
                    Words.upTo(size),
                    count < 1 ? "Write 1 or more" : "Lower the count or add conditions");
        }
    }

    void moment(Place place, Element owner, Moment moment) {
        if (moment instanceof Earliest earliest) {
            some(place.lead("earliest"), earliest.of(), "a moment in each 'earliest'", owner);
        } else if (moment instanceof Latest latest) {
            some(place.lead("latest"), latest.of(), "a moment in each 'latest'", owner);
        }
    }

    private void some(Place place, Collection<?> entries, String needed, Element owner) {
        if (entries.isEmpty()) {
            problems.add(
                    LIST_EMPTY,
                    place,
                    Words.capitalName(owner) + " must have " + needed + ", but has none",
                    List.of(),
                    "one or more",
                    "Add at least one");
        }
    }
}
