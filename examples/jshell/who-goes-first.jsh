// Who goes first: one side releases nobody before it has letters of safe conduct, the other gives none before the release.

var folder = Path.of("examples/src/main/resources/agreements");
var knot = DocumentReader.standard().readAgreement(folder.resolve("who-goes-first.yaml")).orThrow();

// The circle, and what would break it; those first that leave both sides the least exposed.
var circle = Analysis.of(knot).findings(FindingCode.KNOT).get(0);
print(circle);

// What it is worth to each side: an analyst's figures, not the text's.
var values = Valuation.builder().agreement(knot).
    addCommitments(
        CommitmentValue.of("release", 3).worth("lowland", 5).per(CommitmentValue.Per.UNIT).irreversible(),
        CommitmentValue.of("guarantees", 2).worth("upland", 4).per(CommitmentValue.Per.UNIT),
        CommitmentValue.of("open-road", 15).worth("upland", 30)).
    build();

// Both into the hands of the host country: nobody waits any more, and the order is free. Which asks for the least trust?
var untied = Sequencing.of(circle.repairs().get(0).applyTo(knot), values);
print(untied.exposure(untied.textOrder()));
print(untied.best());

// In instalments it is less; how many are enough?
print(untied.frontier(6));
var steps = untied.inInstalments(6);
var best = steps.best();
print(TextTables.exposures(untied.exposure(untied.textOrder()), steps.exposure(best.steps())));

// The last step always needs something from outside: who would leave, when, and how much keeps him.
print(steps.incentives(best.steps()));
print(Instalments.of(untied, "release", "guarantees", BigDecimal.ONE, 6));

// The text that asks for this order, and what cannot be kept in it: nothing.
var written = steps.apply(best.steps());
print(written.commitment("guarantees"));
print(Analysis.of(written).hasErrors());

// As pictures: ExposurePicture.of(steps, steps.exposure(best.steps())).writeTo(Path.of("exposure.svg"))
// and FrontierPicture.of(untied.frontier(6)).writeTo(Path.of("frontier.svg"))

/exit
