// How far is it implemented, month by month? The field's scores from 0 to 3 to an item, in percent, as a table and as bars.

var folder = Path.of("examples/src/main/resources/agreements");
var aceh = DocumentReader.standard().readAgreement(folder.resolve("aceh.yaml")).orThrow();
var record = DocumentReader.standard().readHistory(folder.resolve("aceh-history.yaml"), aceh).orThrow();

var months = Stream.iterate(YearMonth.of(2005, 8), month -> month.plusMonths(1)).limit(12).toList();
var ends = months.stream().map(month -> month.atEndOfMonth().toString()).toArray(String[]::new);
var scores = Evaluator.of(aceh).prepare(record).scores(ends);
print(scores);

var percent = scores.percent(Scorecard.Grouping.AGREEMENT, "aceh");
for (int i = 0; i < ends.length; i++) {
    print(months.get(i) + " " + percent.get(i).map(score -> "#".repeat(score.intValue() / 2) + " " + score).orElse("-"));
}

/exit
