package org.eirene.literal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Status;
import org.eirene.agreement.WithdrawalClause;

/** Section 6: the agreement itself, and withdrawal from it. */
final class AgreementStep {
    private final World world;

    AgreementStep(World world) {
        this.world = world;
    }

    /** Once in a round. */
    boolean step() {
        switch (world.agreementStatus()) {
            case NOT_IN_FORCE -> {
                // At the fixed date of entry, or at the milestone entry-into-force.
                if (world.milestones.containsKey(Milestone.ENTRY_INTO_FORCE)) {
                    world.moveAgreement(Status.IN_FORCE);
                    return true;
                }
                return false;
            }
            case IN_FORCE -> {
                Optional<Status> to = end();
                to.ifPresent(world::moveAgreement);
                return to.isPresent();
            }
            default -> {
                // COMPLETED and EXPIRED are final, and nothing terminates the agreement any more.
                return false;
            }
        }
    }

    private Optional<Status> end() {
        List<Phase> phases = world.text.phases;
        if (world.sanctions.measures().terminate() || world.endedByConsent || world.endedByWithdrawal) {
            return Optional.of(Status.TERMINATED);
        }
        // EXPIRED: every phase is final and at least one LAPSED.
        if (phases.stream().allMatch(phase -> world.isClosed(phase.id()))
                && phases.stream().anyMatch(phase -> world.hasStatus(phase.id(), Status.LAPSED))) {
            return Optional.of(Status.EXPIRED);
        }
        // COMPLETED: it has a phase, or a commitment that does not stand aside; all phases and commitments are done.
        List<Commitment> standing = world.text.commitments.stream()
                .filter(commitment -> !world.standsAside(commitment))
                .toList();
        boolean completed = (!phases.isEmpty() || !standing.isEmpty())
                && phases.stream().allMatch(phase -> world.hasStatus(phase.id(), Status.COMPLETED))
                && standing.stream()
                        .allMatch(commitment ->
                                world.hasStatus(commitment.id(), Status.FULFILLED, Status.WAIVED, Status.DISCHARGED));
        return completed ? Optional.of(Status.COMPLETED) : Optional.empty();
    }

    /** Section 6: a withdrawal takes effect after its notice, without a clause on withdrawal at once. */
    static Instant takesEffect(World world, Instant given) {
        return world.agreement
                .withdrawal()
                .map(clause -> world.times.plus(given, clause.notice()))
                .orElse(given);
    }

    /** Section 2: notices end in the second beat. A notice of zero ends in the beat in which it begins. */
    void endNotices() {
        List<String> leaving = new ArrayList<>();
        for (Map.Entry<String, Instant> withdrawal : world.withdrawals.entrySet()) {
            if (!world.withdrawn.contains(withdrawal.getKey()) && world.hasCome(withdrawal.getValue())) {
                leaving.add(withdrawal.getKey());
            }
        }
        leaving.forEach(party -> takeEffect(world, party));
    }

    static void takeEffect(World world, String party) {
        if (world.isTerminated()) {
            return;
        }
        world.withdrawn.add(party);
        if (world.agreement.withdrawal().map(WithdrawalClause::terminates).orElse(true)) {
            world.endedByWithdrawal = true;
            return;
        }
        // Where it does not terminate, the commitments by that party alone, and those to it alone, become DISCHARGED
        // unless final or BREACHED when it takes effect.
        for (CommitmentState commitment : world.commitments.values()) {
            boolean alone = isAlone(commitment.text.by(), party) || isAlone(commitment.text.to(), party);
            if (alone && !world.isFinal(commitment) && !world.hasStatus(commitment.id(), Status.BREACHED)) {
                commitment.leftByWithdrawal = true;
            }
        }
    }

    private static boolean isAlone(Iterable<String> actors, String party) {
        int others = 0;
        boolean there = false;
        for (String actor : actors) {
            there |= actor.equals(party);
            others += actor.equals(party) ? 0 : 1;
        }
        return there && others == 0;
    }
}
