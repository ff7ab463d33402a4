package org.eirene.negotiation;

import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.fulfilled;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;

/**
 * Talks small enough that every subset of their acceptances can be tried: up to four duties, each in the text free, or
 * waiting for all or one of those before it, and a few positions of two parties and a guarantor.
 *
 * @param agreement the draft
 * @param needs of each duty, those before it that it waits for
 * @param alternatives of each duty, whether one of these is enough
 * @param positions what was said
 */
record SmallTalks(Agreement agreement, List<List<String>> needs, List<Boolean> alternatives, Positions positions) {
    static final List<String> ACTORS = List.of("north", "south", "qatar");
    private static final int MOST = 4;

    static Arbitrary<SmallTalks> any() {
        return Arbitraries.integers().between(0, 11).list().ofSize(80).map(SmallTalks::of);
    }

    private static SmallTalks of(List<Integer> numbers) {
        Genes genes = new Genes(numbers);
        int size = 2 + genes.below(MOST - 1);
        List<List<String>> needs = new ArrayList<>();
        List<Boolean> alternatives = new ArrayList<>();
        Agreement.Builder draft = Drafts.ofTwo();
        for (int i = 0; i < size; i++) {
            List<String> before = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                if (genes.below(3) == 0) {
                    before.add(id(j));
                }
            }
            boolean alternative = !before.isEmpty() && genes.below(2) == 0;
            needs.add(before);
            alternatives.add(alternative);
            Commitment.Builder duty = Drafts.duty(id(i));
            if (!before.isEmpty()) {
                Condition[] conditions =
                        before.stream().map(id -> fulfilled(id)).toArray(Condition[]::new);
                duty.when(alternative ? Conditions.any(conditions) : all(conditions));
            }
            draft.addCommitments(duty.build());
        }
        List<Position> positions = new ArrayList<>();
        int number = genes.below(12);
        for (int i = 0; i < number; i++) {
            Acceptance subject = acceptance(genes, size);
            Position position = new Position(
                    subject.by(),
                    subject.clause(),
                    stance(genes, subject, size),
                    Optional.of(Instant.EPOCH.plusSeconds(genes.below(3))),
                    Optional.empty());
            positions.add(position);
        }
        Agreement agreement = draft.build();
        return new SmallTalks(
                agreement, needs, alternatives, Positions.of("accord", positions.toArray(new Position[0])));
    }

    private static Stance stance(Genes genes, Acceptance subject, int size) {
        int kind = genes.below(6);
        if (kind < 2) {
            return Stance.accept();
        }
        List<Acceptance> conditions = new ArrayList<>();
        for (int i = 2; i < kind; i += 2) {
            Acceptance condition = acceptance(genes, size);
            if (!condition.equals(subject) && !conditions.contains(condition)) {
                conditions.add(condition);
            }
        }
        return conditions.isEmpty() ? Stance.reject() : Stance.acceptIf(conditions.toArray(new Acceptance[0]));
    }

    private static Acceptance acceptance(Genes genes, int size) {
        return Acceptance.of(ACTORS.get(genes.below(ACTORS.size())), id(genes.below(size)));
    }

    private static String id(int number) {
        return String.valueOf((char) ('a' + number));
    }

    Negotiation talks() {
        return Negotiation.of(agreement, positions);
    }

    /** The duties, in the order of the text. */
    List<String> duties() {
        return agreement.commitments().stream().map(Commitment::id).toList();
    }

    /** Every acceptance there can be. */
    List<Acceptance> subjects() {
        List<Acceptance> subjects = new ArrayList<>();
        duties().forEach(duty -> ACTORS.forEach(actor -> subjects.add(Acceptance.of(actor, duty))));
        return subjects;
    }

    /** Whether a duty can come about in a text that has only some of the duties. */
    boolean comesAbout(String duty, Set<String> left) {
        int number = duties().indexOf(duty);
        List<String> needed = needs.get(number);
        return alternatives.get(number) ? !Collections.disjoint(needed, left) : left.containsAll(needed);
    }

    private static final class Genes {
        private final List<Integer> numbers;
        private int next;

        Genes(List<Integer> numbers) {
            this.numbers = numbers;
        }

        int below(int bound) {
            return numbers.get(next++ % numbers.size()) % bound;
        }
    }
}
