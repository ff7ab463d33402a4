package org.eirene.negotiation;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Problem;
import org.eirene.internal.Cycles;
import org.eirene.internal.Instants;

/**
 * A draft and the positions on it: what all accept, who blocks what, and what would have to move.
 *
 * <pre>{@code
 * var talks = Negotiation.of(accord, positions);
 * print(talks)                                  // everything below, as tables
 * talks.largestPackage()                        // what all parties accept
 * talks.clause("open-crossing")                 // open-crossing: rejected (south rejects)
 * talks.concessions()                           // the fewest that bring everything on the table into the package
 * talks.strike("free-detainees")                // what else falls
 * talks.clause("opne-crossing")                 // IllegalArgumentException: ... did you mean open-crossing?
 * }</pre>
 *
 * <h2>What counts</h2>
 *
 * <ul>
 *   <li><em>On the table</em> is every element on which somebody took a position, or of which somebody made a condition,
 *       be it taken back since. What nobody has spoken of is taken as it is drafted: it is neither accepted nor in anyone's way.
 *   <li><em>Who must accept</em> a clause on the table: every party who {@linkplain
 *       org.eirene.agreement.Actor#signed() signed}, or is to sign; where none of them is, every party. Mediators,
 *       guarantors and all others have no veto. They take positions all the same, which can be conditions: whoever wants
 *       a guarantor's word first says so.
 *   <li><em>Silence</em> on a clause on the table is no acceptance. It holds the clause up as a rejection does, and is told
 *       apart from it.
 *   <li>Of several positions of one actor on one clause <em>the latest</em> counts.
 * </ul>
 *
 * <h2>What all accept</h2>
 *
 * <p>An actor's acceptance of a clause holds if it is without conditions, or if each of its conditions holds, which are
 * acceptances by others. The acceptances that hold are the greatest set of which this is true. There is one: conditions
 * only ever ask for more acceptances, so that the union of two such sets is such a set. So "I if you" from both sides is
 * an agreement and no deadlock, while a chain of conditions that ends at a rejection or at silence fails as a whole.
 * {@link #largestPackage()} is what every party then accepts.
 *
 * <p>That is literally what was said. It may hold a clause that one party accepts for the sake of another clause, which
 * that party's counterpart does accept and a third does not; or a tranche that waits for a benchmark that nobody wants.
 * {@link #signable()} is what remains of the package if whatever else is on the table is struck from the text: without
 * what then cannot come about as it is written, and without what somebody accepted only for the sake of something struck
 * (see {@link #strike}, which follows the same two rules).
 *
 * <p>Nothing here is negotiated: a concession is a change that would do, not one that is likely. Instances are immutable
 * and can be used by any number of threads.
 */
public final class Negotiation {
    private final Agreement agreement;
    private final Positions positions;
    private final Optional<Instant> asOf;
    private final Table table;
    private final Set<Acceptance> accepted;
    private final ImmutableSet<String> agreed;
    private final ImmutableMap<String, Fall> hanging;
    private final ImmutableList<ClauseState> clauses;

    private Negotiation(Agreement agreement, Positions positions, Optional<Instant> asOf) {
        ImmutableList<Problem> problems = positions.problems(agreement);
        if (problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            throw new InvalidPositionsException(agreement.id(), problems);
        }
        this.agreement = agreement;
        this.positions = asOf.map(positions::asOf).orElse(positions);
        this.asOf = asOf;
        table = Table.of(agreement, this.positions);
        accepted = table.accepted(Set.of());
        agreed = table.agreed();
        hanging = table.fallsAlone();
        clauses = table.clauses().stream().map(this::state).collect(ImmutableList.toImmutableList());
    }

    /**
     * A draft and all positions on it.
     *
     * @param agreement the draft
     * @param positions the positions
     * @return the negotiation
     * @throws InvalidPositionsException if the positions do not fit the draft; it names every problem
     */
    public static Negotiation of(Agreement agreement, Positions positions) {
        return new Negotiation(agreement, positions, Optional.empty());
    }

    /**
     * A draft and the positions on it that had been taken at an instant.
     *
     * @param agreement the draft
     * @param positions the positions
     * @param asOf the instant, inclusive
     * @return the negotiation as it was then
     * @throws InvalidPositionsException if the positions do not fit the draft; it names every problem
     */
    public static Negotiation of(Agreement agreement, Positions positions, Instant asOf) {
        return new Negotiation(agreement, positions, Optional.of(asOf));
    }

    /**
     * A draft and the positions on it that had been taken at an instant or by the end of a day.
     *
     * @param agreement the draft
     * @param positions the positions
     * @param asOf an instant, or a date, which is the last nanosecond of that day in the draft's time zone; inclusive
     * @return the negotiation as it was then
     * @throws InvalidPositionsException if the positions do not fit the draft; it names every problem
     * @throws IllegalArgumentException if {@code asOf} is neither an instant nor a date
     */
    public static Negotiation of(Agreement agreement, Positions positions, String asOf) {
        return of(agreement, positions, Instants.parse(asOf, agreement.timeZone()));
    }

