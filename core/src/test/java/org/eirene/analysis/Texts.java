package org.eirene.analysis;

import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;

import java.util.stream.Collectors;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Outsider;
import org.eirene.agreement.Party;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;

/** A small accord of two parties, a monitor, a guarantor and an armed group, with a procedure of the monitor's. */
final class Texts {
    private Texts() {}

    static Agreement.Builder accord() {
        return unsettled()
                .addProcedures(Procedure.builder()
                        .id("count")
                        .addStages(Stage.of(1, days(3), "cell"))
                        .onSilence(Silence.CONFIRM)
                        .build());
    }

    /** One without any procedure. */
    static Agreement.Builder unsettled() {
        return Agreement.builder()
                .id("accord")
                .timeZone("UTC")
                .entersIntoForce("2025-01-10T00:00:00Z")
                .addActors(
                        Party.of("north", "North"),
                        Party.of("south", "South"),
                        Monitor.of("cell", "Monitoring cell"),
                        Guarantor.of("qatar", "Qatar"),
                        Outsider.of("militia", "Militia"));
    }

    /** Everything that differs between two texts. */
    static String told(Agreement before, Agreement after) {
        return TextComparison.of(before, after).changes().stream()
                .map(TextChange::toString)
                .collect(Collectors.joining("\n"));
    }

    static Commitment.Builder north(String id) {
        return Commitment.builder().id(id).by("north").to("south").must(act());
    }

    static Commitment.Builder south(String id) {
        return Commitment.builder().id(id).by("south").to("north").must(act());
    }
}
