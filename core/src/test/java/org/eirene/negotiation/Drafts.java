package org.eirene.negotiation;

import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.inForce;
import static org.eirene.agreement.Conditions.invoked;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.missed;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;

import java.math.BigDecimal;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;

/** A draft between two parties, with a guarantor, in which much hangs on much. */
final class Drafts {
    private Drafts() {}

    static Agreement.Builder ofTwo() {
        return Agreement.builder()
                .id("accord")
                .timeZone("UTC")
                .addActors(
                        Party.of("north", "North"),
                        Party.of("south", "South"),
                        Guarantor.of("qatar", "Qatar"),
                        Monitor.of("cell", "Monitoring cell"));
    }

    /** A duty of the north to the south. */
    static Commitment.Builder duty(String id) {
        return Commitment.builder().id(id).by("north").to("south").must(act());
    }

    static final Agreement FOUR = ofTwo().addCommitments(
                    duty("a").build(),
                    duty("b").build(),
                    duty("c").build(),
                    duty("d").build())
            .build();

    static final Agreement ACCORD = ofTwo().addPhases(
                    Phase.builder().id("calm").completes(quiet(hours(72))).build(),
                    Phase.builder()
                            .id("opening")
                            .opens(completed("calm"))
                            .lasts(days(42))
                            .build())
            .addCommitments(
                    Commitment.builder()
                            .id("release")
                            .by("south")
                            .to("north")
                            .phase("opening")
                            .must(act())
                            .due(opened("opening").plus(days(7)))
                            .build(),
                    duty("detainees").phase("opening").build(),
                    duty("aid")
                            .when(any(fulfilled("release"), fulfilled("detainees")))
                            .build(),
                    Commitment.builder()
                            .id("convene")
                            .by("qatar")
                            .to("north", "south")
                            .must(act())
                            .due(invoked("assurance").plus(days(2)))
                            .build())
            .addBenchmarks(Benchmark.builder()
                    .id("flow")
                    .criterion(fulfilled("aid"))
                    .due(opened("opening").plus(days(30)))
                    .build())
            .addExchanges(Exchange.builder()
                    .id("swap")
                    .give("release")
                    .inReturn("detainees")
                    .terms(new Together(hours(1)))
                    .build())
            .addSanctions(Sanction.builder()
                    .id("obstruction")
                    .against("north")
                    .trigger(any(breached("aid"), missed("flow")))
                    .addRungs(Rung.of(warn("Notice")))
                    .cure(fulfilled("detainees"))
                    .build())
            .addEscrows(Escrow.builder()
                    .id("fund")
                    .holder("qatar")
                    .unit("USD")
                    .addTranches(Tranche.builder()
                            .id("tranche")
                            .amount(BigDecimal.TEN)
                            .to("north")
                            .release(met("flow"))
                            .build())
                    .build())
            .addGuarantees(Guarantee.builder()
                    .id("assurance")
                    .guarantor("qatar")
                    .covers("aid", "release")
                    .invokedWhen(inForce("obstruction"))
                    .undertakings("convene")
                    .build())
            .build();
}
