package org.eirene.agreement;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in an agreement, in the words of the written form, so that whoever reads a document can find
 * the line.
 *
 * <pre>{@code
 * path    = key *( "." key / "[" index "]" )          commitments[3].must.instalments[0].due.plus
 * key     = a key of the written form, as it is spelled there: for, while, protected, continue
 * index   = the place in a list, the first being 0, in the order of the text
 * }</pre>
 *
 * <ul>
 *   <li>A path begins with a key of the agreement: {@code timeZone}, {@code phases[1].opens}.
 *   <li>A tranche stands in its escrow: {@code escrows[0].tranches[1].release}.
 *   <li>Conditions, moments and measures are entered by the key that says which case they are:
 *       {@code phases[1].opens.all[0].completed}, {@code sanctions[0].rungs[1].measures[0].snapBack},
 *       {@code benchmarks[0].due.earliest[1].opened}, {@code phases[0].opens.passed.date}.
 *   <li>A set of ids, of kinds or of areas has no order of its own in the model. The path of one of its entries ends at
 *       the key of the set, {@code commitments[0].by}, and the message names the entry.
 *   <li>What is missing stands where it should be: {@code guarantees[0].undertakings}.
 * </ul>
 *
 * <p>Places are ordered as the written form lists its keys, a whole before its parts.
 */
final class Place {
    /** The agreement itself. */
    static final Place AGREEMENT = new Place(null, "", 0, 0);

    /** No place in particular; whatever stands in it is nowhere too. */
    static final Place NOWHERE = new Place(null, "", 0, 0);

    /** Stands for the rank of a key, which nobody needs as long as nothing is wrong. */
    private static final int RANK_OF_KEY = -2;

    /** Compares from the left; a whole comes before its parts. */
    static final Comparator<Place> WRITTEN_ORDER = (one, other) -> Arrays.compare(one.order(), other.order());

    /** One order that agrees with that of the written form in each of its maps. */
    private static final ImmutableMap<String, Integer> RANKS = ranks(
            // agreement and elements
            "id kind also title url clause note name signed answersFor timeZone entersIntoForce sources actors",
            "incidentKinds kinds minSeverity by areas amount from to takes milestones indicators manifests procedures",
            "phases commitments benchmarks exchanges sanctions escrows guarantees withdrawal openQuestions",
            // procedures, phases
            "stages body quorum onSilence clock standing filedWithin opens completes lasts onExpiry while times",
            // commitments, benchmarks, tranches, escrows, indicators, manifests
            "holder phase criterion must when total release returns due verification continuous protected survives",
            "performedBy unit per manifest instalments curedAfter items tranches",
            // exchanges, conditions, moments
            "give for ratio grace together of since take within atLeast atMost moreThan lessThan rung status",
            "day plus endOfDay",
            // sanctions, guarantees, withdrawal, open questions
            "against trigger decision rungs after occurrence severity measures permanently cure probation",
            "guarantor covers invokedWhen undertakings notice terminates concerns");

    private final @Nullable Place parent;
    /** The key; null for an index, whose text is made when somebody asks. */
    private final @Nullable String step;

    private final int rank;
    private final int depth;

    private Place(@Nullable Place parent, @Nullable String step, int rank, int depth) {
        this.parent = parent;
        this.step = step;
        this.rank = rank;
        this.depth = depth;
    }

    private static ImmutableMap<String, Integer> ranks(String... lines) {
        ImmutableMap.Builder<String, Integer> ranks = ImmutableMap.builder();
        int rank = 0;
        for (String line : lines) {
            for (String key : line.split(" ", -1)) {
                ranks.put(key, rank++);
            }
        }
        return ranks.buildOrThrow();
    }

    /** The place of what stands under a key. */
    Place key(String key) {
        // Places are made by the thousand and seldom looked at: the look into the table is for tests.
        assert rankOf(key) >= 0;
        return isNowhere() ? this : new Place(this, key, RANK_OF_KEY, depth + 1);
    }

    private static int rankOf(String key) {
        Integer known = RANKS.get(key);
        if (known == null) {
            throw new IllegalArgumentException("No key of the written form: " + key);
        }
        return known;
    }

    /** The place of what stands under the key that says which case this is, and that comes first. */
    Place lead(String key) {
        return isNowhere() ? this : new Place(this, key, -1, depth + 1);
    }

    /** The place of an entry of a list. */
    Place at(int index) {
        return isNowhere() ? this : new Place(this, null, index, depth + 1);
    }

    private boolean isNowhere() {
        return this == NOWHERE;
    }

    /** {@return the last key, or index in brackets} */
    String step() {
        return step == null ? "[" + rank + "]" : step;
    }

    private int[] order() {
        int[] order = new int[depth];
        Place place = this;
        for (int i = depth - 1; i >= 0 && place != null; i--) {
            order[i] = place.rank == RANK_OF_KEY && place.step != null ? rankOf(place.step) : place.rank;
            place = place.parent;
        }
        return order;
    }

    /** {@return the path; empty for the agreement itself} */
    @Override
    public String toString() {
        String[] steps = new String[depth];
        Place place = this;
        for (int i = depth - 1; i >= 0 && place != null; i--) {
            steps[i] = place.step();
            place = place.parent;
        }
        StringBuilder path = new StringBuilder();
        for (String each : steps) {
            path.append(path.isEmpty() || each.startsWith("[") ? "" : ".").append(each);
        }
        return path.toString();
    }
}
