package org.eirene.analysis;

import com.google.common.collect.ImmutableList;

/** All questions that are put to a text, in the order in which it is told what they find. */
final class Checks {
    /** Those that tell what cannot be kept: no repair may add to what they find. */
    static final ImmutableList<Check> GRAVE = ImmutableList.of(Knots::tied, DeadEnds::of, SanctionChecks::cureStopped);

    /** All of them. */
    static final ImmutableList<Check> ALL = ImmutableList.<Check>builder()
            .addAll(GRAVE)
            .add(TimeChecks::contradicting)
            .add(Knots::untied)
            .add(TimeChecks::luck)
            .add(DutyChecks::undated)
            .add(DateChecks::restingOnUndated)
            .add(DutyChecks::unverified)
            .add(DutyChecks::withoutConsequence)
            .add(DutyChecks::performersUnbound)
            .add(OversightChecks::uncertified)
            .add(OversightChecks::uncheckable)
            .add(OversightChecks::idleGuarantors)
            .add(OversightChecks::mereAllegations)
            .add(SanctionChecks::triggeringThemselves)
            .add(SanctionChecks::cureHolding)
            .add(SanctionChecks::neverCured)
            .add(SanctionChecks::noWayDown)
            .add(CarveOuts::missing)
            .add(StructureChecks::endlessPhases)
            .add(DepositChecks::tooSmall)
            .add(StructureChecks::noDisputeProcedure)
            .add(DutyChecks::withoutGuarantor)
            .add(OversightChecks::unboundMonitors)
            .add(StructureChecks::morningsAfter)
            .add(DutyChecks::salamiRoom)
            .add(StructureChecks::openQuestions)
            .build();

    private Checks() {}
}
