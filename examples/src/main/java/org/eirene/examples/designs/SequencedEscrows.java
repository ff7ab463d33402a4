package org.eirene.examples.designs;

import static org.eirene.agreement.Conditions.*;
import static org.eirene.agreement.Offsets.*;
import static org.eirene.examples.designs.SequencedConcessions.FIGURES_CHOSEN;
import static org.eirene.examples.designs.SequencedConcessions.FIGURE_CHOSEN;
import static org.eirene.examples.designs.SequencedConcessions.NORTH;
import static org.eirene.examples.designs.SequencedConcessions.REGISTRY;
import static org.eirene.examples.designs.SequencedConcessions.SOUTH;

import org.eirene.agreement.*;

/** What {@link SequencedConcessions} hands over on certified progress, and holds until then. */
final class SequencedEscrows {
    private SequencedEscrows() {}

    private static Escrow.Builder heldByRegistry(String id, String unit) {
        return Escrow.builder().id(id).holder(REGISTRY).unit(unit);
    }

    private static Tranche tranche(String id, long amount, Party to, Condition release) {
        return Tranche.builder()
                .id(id)
                .amount(amount)
                .to(to)
                .release(release)
                .returns(opened("first-thirty").plus(days(180)))
                .note(FIGURES_CHOSEN)
                .build();
    }

    static Escrow permits() {
        return heldByRegistry("permits", "permit")
                .addTranches(
                        tranche(
                                "permits-first",
                                2_000,
                                SOUTH,
                                delivered("register-weapons").atLeast(160)),
                        tranche("permits-rest", 2_000, SOUTH, met("certified-30")))
                .build();
    }

    static Escrow trade() {
        return heldByRegistry("trade", "tonne")
                .addTranches(
                        tranche("quota-30", 12_000, SOUTH, met("certified-30")),
                        tranche("quota-60", 8_000, SOUTH, met("certified-60")))
                .build();
    }

    static Escrow aid() {
        return heldByRegistry("aid", "USD")
                .addTranches(
                        Tranche.builder()
                                .id("relief")
                                .amount(10_000_000)
                                .to(SOUTH)
                                .release(opened("first-thirty"))
                                .protectedFromSanctions()
                                .note(FIGURE_CHOSEN)
                                .build(),
                        tranche("works-north", 10_000_000, NORTH, met("certified-30")),
                        tranche("works-south", 10_000_000, SOUTH, met("certified-60")))
                .build();
    }
}
