package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.CommitmentStatus;
import org.eirene.evaluation.Disregarded;
import org.eirene.evaluation.ElementStatus;
import org.eirene.evaluation.Evaluator;
import org.eirene.evaluation.PreparedHistory;
import org.eirene.evaluation.SanctionStatus;
import org.eirene.serialization.Expectation.Expected;

/**
 * A conformance case, ready to be evaluated and held against what it expects.
 *
 * <pre>{@code
 * var worked = DocumentReader.standard().readCase(Path.of("05-verification.yaml")).orThrow();
 * Conformance.of(worked).mismatches().forEach(System.out::println);   // nothing: the case passes
 * }</pre>
 */
public final class Conformance {
    private static final String NOTHING = "nothing";

    private final ConformanceCase worked;
    private final PreparedHistory record;

    private Conformance(ConformanceCase worked, PreparedHistory record) {
        this.worked = worked;
        this.record = record;
    }

    /**
     * A case, its evaluation prepared.
     *
     * @param worked the case
     * @return the case, ready to be evaluated
     */
    public static Conformance of(ConformanceCase worked) {
        return new Conformance(worked, Evaluator.of(worked.agreement()).prepare(worked.history()));
    }

    /** {@return where the evaluation differs from what is expected, in the order of the document; none if it passes} */
    public ImmutableList<Mismatch> mismatches() {
        ImmutableList.Builder<Mismatch> found = ImmutableList.builder();
        worked.expectations().forEach(expectation -> found.addAll(new Comparison(expectation, record).found()));
        return found.build();
    }

    /** One expectation, held against its assessment. */
    private static final class Comparison {
        private final Expectation expectation;
        private final Assessment assessment;
        private final ImmutableMap<String, ElementStatus> elements;
        private final ImmutableList.Builder<Mismatch> found = ImmutableList.builder();

        Comparison(Expectation expectation, PreparedHistory record) {
            this.expectation = expectation;
            this.assessment = expectation
                    .knownAt()
                    .map(knownAt -> record.asOf(expectation.asOf(), knownAt))
                    .orElseGet(() -> record.asOf(expectation.asOf()));
            this.elements = Maps.uniqueIndex(assessment.elements(), ElementStatus::id);
        }

        ImmutableList<Mismatch> found() {
            expectation.status().ifPresent(status -> expect("status", status, Optional.of(assessment.status())));
            expectation
                    .elements()
                    .forEach((id, status) -> expect(
                            id,
                            status,
                            Optional.ofNullable(elements.get(id)).map(element -> found(element, status.rung()))));
            expectation.confirmed().forEach(this::expectConfirmed);
            expectation
                    .escrows()
                    .forEach((id, balances) -> balances.forEach(
                            (name, balance) -> expect(name + " of " + id, plain(balance), balance(id, name))));
            expectation
                    .disregarded()
                    .ifPresent(ids -> expect(
                            "disregarded",
                            ids,
                            Optional.of(assessment.disregarded().stream()
                                    .map(Disregarded::event)
                                    .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())))));
            return found.build();
        }

        /** Where an element stands; the rung of a sanction only where one is expected. */
        private static Expected found(ElementStatus element, OptionalInt expectedRung) {
            return element instanceof SanctionStatus sanction && expectedRung.isPresent()
                    ? new Expected(sanction.status(), sanction.rung())
                    : Expected.of(element.status());
        }

        private Optional<String> balance(String escrow, String name) {
            return assessment.escrows().stream()
                    .filter(balance -> balance.escrow().equals(escrow))
                    .findFirst()
                    .map(balance -> plain(
                            switch (name) {
                                case "deposited" -> balance.deposited();
                                case "held" -> balance.held();
                                case "released" -> balance.released();
                                case "returned" -> balance.returned();
                                default -> balance.forfeited();
                            }));
        }

        /** Equal by value: 1 and 1.0 are the same quantity. */
        private void expectConfirmed(String id, BigDecimal quantity) {
            Optional<BigDecimal> confirmed = Optional.ofNullable(elements.get(id))
                    .filter(CommitmentStatus.class::isInstance)
                    .map(element -> ((CommitmentStatus) element).confirmed());
            expect("confirmed " + id, plain(quantity), confirmed.map(Comparison::plain));
        }

        private static String plain(BigDecimal quantity) {
            return quantity.stripTrailingZeros().toPlainString();
        }

        private <T> void expect(String subject, T expected, Optional<T> got) {
            if (!got.equals(Optional.of(expected))) {
                found.add(new Mismatch(
                        assessment.asOf(),
                        assessment.knownAt(),
                        subject,
                        expected.toString(),
                        got.map(Object::toString).orElse(NOTHING)));
            }
        }
    }
}
