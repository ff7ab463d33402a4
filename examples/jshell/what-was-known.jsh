// What did we know when? A record tells when something happened and when it was reported; both can be asked for.

var folder = Path.of("examples/src/main/resources/agreements");
var accord = DocumentReader.standard().readAgreement(folder.resolve("corridor-accord.yaml")).orThrow();
var history = History.of(accord).
    milestone("2025-01-16T11:15:00+02:00", "entry-into-force").
    with(Incident.builder().id("shelling").incidentKind("armed-attack").severity(4).by("north").
        at(Instant.parse("2025-01-18T07:00:00Z")).reported(Instant.parse("2025-01-21T10:00:00Z")).build());
var evaluator = Evaluator.of(accord);

// At noon on the 19th, with what was known then: three quiet days.
var then = evaluator.evaluate(history, "2025-01-19T12:00:00+02:00", "2025-01-19T12:00:00+02:00");
print(then.phase("calm"));

// The same noon, with what is known today: there was an attack.
var today = evaluator.evaluate(history, "2025-01-19T12:00:00+02:00", "2025-01-31");
print(today.phase("calm"));
print(today.changesSince(then));

/exit
