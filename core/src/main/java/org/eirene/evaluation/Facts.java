package org.eirene.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eirene.internal.Decimals;

/** What an assessment says of an element, fact by fact, in the words in which two are compared. */
final class Facts {
    static final String SINCE = "since";
    private static final String STATUS = "";

    private final Map<String, String> facts = new LinkedHashMap<>();

    private Facts() {}

    /** By name; what goes without a name is the status. Nothing of what is not there. */
    static Map<String, String> of(Assessment assessment, String id) {
        Facts facts = new Facts();
        assessment.elements().stream()
                .filter(element -> element.id().equals(id))
                .forEach(facts::element);
        assessment.escrows().stream()
                .filter(balance -> balance.escrow().equals(id))
                .forEach(facts::balance);
        if (assessment.agreement().id().equals(id)) {
            facts.put(STATUS, Optional.of(assessment.status().name()));
        }
        return facts.facts;
    }

    /** The events on which rests what is said of an element; of an escrow, its deposits and what its tranches rest on. */
    static Set<String> cited(Assessment assessment, String id) {
        Set<String> cited = new HashSet<>();
        if (assessment.agreement().id().equals(id)) {
            assessment.reason().cite(cited);
        } else if (assessment.elements().stream()
                .anyMatch(element -> element.id().equals(id))) {
            assessment.reason(id).cite(cited);
        } else {
            assessment
                    .counted()
                    .ifPresent(events -> events.values().stream()
                            .filter(event -> event.subjects().contains(id))
                            .forEach(event -> cited.add(event.id())));
            assessment.elements().stream()
                    .filter(element -> element instanceof TrancheStatus tranche
                            && tranche.escrow().equals(id))
                    .forEach(tranche -> assessment.reason(tranche.id()).cite(cited));
        }
        return cited;
    }

    private void element(ElementStatus element) {
        put(STATUS, Optional.of(element.status().name()));
        if (element instanceof PhaseStatus phase) {
            instant("end", phase.end());
            put("overdue", phase.overdue() ? Optional.of("yes") : Optional.empty());
        } else if (element instanceof CommitmentStatus commitment) {
            commitment(commitment);
        } else if (element instanceof BenchmarkStatus benchmark) {
            instant("due", benchmark.due());
            put("lateness", benchmark.lateness().map(Lateness::toString));
            number("score", benchmark.score());
        } else if (element instanceof ExchangeStatus exchange) {
            put("owed", exchange.owed().map(Decimals::text));
            put("given", exchange.given().map(Decimals::text));
        } else if (element instanceof SanctionStatus sanction) {
            number("rung", sanction.rung());
            put("occurrences", Optional.of(Integer.toString(sanction.occurrences())));
        } else if (element instanceof TrancheStatus tranche) {
            put("moved", Optional.of(Decimals.text(tranche.moved())));
            instant("returns", tranche.returns());
        }
        instant(SINCE, element.since());
    }

    private void commitment(CommitmentStatus commitment) {
        amount("confirmed", commitment.confirmed());
        amount("pending", commitment.pending());
        amount("denied", commitment.denied());
        amount("owed", commitment.owed());
        instant("next due", commitment.nextDue());
        put("lateness", commitment.lateness().map(Lateness::toString));
        number("score", commitment.score());
    }

    private void balance(EscrowBalance balance) {
        amount("deposited", balance.deposited());
        amount("held", balance.held());
        amount("released", balance.released());
        amount("returned", balance.returned());
        amount("forfeited", balance.forfeited());
    }

    private void amount(String name, BigDecimal amount) {
        put(name, Optional.of(Decimals.text(amount)));
    }

    private void number(String name, OptionalInt number) {
        put(name, number.stream().mapToObj(Integer::toString).findFirst());
    }

    private void instant(String name, Optional<Instant> instant) {
        put(name, instant.map(Instant::toString));
    }

    private void put(String name, Optional<String> value) {
        value.ifPresent(text -> facts.put(name, text));
    }
}
