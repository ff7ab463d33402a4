package org.eirene.analysis;

import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.lapsed;
import static org.eirene.agreement.Conditions.met;
import static org.eirene.agreement.Conditions.never;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Conditions.released;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Party;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Tranche;

/**
 * Agreements so small that everything cooperating parties can do under them can be tried: up to four acts and
 * milestones, with phases, a benchmark and a tranche that wait for them and for each other. What must not have happened
 * yet is an act or a milestone, which somebody can put off. Of three kinds of text one has phases that last so long and no
 * longer, and none of what could complete them by itself; one counts deliveries, and no act in it must not be done yet, as
 * what is delivered in full is fulfilled by itself; and one has neither.
 */
final class SmallTexts {
    static final String ENTRY = "2025-01-10T00:00:00Z";

    private final List<Integer> choices;
    private final boolean isCumulative;
    private final List<String> milestones = new ArrayList<>();
    private final List<String> commitments = new ArrayList<>();
    /** Commitments that wait for nothing but milestones and each other. */
    private final List<String> ready = new ArrayList<>();

    private final List<String> phases = new ArrayList<>();
    private boolean isLasting;
    private boolean isCounting;
    private int next;

    private SmallTexts(List<Integer> choices, boolean isCumulative) {
        this.choices = choices;
        this.isCumulative = isCumulative;
    }

    static Arbitrary<Agreement> agreements() {
        return agreements(false);
    }

    /**
     * Texts in which nothing comes too late: no phase lapses, nothing must not have been done yet, and what a commitment of
     * a phase waits for is an act that can be done before the phase is over.
     */
    static Arbitrary<Agreement> cumulative() {
        return agreements(true);
    }

    private static Arbitrary<Agreement> agreements(boolean isCumulative) {
        return Arbitraries.integers()
                .between(0, 999)
                .list()
                .ofSize(80)
                .map(choices -> new SmallTexts(choices, isCumulative).draft())
                .filter(draft -> draft.problems().isEmpty())
                .map(Agreement.Builder::build);
    }

    private int below(int bound) {
        return next < choices.size() ? choices.get(next++) % bound : 0;
    }

    private String one(List<String> ids) {
        return ids.get(below(ids.size()));
    }

    private Agreement.Builder draft() {
        int kind = below(3);
        isLasting = kind == 1 && !isCumulative;
        isCounting = kind == 2;
        int acts = 1 + below(3);
        number("c", acts, commitments);
        number("m", below(below(4) == 0 ? 5 - acts : 4 - acts), milestones);
        number("p", below(4), phases);
        commitments.stream()
                .filter(id -> !isCumulative || ready.isEmpty() || below(3) == 0)
                .forEach(ready::add);
        Agreement.Builder draft = Agreement.builder()
                .id("accord")
                .timeZone("UTC")
                .entersIntoForce(ENTRY)
                .addActors(Party.of("north", "North"), Party.of("south", "South"), Monitor.of("cell", "Cell"));
        milestones.forEach(
                id -> draft.addMilestones(Milestone.builder().id(id).by("north").build()));
        List<String> open = new ArrayList<>();
        for (String id : phases) {
            Phase.Builder phase = Phase.builder().id(id);
            boolean lasts = isLasting && below(2) == 0;
            if (below(2) == 0) {
                phase.opens(condition(true, 2));
            }
            if (lasts || below(3) > 0) {
                phase.completes(condition(!lasts, 2));
            }
            if (lasts) {
                phase.lasts(days(10));
            } else {
                open.add(id);
            }
            draft.addPhases(phase.build());
        }
        for (String id : commitments) {
            boolean isReady = isCumulative && ready.contains(id);
            Optional<String> phase =
                    isReady || open.isEmpty() || below(2) == 0 ? Optional.empty() : Optional.of(one(open));
            Commitment.Builder commitment =
                    Commitment.builder().id(id).by("north").to("south").must(act());
            commitment.phase(phase);
            if (below(4) > 0) {
                commitment.when(condition(!isReady && phase.isEmpty(), 2));
            }
            draft.addCommitments(commitment.build());
        }
        draft.addBenchmarks(Benchmark.builder()
                .id("b")
                .phase(open.isEmpty() || below(2) == 0 ? Optional.empty() : Optional.of(one(open)))
                .criterion(condition(true, 1))
                .build());
        draft.addEscrows(Escrow.builder()
                .id("fund")
                .holder("cell")
                .unit("USD")
                .addTranches(Tranche.builder()
                        .id("t")
                        .amount(10)
                        .to("north")
                        .release(condition(true, 1))
                        .build())
                .build());
        return draft;
    }

    private static void number(String letter, int many, List<String> ids) {
        for (int i = 1; i <= many; i++) {
            ids.add(letter + i);
        }
    }

    private Condition condition(boolean ofAnything, int depth) {
        return switch (depth == 0 ? 0 : below(8)) {
            case 5 -> all(condition(ofAnything, depth - 1), condition(ofAnything, depth - 1));
            case 6 ->
                below(3) == 0
                        ? atLeast(2, positive(ofAnything), positive(ofAnything), positive(ofAnything))
                        : any(condition(ofAnything, depth - 1), condition(ofAnything, depth - 1));
            case 7 -> all(positive(ofAnything), putOff(ofAnything));
            default -> positive(ofAnything);
        };
    }

    private Condition putOff(boolean ofAnything) {
        List<String> acts = ofAnything ? commitments : ready;
        if (isCumulative || (isCounting && milestones.isEmpty())) {
            return not(breached(one(acts)));
        }
        return milestones.isEmpty() || (!isCounting && below(2) == 0)
                ? not(fulfilled(one(acts)))
                : not(reached(one(milestones)));
    }

    private Condition positive(boolean ofAnything) {
        List<String> acts = ofAnything ? commitments : ready;
        boolean withPhases = ofAnything && !phases.isEmpty();
        return switch (below(withPhases ? 13 : ofAnything ? 9 : 7)) {
            case 0, 1 -> milestones.isEmpty() ? fulfilled(one(acts)) : reached(one(milestones));
            case 2, 3 -> fulfilled(one(acts));
            case 4 ->
                below(4) == 0
                        ? never()
                        : isLasting || !ofAnything
                                ? fulfilled(one(acts))
                                : passed(fulfilled(one(acts)).plus(days(2)));
            case 5 -> isCounting && below(2) == 0 ? delivered(one(acts)).atLeast(1) : not(breached(one(acts)));
            case 6 -> below(4) == 0 ? breached(one(acts)) : fulfilled(one(acts));
            case 7 -> met("b");
            case 8 -> released("t");
            case 9 -> opened(one(phases));
            case 10, 11 -> completed(one(phases));
            default -> isLasting ? lapsed(one(phases)) : quiet(days(3));
        };
    }
}
