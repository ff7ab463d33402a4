package org.eirene.negotiation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Element;
import org.eirene.agreement.Problem;
import org.eirene.agreement.Problem.Severity;
import org.eirene.internal.NearMiss;

/** Holds positions against the agreement that they are on. */
final class PositionRules {
    /** Enough for any honest slip; a document of thousands of unknown ids must not take minutes. */
    private static final int MOST_COMPARISONS = 100_000;

    /** A message names so many candidates, and the number of the rest. */
    private static final int MOST_NAMED = 12;

    private final Agreement agreement;
    private final Positions positions;
    private final List<Problem> problems = new ArrayList<>();
    private int comparisons;

    private PositionRules(Agreement agreement, Positions positions) {
        this.agreement = agreement;
        this.positions = positions;
    }

    static ImmutableList<Problem> problems(Agreement agreement, Positions positions) {
        return new PositionRules(agreement, positions).run();
    }

    private ImmutableList<Problem> run() {
        if (!positions.agreement().equals(agreement.id())) {
            add(
                    PositionProblemCode.POSITIONS_OF_ANOTHER_AGREEMENT,
                    Severity.ERROR,
                    "agreement",
                    "The positions are on agreement '" + positions.agreement() + "', but are held against '"
                            + agreement.id() + "'",
                    positions.agreement(),
                    agreement.id(),
                    Optional.of("Maybe take the positions on '" + agreement.id() + "'"));
            // Who and what they name stands in the other one.
            return ImmutableList.copyOf(problems);
        }
        Map<Acceptance, Boolean> timed = new HashMap<>();
        for (int i = 0; i < positions.positions().size(); i++) {
            Position position = positions.positions().get(i);
            String path = "positions[" + i + "]";
            refer(path, position.subject());
            conditions(path + ".stance.acceptIf", position);
            time(path, position, timed);
        }
        return ImmutableList.copyOf(problems);
    }

    private void refer(String path, Acceptance named) {
        Optional<Element> who = agreement.findElement(named.by());
        if (who.isEmpty()) {
            unknown(path + ".by", named.by(), "an actor", "actors", agreement.actors());
        } else if (!(who.get() instanceof Actor)) {
            String noun = who.get().kind().noun();
            add(
                    PositionProblemCode.REFERENCE_WRONG_KIND,
                    Severity.ERROR,
                    path + ".by",
                    "'" + named.by() + "' takes no position: it is "
                            + ("aeio".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun + " of agreement '"
                            + agreement.id() + "'",
                    named.by(),
                    "the id of an actor",
                    nearest(named.by(), agreement.actors()));
        }
        if (agreement.findElement(named.clause()).isEmpty()) {
            unknown(path + ".clause", named.clause(), "an element", "elements", agreement.elements());
        }
    }

    private void unknown(
            String path, String found, String what, String many, ImmutableList<? extends Element> candidates) {
        String ids = candidates.stream()
                .limit(MOST_NAMED)
                .map(Element::id)
                .reduce((one, other) -> one + ", " + other)
                .map(all -> candidates.size() > MOST_NAMED
                        ? all + " and " + (candidates.size() - MOST_NAMED) + " more"
                        : all)
                .orElse("none");
        add(
                PositionProblemCode.REFERENCE_UNKNOWN,
                Severity.ERROR,
                path,
                "'" + found + "' is not " + what + " of agreement '" + agreement.id() + "' (" + many + ": " + ids + ")",
                found,
                "the id of " + what + " of the agreement",
                nearest(found, candidates));
    }

    private Optional<String> nearest(String found, ImmutableList<? extends Element> candidates) {
        comparisons += candidates.size();
        return comparisons > MOST_COMPARISONS
                ? Optional.empty()
                : NearMiss.of(found, candidates.stream().map(Element::id).toList())
                        .map(meant -> "Maybe " + meant + " was meant");
    }

    private void conditions(String path, Position position) {
        Set<Acceptance> seen = new HashSet<>();
        ImmutableList<Acceptance> conditions = position.stance().conditions();
        for (int i = 0; i < conditions.size(); i++) {
            Acceptance condition = conditions.get(i);
            String at = path + "[" + i + "]";
            refer(at, condition);
            if (condition.equals(position.subject())) {
                add(
                        PositionProblemCode.CONDITION_ON_ITSELF,
                        Severity.ERROR,
                        at,
                        "'" + position.by() + "' accepts '" + position.clause()
                                + "' on the condition of its own acceptance",
                        condition.toString(),
                        "an acceptance by another, or of another clause",
                        Optional.of("Maybe write 'accept'"));
            }
            if (!seen.add(condition)) {
                add(
                        PositionProblemCode.CONDITION_REPEATED,
                        Severity.WARNING,
                        at,
                        "That " + condition + " stands here a second time",
                        condition.toString(),
                        "each condition once",
                        Optional.empty());
            }
        }
    }

    private void time(String path, Position position, Map<Acceptance, Boolean> timed) {
        boolean hasTime = position.at().isPresent();
        Boolean before = timed.putIfAbsent(position.subject(), hasTime);
        if (before != null && before != hasTime) {
            add(
                    PositionProblemCode.TIME_MISSING,
                    Severity.WARNING,
                    path,
                    "Of the positions of '" + position.by() + "' on '" + position.clause()
                            + "' some say when they were taken and some do not, which so come first",
                    hasTime ? "with a time" : "without a time",
                    "'at' in each of them",
                    Optional.of("Maybe add 'at'"));
        }
    }

    private void add(
            PositionProblemCode code,
            Severity severity,
            String path,
            String message,
            String found,
            String expected,
            Optional<String> suggestion) {
        problems.add(new Problem(code, severity, path, message, found, expected, suggestion));
    }
}
