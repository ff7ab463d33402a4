package org.eirene.examples.incidents;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.eirene.agreement.Agreement;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.Disregarded;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.PreparedHistory;
import org.eirene.examples.incidents.IncidentMapping.Field;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.serialization.DocumentReader;

/**
 * Says what a table of incidents changes: it is read by {@link #RIVER}, added to the record of an agreement, and the
 * agreement is evaluated with and without it.
 *
 * <pre>{@code
 * java -cp eirene.jar org.eirene.examples.incidents.ImportIncidents \
 *     multi-phase-deal.yaml multi-phase-deal-well.yaml river-incidents.csv 2025-03-10
 * }</pre>
 */
public final class ImportIncidents {
    /** What the table of incidents along the river means in {@code multi-phase-deal.yaml}. */
    public static final IncidentMapping RIVER = new IncidentMapping(
            ImmutableMap.<Field, String>builder()
                    .put(Field.ID, "event_id")
                    .put(Field.DATE, "event_date")
                    .put(Field.RECORDED, "recorded")
                    .put(Field.TYPE, "sub_event_type")
                    .put(Field.ACTOR, "actor")
                    .put(Field.AREA, "district")
                    .put(Field.FATALITIES, "fatalities")
                    .put(Field.LATITUDE, "latitude")
                    .put(Field.LONGITUDE, "longitude")
                    .put(Field.SOURCE, "source")
                    .put(Field.NOTES, "notes")
                    .buildOrThrow(),
            ImmutableMap.of(
                    "Armed clash", "armed-attack",
                    "Shelling", "armed-attack",
                    "Attack", "armed-attack",
                    "Small arms fire", "shooting",
                    "Overflight", "overflight"),
            ImmutableSet.of("Peaceful protest", "Looting"),
            ImmutableMap.of(
                    "River Army", "army",
                    "Hill Brigades", "brigades",
                    "Border militia", "border-militia",
                    "Coastal group", "coastal-group"),
            ImmutableSet.of("Unidentified armed group"),
            ImmutableMap.of("City", "city", "Border District", "border", "Coast District", "coast"),
            ImmutableRangeMap.<Integer, Integer>builder()
                    .put(Range.singleton(0), 2)
                    .put(Range.closed(1, 4), 3)
                    .put(Range.closed(5, 19), 4)
                    .put(Range.atLeast(20), 5)
                    .build());

    private ImportIncidents() {}

    /**
     * Prints what a table changes.
     *
     * @param args the agreement, its history, the table, and the end of which day
     * @throws IOException if the table cannot be read
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            System.err.println("Usage: ImportIncidents AGREEMENT HISTORY TABLE DATE");
            System.exit(2);
        }
        System.out.print(changes(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), args[3]));
    }

    /**
     * What a table changes.
     *
     * @param agreementFile the agreement
     * @param historyFile its history
     * @param table the incidents
     * @param asOf the end of which day, or which instant
     * @return what was read, what was not, and what stands otherwise because of it; its lines all end
     * @throws IOException if the table cannot be read
     */
    static String changes(Path agreementFile, Path historyFile, Path table, String asOf) throws IOException {
        DocumentReader reader = DocumentReader.standard();
        Agreement agreement = reader.readAgreement(agreementFile).orThrow();
        History history = reader.readHistory(historyFile, agreement).orThrow();
        IncidentTable read = IncidentTable.read(table, RIVER, agreement.timeZone());

        StringJoiner out = new StringJoiner("\n", "", "\n");
        out.add(read.incidents().size() + " incidents, " + read.passedOver() + " rows passed over, " + read.badRows()
                + " rows left out:");
        read.problems().forEach(problem -> out.add("  " + problem));

        PreparedHistory without = Evaluator.of(agreement).prepare(history);
        Assessment before = without.asOf(asOf);
        Assessment after = without.with(read.incidents().toArray(new Event[0])).asOf(asOf);
        out.add("").add("What stands otherwise on " + asOf + " by all that was recorded since:");
        after.changesSince(before).toString().lines().forEach(line -> out.add("  " + line));
        ImmutableList<Disregarded> foreign = after.disregarded().stream()
                .filter(event -> !before.disregarded().contains(event))
                .collect(ImmutableList.toImmutableList());
        if (!foreign.isEmpty()) {
            out.add("").add("What this agreement does not know:");
            foreign.forEach(event -> out.add("  " + event));
        }
        return out.toString();
    }
}
