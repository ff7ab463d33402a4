// Two drafts, held against each other: what changed, for whom it became easier or harder, and what the analysis says of one alone.

var folder = Path.of("examples/src/main/resources/agreements");
var draft = DocumentReader.standard().readAgreement(folder.resolve("corridor-accord-draft.yaml")).orThrow();
var accord = DocumentReader.standard().readAgreement(folder.resolve("corridor-accord.yaml")).orThrow();
var comparison = TextComparison.of(draft, accord);
print(comparison);

// As data: only what moves a deadline.
comparison.changes().stream().
    filter(change -> change.toString().contains("deadline")).
    forEach(change -> print(change));

/exit
