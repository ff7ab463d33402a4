package org.eirene.analysis;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Procedure;

/** Who looks into whether a commitment is performed. */
final class Verifiers {
    private Verifiers() {}

    /** Whether somebody does who neither owes nor performs it. */
    static boolean isVerified(Agreement agreement, Commitment commitment) {
        Set<String> own = own(agreement, commitment);
        return commitment
                .verification()
                .filter(procedure -> !own.containsAll(of(agreement, procedure)))
                .isPresent();
    }

    /** Who sits in any stage of a procedure. */
    static ImmutableSortedSet<String> of(Agreement agreement, String procedure) {
        return agreement.find(Procedure.class, procedure).stream()
                .flatMap(found -> found.stages().stream())
                .flatMap(stage -> stage.body().stream())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Who owes or performs it, and those for whom these answer. */
    static ImmutableSortedSet<String> own(Agreement agreement, Commitment commitment) {
        return Stream.concat(commitment.by().stream(), commitment.performedBy().stream())
                .flatMap(actor -> Stream.concat(Stream.of(actor), agreement.actor(actor).answersFor().stream()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
