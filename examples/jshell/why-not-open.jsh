// Why is this phase not open? The reason says what is missing, and who could supply it.

var folder = Path.of("examples/src/main/resources/agreements");
var aceh = DocumentReader.standard().readAgreement(folder.resolve("aceh.yaml")).orThrow();
var record = DocumentReader.standard().readHistory(folder.resolve("aceh-history.yaml"), aceh).orThrow();

var before = Evaluator.of(aceh).evaluate(record, "2005-09-10");
print(before.phase("decommissioning"));
print(before.reason("decommissioning"));

// What waits for it.
before.elements().stream().filter(element -> element.status() == Status.PENDING).forEach(element -> print(element));

// A week later it is open, and the same question has another answer.
var after = Evaluator.of(aceh).evaluate(record, "2005-09-17");
print(after.reason("decommissioning"));
print(after.changesSince(before));

/exit
