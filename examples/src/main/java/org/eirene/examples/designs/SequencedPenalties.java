package org.eirene.examples.designs;

import static org.eirene.agreement.Conditions.*;
import static org.eirene.agreement.Measures.*;
import static org.eirene.agreement.Offsets.*;
import static org.eirene.examples.designs.SequencedConcessions.DAYS_CHOSEN;
import static org.eirene.examples.designs.SequencedConcessions.DONOR;
import static org.eirene.examples.designs.SequencedConcessions.NORTH;
import static org.eirene.examples.designs.SequencedConcessions.SOUTH;

import org.eirene.agreement.*;

/** The penalties of {@link SequencedConcessions}, agreed on beforehand and the same for either side. */
final class SequencedPenalties {
    private SequencedPenalties() {}

    static Sanction[] all() {
        return new Sanction[] {
            spike(SOUTH, snapBack("ease-movement", "ease-trade"), withhold("permits-rest", "quota-30")),
            spike(NORTH, snapBack("ease-passage"), withhold("works-north")),
            slip(
                    SOUTH,
                    "permits-rest",
                    "ease-trade",
                    any(
                            breached("register-weapons"),
                            breached("register-more"),
                            breached("law-south"),
                            breached("statement-south"),
                            missed("certified-30"))),
            slip(
                    NORTH,
                    "works-north",
                    "ease-passage",
                    any(
                            breached("vacate-posts"),
                            breached("vacate-more"),
                            breached("issue-permits"),
                            breached("set-quota"),
                            breached("law-north"),
                            breached("statement-north"),
                            missed("certified-30")))
        };
    }

    private static Sanction spike(Party side, Measure first, Measure second) {
        return Sanction.builder()
                .id("spike-" + side.id())
                .title("Violence from the " + side.id() + " spikes")
                .against(side)
                .trigger(incidents("armed-attack", "shots-fired")
                        .by(side)
                        .verifiedBy("incident-check")
                        .within(days(7))
                        .atLeast(4))
                .addRungs(
                        Rung.of(first),
                        Rung.of(second).after(days(5)).severity(4),
                        Rung.of(refer(DONOR)).after(days(14)))
                .probation(days(3))
                .note("Four in seven days and the steps are chosen")
                .build();
    }

    private static Sanction slip(Party side, String withheld, String reverted, Condition trigger) {
        return Sanction.builder()
                .id("slip-" + side.id())
                .title("What the " + side.id() + " owes slips")
                .against(side)
                .trigger(trigger)
                .addRungs(
                        Rung.of(warn("Notice to the " + side.id())),
                        Rung.of(withhold(withheld)).after(days(5)),
                        Rung.of(snapBack(reverted)).after(days(15)))
                .note(DAYS_CHOSEN)
                .build();
    }
}
