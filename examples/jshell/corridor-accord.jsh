// The Corridor Accord: people are released and aid is let in, once the guns have been quiet for three days.
// JShell takes a line for whole as soon as it can be, so a chain of calls goes on after a dot at the line's end.

var north = Party.of("north", "Northern Government");
var south = Party.of("south", "Southern Front");
var cell  = Monitor.of("un-cell", "Joint monitoring cell");

var accord = Agreement.builder().
    id("corridor-accord").title("Corridor Accord").timeZone("Asia/Jerusalem").
    addActors(north, south, cell).
    addPhases(
        Phase.builder().id("calm").completes(quiet(hours(72)).minSeverity(3)).build(),
        Phase.builder().id("opening").opens(completed("calm")).lasts(days(42)).build()).
    addCommitments(
        Commitment.builder().id("release-civilians").by(south).to(north).phase("opening")
            .must(deliver(33, "person")).due(opened("opening").plus(days(42))).build(),
        Commitment.builder().id("let-aid-in").by(north).to(south).phase("opening")
            .must(supply(600, "truck").per(days(1))).protectedFromSanctions().build()).
    build();                                           // every problem at once, or a valid agreement
print(accord);

// What is on the record. Where no id is given, events are named by kind and order: delivery-1.
var history = History.of(accord).
    entryIntoForce("2025-01-16T11:15:00+02:00").
    delivery("2025-01-25T16:00:00+02:00", "release-civilians", 4);
print(history);

// Where everything stands at the end of a day, what comes next, and why.
var now = Evaluator.of(accord).evaluate(history, "2025-02-01");
print(now);
print(now.commitment("release-civilians"));
print(now.reason("release-civilians"));
print(TextTables.upcoming(now));
print(TextTables.scorecard(now));

// What stands in the text, by id.
print("Due: " + accord.commitment("release-civilians").due().get());

// The same accord with a longer opening; the first one stays as it was.
var longer = accord.with(accord.phase("opening").toBuilder().lasts(days(60)).build());
print(longer.phase("opening"));
print(accord.phase("opening"));

// The written form, which reads back equal.
var yaml = DocumentWriter.standard().toYaml(accord);
print(yaml);

// A draft with two mistakes: all of them are told, nothing is thrown.
var draft = accord.toBuilder().
    with(accord.commitment("let-aid-in").toBuilder().by("nort").build()).
    without("calm");
draft.problems().forEach(problem -> print(problem));

/exit
