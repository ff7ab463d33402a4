package org.eirene.sequencing;

import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.Party;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;

/** A small text: a release by one side, a crossing opened by the other, a sanction and a guarantee. */
final class Accord {
    static final Agreement TEXT = Agreement.builder()
            .id("accord")
            .timeZone("UTC")
            .entersIntoForce("2025-01-01T00:00:00Z")
            .addActors(Party.of("north", "North"), Party.of("south", "South"), Guarantor.of("qatar", "Qatar"))
            .addCommitments(
                    Commitment.builder()
                            .id("release")
                            .by("south")
                            .to("north")
                            .must(deliver(3, "person"))
                            .build(),
                    Commitment.builder()
                            .id("crossing")
                            .by("north")
                            .to("south")
                            .must(act())
                            .build(),
                    Commitment.builder()
                            .id("hold-fire")
                            .by("north")
                            .to("south")
                            .must(refrain(incidents("raid")))
                            .build())
            .addSanctions(Sanction.builder()
                    .id("obstruction")
                    .against("north")
                    .trigger(breached("crossing"))
                    .addRungs(Rung.of(warn("Notice")))
                    .build())
            .addGuarantees(Guarantee.builder()
                    .id("assurance")
                    .guarantor("qatar")
                    .covers("crossing")
                    .build())
            .build();

    private Accord() {}
}
