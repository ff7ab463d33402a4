package org.eirene.analysis;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Tranche;

/** Whom a guarantee serves by what it covers. */
final class Covers {
    private Covers() {}

    /** Those to whom something covered is owed, or is to be released. */
    static ImmutableSet<String> served(Agreement text, Set<String> covered) {
        return covered.stream().flatMap(id -> served(text, id)).collect(ImmutableSet.toImmutableSet());
    }

    private static Stream<String> served(Agreement text, String id) {
        Stream<String> owed = text.commitments().stream()
                .filter(commitment -> isIn(text, commitment, id))
                .flatMap(commitment -> commitment.to().stream());
        Stream<String> released = Stream.concat(
                        text.find(Tranche.class, id).stream(),
                        text.find(Escrow.class, id).stream().flatMap(escrow -> escrow.tranches().stream()))
                .map(Tranche::to);
        return Stream.concat(owed, released);
    }

    /** Whether a commitment is what is covered, or belongs to the phase or the exchange that is. */
    static boolean isIn(Agreement text, Commitment commitment, String covered) {
        return commitment.id().equals(covered)
                || (text.find(Phase.class, covered).isPresent()
                        && commitment.phase().filter(covered::equals).isPresent())
                || text.find(Exchange.class, covered)
                        .filter(exchange -> exchange.give().equals(commitment.id())
                                || exchange.inReturn().equals(commitment.id()))
                        .isPresent();
    }
}