    /** {@return the draft} */
    public Agreement agreement() {
        return agreement;
    }

    /** {@return the positions, those that were taken later than {@link #asOf()} left out} */
    public Positions positions() {
        return positions;
    }

    /** {@return the instant up to which positions count, inclusive; empty: all of them} */
    public Optional<Instant> asOf() {
        return asOf;
    }

    /** {@return the ids of those who have to accept a clause, in the order of the text} */
    public ImmutableList<String> parties() {
        return table.parties();
    }

    /**
     * The clauses on the table and where each stands.
     *
     * @return the clauses, in the order of the text
     */
    public ImmutableList<ClauseState> clauses() {
        return clauses;
    }

    /**
     * Where a clause on the table stands.
     *
     * @param clause the id of the clause
     * @return where it stands
     * @throws IllegalArgumentException if there is no such element, or nobody has spoken of it
     */
    public ClauseState clause(String clause) {
        agreement.element(clause);
        return clauses.stream()
                .filter(state -> state.clause().equals(clause))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + clause + "' is not on the table: nobody has taken a position on it"));
    }

    /**
     * How an actor stands to a clause, by its latest position.
     *
     * @param by the id of the actor
     * @param clause the id of the clause
     * @return the stance; empty: silent
     * @throws IllegalArgumentException if the draft has no such actor or element
     */
    public Optional<Stance> stance(String by, String clause) {
        return table.stance(subject(by, clause));
    }

    /**
     * Whether an actor accepts a clause, its conditions met.
     *
     * @param by the id of the actor
     * @param clause the id of the clause
     * @return whether it does
     * @throws IllegalArgumentException if the draft has no such actor or element
     */
    public boolean accepts(String by, String clause) {
        return accepted.contains(subject(by, clause));
    }

    private Acceptance subject(String by, String clause) {
        return new Acceptance(
                agreement.actor(by).id(), agreement.element(clause).id());
    }

    /** {@return the ids of the clauses that every party accepts, conditions met; in the order of the text} */
    public ImmutableSet<String> largestPackage() {
        return agreed;
    }

    /**
     * What of the {@linkplain #largestPackage() package} could be signed at once, whatever else is on the table being
     * struck.
     *
     * @return the ids of the clauses, in the order of the text
     */
    public ImmutableSet<String> signable() {
        return Sets.difference(agreed, hanging.keySet()).immutableCopy();
    }

    /** {@return whether every clause on the table is in the package} */
    public boolean isComplete() {
        return agreed.equals(table.clauses());
    }

    /**
     * Circles of conditions that are met by one another: "I if you" from both sides. Those in one accept together or
     * not at all, and nobody of them first: what they accept is to be signed at one time.
     *
     * @return for all acceptances that so depend on one another a shortest circle, each waiting for the next and the
     *     last for the first
     */
    public ImmutableList<ImmutableList<Acceptance>> circles() {
        ImmutableList<Acceptance> nodes = ImmutableList.copyOf(accepted);
        Map<Acceptance, Integer> numbers = new HashMap<>();
        nodes.forEach(node -> numbers.put(node, numbers.size()));
        ListMultimap<Integer, Integer> waits = ArrayListMultimap.create();
        nodes.forEach(node -> table.conditions(node)
                .forEach(condition -> waits.put(number(numbers, node), number(numbers, condition))));
        return Cycles.shortest(nodes.size(), waits).stream()
                .map(circle -> circle.stream().map(nodes::get).collect(ImmutableList.toImmutableList()))
                .collect(ImmutableList.toImmutableList());
    }

    private static int number(Map<Acceptance, Integer> numbers, Acceptance acceptance) {
        // The conditions of an acceptance that holds hold.
        return numbers.getOrDefault(acceptance, -1);
    }

    /**
     * Who holds up what: each actor at whom a chain of conditions ends, or who does not accept a clause himself, with
     * the clauses that wait for it.
     *
     * @return clauses by actor, the actors as they first hold up a clause, the clauses in the order of the text
     */
    public ImmutableSetMultimap<String, String> heldUp() {
        ImmutableSetMultimap.Builder<String, String> heldUp = ImmutableSetMultimap.builder();
        clauses.forEach(state -> state.blocks().forEach(block -> heldUp.put(block.heldUpBy(), state.clause())));
        return heldUp.build();
    }

    private ClauseState state(String clause) {
        ImmutableList<Block> blocks = parties().stream()
                .map(party -> new Acceptance(party, clause))
                .filter(subject -> !accepted.contains(subject))
                .map(this::block)
                .collect(ImmutableList.toImmutableList());
        Optional<Fall> fall = blocks.isEmpty() ? Optional.ofNullable(hanging.get(clause)) : Optional.empty();
        return new ClauseState(clause, outcome(blocks, fall), blocks, fall);
    }

    private Outcome outcome(List<Block> blocks, Optional<Fall> fall) {
        if (blocks.isEmpty() && !parties().isEmpty()) {
            return fall.isPresent() ? Outcome.LEFT_HANGING : Outcome.AGREED;
        }
        return blocks.stream().anyMatch(block -> block.kind() == Block.Kind.REJECTS) ? Outcome.REJECTED : Outcome.OPEN;
    }

    private Block block(Acceptance subject) {
        ImmutableList<Acceptance> chain = table.chain(subject, Set.of(), accepted);
        return new Block(chain, kind(subject), kind(chain.get(chain.size() - 1)));
    }

    private Block.Kind kind(Acceptance subject) {
        return table.stance(subject)
                .map(stance -> stance instanceof Reject ? Block.Kind.REJECTS : Block.Kind.WAITS)
                .orElse(Block.Kind.IS_SILENT);
    }

    /**
     * What else falls when an element is struck from the text, be it on the table or not. Two rules, over and over:
     *
     * <ul>
     *   <li>What cannot come about any more as it is written falls: a commitment whose phase is gone, a phase that opens
     *       with it, a sanction whose trigger is a breach of it, both if it is one of an exchange. What still has another
     *       way (one of {@code any}, one of several obligors) stands, and what only mentions it (a due date, a cure)
     *       needs {@linkplain Strike#rewordings() other words}.
     *   <li>What all accept now falls if one of them accepts it only on a condition about something gone.
     * </ul>
     *
     * <p>To strike something never brings anything else into the package.
     *
     * @param element the id of the element
     * @return what falls with it, what needs other words, and what could still be signed
     * @throws IllegalArgumentException if the draft has no such element
     */
    public Strike strike(String element) {
        agreement.element(element);
        ImmutableMap<String, Fall> falls = table.falls(Set.of(element));
        Set<String> gone = Sets.union(Set.of(element), falls.keySet());
        Set<String> open = Sets.union(Set.of(element), Sets.difference(table.clauses(), agreed));
        Set<String> unsigned = Sets.union(open, table.falls(open).keySet());
        return new Strike(
                element,
                falls.values().asList(),
                Remainder.rewordings(agreement, gone),
                Sets.difference(agreed, unsigned).immutableCopy());
    }

    /**
     * As few concessions as bring everything that is on the table into the package.
     *
     * @return the concessions; none, where the package {@linkplain #isComplete() is complete}
     */
    public Concessions concessions() {
        return ConcessionSearch.of(table, table.clauses());
    }

    /**
     * As few concessions as make some clauses {@linkplain #signable() signable}, whatever becomes of the others. Of
     * several sets of that number it is the one that moves those who hold up others rather than those who wait for them,
     * so that most else comes with it.
     *
     * @param wanted the ids of the clauses, one or more, be they on the table or not
     * @return the concessions; none, where they are signable already
     * @throws IllegalArgumentException if there are none, or the draft has no such element
     */
    public Concessions concessionsFor(String... wanted) {
        checkArgument(wanted.length > 0, "Say for which clauses: concessions() is for all that are on the table");
        Table extended = table;
        for (String clause : wanted) {
            extended = extended.withClause(agreement.element(clause).id());
        }
        ImmutableSet<String> named = ImmutableSet.copyOf(wanted);
        return ConcessionSearch.of(
                extended, extended.clauses().stream().filter(named::contains).collect(ImmutableSet.toImmutableSet()));
    }

    /** {@return every change of an actor's stance on a clause, in the order of time} */
    public ImmutableList<Reversal> reversals() {
        Map<Acceptance, Stance> current = new HashMap<>();
        ImmutableList.Builder<Reversal> reversals = ImmutableList.builder();
        for (Position position : positions.inTime()) {
            Stance before = current.put(position.subject(), position.stance());
            if (before != null && !before.equals(position.stance())) {
                reversals.add(new Reversal(position.by(), position.clause(), before, position.stance(), position.at()));
            }
        }
        return reversals.build();
    }

    /**
     * How the {@linkplain #largestPackage() package} grew and shrank.
     *
     * @return a step for each instant at which somebody took a position, in the order of time; before them one for the
     *     positions without a time, if there are any
     */
    public ImmutableList<PackageStep> course() {
        List<PackageStep> steps = new ArrayList<>();
        ImmutableSet<String> before = ImmutableSet.of();
        Map<Acceptance, Stance> current = new HashMap<>();
        ImmutableList<Position> inTime = positions.inTime();
        for (int i = 0; i < inTime.size(); i++) {
            Optional<Instant> at = inTime.get(i).at();
            current.put(inTime.get(i).subject(), inTime.get(i).stance());
            if (i == inTime.size() - 1 || !inTime.get(i + 1).at().equals(at)) {
                ImmutableSet<String> after = table.when(current).agreed();
                steps.add(new PackageStep(at, before, after));
                before = after;
            }
        }
        return ImmutableList.copyOf(steps);
    }

    /** {@return tables: each clause and how each stands to it, the package, what is missing, and how it came to that} */
    @Override
    public String toString() {
        return NegotiationTables.of(this);
    }
}
