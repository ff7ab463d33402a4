package org.eirene.analysis;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Role;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;

/**
 * What differs in a procedure. Stricter is what makes it harder to confirm whatever is claimed under it; whom that serves
 * depends on what is brought before it, and is not said.
 */
final class ProcedureChanges {
    private static final String STAGES = "stages";

    private final Differences differences;
    private final Procedure before;
    private final Procedure after;

    private ProcedureChanges(Differences differences, Procedure before, Procedure after) {
        this.differences = differences;
        this.before = before;
        this.after = after;
    }

    static void find(Differences differences, Procedure before, Procedure after) {
        new ProcedureChanges(differences, before, after).compare();
    }

    private void compare() {
        stages();
        differences.value(
                "onSilence",
                before.onSilence().word(),
                after.onSilence().word(),
                (was, is) ->
                        verification(after.onSilence() == Silence.DENY ? ChangeDirection.MORE : ChangeDirection.LESS));
        // while a clock stands still nothing comes due
        differences.value(
                "clock",
                before.clock().word(),
                after.clock().word(),
                (was, is) -> ChangeEffect.of(
                        ChangeClass.DEADLINE,
                        after.clock() == Clock.STOPS ? ChangeDirection.LESS : ChangeDirection.MORE));
        standing();
        Interest challengers = Interest.bearing(
                Sets.intersection(standing(texts().before(), before), standing(texts().after(), after)));
        differences.limit(
                "filedWithin",
                before.filedWithin(),
                after.filedWithin(),
                direction -> List.of(challengers.effect(ChangeClass.DEADLINE, direction)));
    }

    private TwoTexts texts() {
        return differences.texts();
    }

    private static ChangeEffect verification(ChangeDirection direction) {
        return ChangeEffect.of(ChangeClass.VERIFICATION, direction);
    }

    private void stages() {
        InOrder.compare(before.stages(), after.stages(), new InOrder.Cases<Stage>() {
            @Override
            public void changed(int at, Stage was, Stage is) {
                stage(STAGES + "[" + at + "]", was, is);
            }

            @Override
            public void gone(int at, Stage was) {
                differences.removed(STAGES + "[" + at + "]", was, verification(ChangeDirection.OTHER));
            }

            @Override
            public void come(int at, Stage is) {
                differences.added(STAGES + "[" + at + "]", is, verification(ChangeDirection.OTHER));
            }
        });
    }

    private void stage(String key, Stage was, Stage is) {
        differences.names(key + ".body", was.body(), is.body(), verification(ChangeDirection.OTHER));
        boolean sameSize = was.body().size() == is.body().size();
        differences.value(
                key + ".quorum",
                was.quorum(),
                is.quorum(),
                (one, other) -> verification(sameSize ? ChangeDirection.of(other - one) : ChangeDirection.OTHER));
        Interest body = Interest.bearing(Sets.intersection(was.body(), is.body()));
        differences.offset(
                key + ".within",
                was.within(),
                is.within(),
                longer -> body.effect(ChangeClass.DEADLINE, longer.reversed()));
    }

    /** Where nobody is named, the parties may challenge. */
    private void standing() {
        Set<String> was = standing(texts().before(), before);
        Set<String> is = standing(texts().after(), after);
        if (before.standing().equals(after.standing())) {
            return;
        } else if (was.equals(is)) {
            differences.names("standing", before.standing(), after.standing(), ChangeEffect.WORDING);
        } else {
            BurdenChanges.served(differences, ChangeClass.SCOPE, "standing", was, is);
        }
    }

    private static ImmutableSortedSet<String> standing(Agreement text, Procedure procedure) {
        return !procedure.standing().isEmpty()
                ? procedure.standing()
                : text.actors().stream()
                        .filter(actor -> actor.holds(Role.PARTY))
                        .map(Actor::id)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
