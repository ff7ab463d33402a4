// What if this incident had not happened? Without an event, and the other way round: but for which events it would be otherwise.

var folder = Path.of("examples/src/main/resources/agreements");
var accord = DocumentReader.standard().readAgreement(folder.resolve("corridor-accord.yaml")).orThrow();
print(accord.phase("calm"));

var history = History.of(accord).
    milestone("2025-01-16T11:15:00+02:00", "entry-into-force").
    incident("2025-01-18T09:00:00+02:00", "armed-attack", 4, "north");
var record = Evaluator.of(accord).prepare(history);

// As it was: the quiet hours began anew with the attack.
var now = record.asOf("2025-01-19T12:00:00+02:00");
print(now.phase("calm"));
print(now.reason("calm"));

// Without the attack.
var without = record.without("incident-1").asOf("2025-01-19T12:00:00+02:00");
print(without.phase("calm"));
print(without.changesSince(now));

// Asked the other way round.
print(record.butFor("calm", "2025-01-19T12:00:00+02:00"));

/exit
