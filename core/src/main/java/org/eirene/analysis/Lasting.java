package org.eirene.analysis;

import org.eirene.agreement.Aggregate;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.AllOf;
import org.eirene.agreement.Always;
import org.eirene.agreement.AnyOf;
import org.eirene.agreement.AtLeast;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Breached;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Comparison;
import org.eirene.agreement.Completed;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Delivered;
import org.eirene.agreement.Fulfilled;
import org.eirene.agreement.Incidents;
import org.eirene.agreement.Invoked;
import org.eirene.agreement.Lapsed;
import org.eirene.agreement.Measured;
import org.eirene.agreement.Met;
import org.eirene.agreement.Not;
import org.eirene.agreement.Opened;
import org.eirene.agreement.Passed;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Reached;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Released;
import org.eirene.agreement.Supply;

/** Whether a condition, once it holds, may hold for ever. */
final class Lasting {
    private Lasting() {}

    static boolean mayLast(Agreement agreement, Condition condition) {
        return condition.match(new Condition.PartialCases<Boolean>() {
            @Override
            public Boolean otherwise(Condition passing) {
                return false;
            }

            @Override
            public Boolean always(Always condition) {
                return true;
            }

            @Override
            public Boolean all(AllOf all) {
                return all.of().stream().allMatch(part -> mayLast(agreement, part));
            }

            @Override
            public Boolean any(AnyOf any) {
                return any.of().stream().anyMatch(part -> mayLast(agreement, part));
            }

            @Override
            public Boolean atLeast(AtLeast some) {
                return some.of().stream()
                                .filter(part -> mayLast(agreement, part))
                                .count()
                        >= some.count();
            }

            @Override
            public Boolean reached(Reached turn) {
                return true;
            }

            @Override
            public Boolean opened(Opened turn) {
                return true;
            }

            @Override
            public Boolean completed(Completed turn) {
                return true;
            }

            @Override
            public Boolean lapsed(Lapsed turn) {
                return true;
            }

            @Override
            public Boolean fulfilled(Fulfilled turn) {
                return true;
            }

            @Override
            public Boolean released(Released turn) {
                return true;
            }

            @Override
            public Boolean invoked(Invoked turn) {
                return true;
            }

            @Override
            public Boolean passed(Passed passed) {
                return true;
            }

            @Override
            public Boolean met(Met met) {
                return agreement
                        .find(Benchmark.class, met.element())
                        .filter(benchmark -> !benchmark.continuous())
                        .isPresent();
            }

            @Override
            public Boolean breached(Breached breached) {
                return agreement
                        .find(Commitment.class, breached.element())
                        .filter(commitment -> isBreachedForGood(agreement, commitment))
                        .isPresent();
            }

            @Override
            public Boolean incidents(Incidents incidents) {
                return incidents.comparison() == Comparison.AT_LEAST
                        && incidents.number().within().isEmpty();
            }

            @Override
            public Boolean delivered(Delivered delivered) {
                return delivered.comparison() == Comparison.AT_LEAST
                        && delivered.total().within().isEmpty();
            }

            @Override
            public Boolean measured(Measured measured) {
                Aggregate take = measured.measurement().take();
                boolean rises =
                        measured.comparison() == Comparison.AT_LEAST || measured.comparison() == Comparison.MORE_THAN;
                return measured.measurement().within().isEmpty()
                        && (rises ? take == Aggregate.COUNT || take == Aggregate.MAX : take == Aggregate.MIN);
            }
        });
    }

    /** Whether what holds back a condition may hold for ever, so that it may never come to hold. */
    static boolean mayBeBarred(Agreement agreement, Condition condition) {
        return condition.match(new Condition.PartialCases<Boolean>() {
            @Override
            public Boolean otherwise(Condition elementary) {
                return false;
            }

            @Override
            public Boolean not(Not not) {
                return mayLast(agreement, not.condition());
            }

            @Override
            public Boolean all(AllOf all) {
                return all.of().stream().anyMatch(part -> mayBeBarred(agreement, part));
            }

            @Override
            public Boolean any(AnyOf any) {
                return any.of().stream().allMatch(part -> mayBeBarred(agreement, part));
            }

            @Override
            public Boolean atLeast(AtLeast some) {
                return some.of().stream()
                                .filter(part -> mayBeBarred(agreement, part))
                                .count()
                        > some.of().size() - some.count();
            }
        });
    }

    /** An incident without a cure; a supply that has ended short of what was due. */
    private static boolean isBreachedForGood(Agreement agreement, Commitment commitment) {
        return commitment.must() instanceof Refrain refrain
                ? refrain.curedAfter().isEmpty()
                : commitment.must() instanceof Supply && ends(agreement, commitment);
    }

    private static boolean ends(Agreement agreement, Commitment commitment) {
        boolean withItsPhase = !commitment.survives()
                && commitment
                        .phase()
                        .flatMap(id -> agreement.find(Phase.class, id))
                        .filter(phase ->
                                phase.lasts().isPresent() || phase.completes().isPresent())
                        .isPresent();
        return commitment.due().isPresent() || withItsPhase;
    }
}
