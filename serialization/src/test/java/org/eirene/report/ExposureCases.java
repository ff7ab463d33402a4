package org.eirene.report;

import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;

import java.math.BigDecimal;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Party;
import org.eirene.sequencing.CommitmentValue;
import org.eirene.sequencing.Sequencing;
import org.eirene.sequencing.Valuation;

/** An exchange of people for letters and a road, to be drawn. */
final class ExposureCases {
    private ExposureCases() {}

    static Agreement text(String title, String upland, String lowland) {
        return Agreement.builder()
                .id("exchange")
                .title(title)
                .timeZone("UTC")
                .entersIntoForce("2025-03-01T08:00:00Z")
                .addActors(Party.of("upland", upland), Party.of("lowland", lowland))
                .addCommitments(
                        Commitment.builder()
                                .id("release")
                                .title("Everybody held is released")
                                .by("upland")
                                .to("lowland")
                                .must(deliver(60, "person"))
                                .build(),
                        Commitment.builder()
                                .id("letters")
                                .by("lowland")
                                .to("upland")
                                .must(deliver(60, "letter"))
                                .build(),
                        Commitment.builder()
                                .id("road")
                                .by("lowland")
                                .to("upland")
                                .must(act())
                                .build())
                .build();
    }

    static Valuation values(Agreement text) {
        return Valuation.builder()
                .agreement(text)
                .addCommitments(
                        CommitmentValue.of("release", 3)
                                .worth("lowland", 5)
                                .per(CommitmentValue.Per.UNIT)
                                .irreversible(),
                        CommitmentValue.of("letters", 2).worth("upland", 4).per(CommitmentValue.Per.UNIT),
                        CommitmentValue.of("road", 15).worth("upland", 30))
                .putLimits("upland", BigDecimal.valueOf(40))
                .putLimits("lowland", BigDecimal.valueOf(50))
                .build();
    }

    static Sequencing exchange() {
        return of(text("Release and safe conduct", "Upland Council", "Lowland Government"));
    }

    static Sequencing of(Agreement text) {
        return Sequencing.of(text, values(text));
    }

    static ExposurePicture asWritten() {
        Sequencing exchange = exchange();
        return ExposurePicture.of(exchange, exchange.exposure(exchange.textOrder()));
    }

    static ExposurePicture compared() {
        Sequencing steps = exchange().inInstalments(6);
        return asWritten()
                .named("As written")
                .beside(ExposurePicture.of(steps, steps.exposure(steps.best().steps()))
                        .named("In six instalments, the best order"));
    }
}
