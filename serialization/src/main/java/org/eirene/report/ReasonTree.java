package org.eirene.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.eirene.evaluation.Missing;
import org.eirene.evaluation.Reason;

/**
 * A reason as it unfolds in the page: so many statements and so deep, and where there are more, that there are.
 *
 * @param css {@code beside} for what it does not rest on
 * @param statement the statement
 * @param clauses the places of the text
 * @param events the ids of the events
 * @param parts what it rests on, then what it is beside that
 * @param missing what would have to come
 * @param hasMore whether anything stands below it
 */
record ReasonTree(
        String css,
        String statement,
        String clauses,
        ImmutableList<String> events,
        ImmutableList<ReasonTree> parts,
        ImmutableList<Lack> missing,
        boolean hasMore) {
    /** How deep the page shows reasons; what an assessment says goes seldom deeper. */
    static final int MAX_DEPTH = 10;

    /** How many statements the page shows of one reason. */
    static final int MAX_STATEMENTS = 120;

    /** How many it shows of all. */
    static final int MAX_STATEMENTS_OF_ALL = 24_000;

    private static final int FEW = 8;
    private static final int MAX_EVENTS = 40;
    private static final String CUT = "More grounds are left out here; the assessment itself has them.";

    /** What would have to come. */
    record Lack(String word, String what) {
        static Lack of(Missing missing) {
            return new Lack(missing.comesByItself() ? "Awaited" : "Missing", missing.toString());
        }
    }

    /** The statement as a sentence of its own. */
    String opening() {
        return Sentences.capital(statement) + ".";
    }

    /** How many statements there is room for of each reason. */
    static int statements(int reasons) {
        return Math.max(FEW, Math.min(MAX_STATEMENTS, MAX_STATEMENTS_OF_ALL / Math.max(1, reasons)));
    }

    static ReasonTree of(Reason reason, int statements) {
        return of(reason, "", MAX_DEPTH, new Room(statements - 1));
    }

    /** How many statements there is still room for. */
    private static final class Room {
        private int left;

        Room(int left) {
            this.left = left;
        }

        boolean take() {
            return left-- > 0;
        }
    }

    private static ReasonTree of(Reason reason, String css, int depth, Room room) {
        List<ReasonTree> parts = new ArrayList<>();
        boolean isWhole =
                add(reason.because(), "", depth, room, parts) && add(reason.background(), "beside", depth, room, parts);
        if (!isWhole) {
            parts.add(leaf("cut", CUT));
        }
        ImmutableList<Lack> missing = reason.missing().stream().map(Lack::of).collect(ImmutableList.toImmutableList());
        return new ReasonTree(
                css,
                reason.statement(),
                String.join("; ", reason.clauses()),
                events(reason.events()),
                ImmutableList.copyOf(parts),
                missing,
                !parts.isEmpty() || !missing.isEmpty());
    }

    private static boolean add(List<Reason> reasons, String css, int depth, Room room, List<ReasonTree> parts) {
        for (Reason part : reasons) {
            if (depth == 1 || !room.take()) {
                return false;
            }
            parts.add(of(part, css, depth - 1, room));
        }
        return true;
    }

    private static ReasonTree leaf(String css, String statement) {
        return new ReasonTree(css, statement, "", ImmutableList.of(), ImmutableList.of(), ImmutableList.of(), false);
    }

    private static ImmutableList<String> events(List<String> ids) {
        return ids.size() <= MAX_EVENTS
                ? ImmutableList.copyOf(ids)
                : ImmutableList.<String>builder()
                        .addAll(ids.subList(0, MAX_EVENTS))
                        .add("and " + (ids.size() - MAX_EVENTS) + " more")
                        .build();
    }
}
