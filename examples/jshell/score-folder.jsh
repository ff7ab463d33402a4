// A folder of agreements and their records into one CSV: where each stands at the last event of its record, and its score.

var folder = Path.of("examples/src/main/resources/agreements");
var reader = DocumentReader.standard();
var lines = new ArrayList<String>(List.of("agreement,title,as of,status,score"));
for (var file : Files.list(folder).filter(path -> path.toString().endsWith("-history.yaml")).sorted().toList()) {
    var agreement = reader.readAgreement(folder.resolve(file.getFileName().toString().replace("-history", ""))).orThrow();
    var history = reader.readHistory(file, agreement).orThrow();
    var last = history.events().get(history.events().size() - 1).at();
    var there = Evaluator.of(agreement).evaluate(history, last);
    lines.add(String.join(",",
        agreement.id(),
        '"' + agreement.title().orElse("").replace("\"", "\"\"") + '"',
        last.atZone(agreement.timeZone()).toLocalDate().toString(),
        there.status().toString(),
        there.score().percent().map(score -> score.toString()).orElse("")));
}
var csv = Files.write(Files.createTempFile("scores", ".csv"), lines);
print(Files.readString(csv));

/exit
