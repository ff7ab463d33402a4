package org.eirene.analysis;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Ordering;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.TransitionKind;

/** Makes each proposed change, analyses again, and keeps those that help. */
final class Proof {
    private static final Comparator<Repair> LEAST_EXPOSED_FIRST = Comparator.comparing(Repair::kind);

    private final Subject subject;
    private final Supplier<Long> errors;
    private final Supplier<Integer> conflicts;

    Proof(Subject subject) {
        this.subject = subject;
        errors = Suppliers.memoize(() -> errors(subject));
        conflicts = Suppliers.memoize(
                () -> TimeChecks.conflicts(subject.agreement()).size());
    }

    /** What cannot be kept, as far as a change of who waits for whom can bring it about. */
    private static long errors(Subject subject) {
        return Checks.GRAVE.stream()
                .flatMap(check -> check.of(subject).stream())
                .filter(draft -> draft.severity() == Severity.ERROR)
                .count();
    }

    /** Those of the proposals after which a check finds the draft no more, and no more errors than there were. */
    ImmutableList<Repair> proved(Check check, Draft draft) {
        List<Repair> helping = draft.proposals().get().stream()
                .filter(repair -> helps(repair, check, draft))
                .toList();
        return ImmutableList.copyOf(Ordering.from(LEAST_EXPOSED_FIRST).sortedCopy(new LinkedHashSet<>(helping)));
    }

    private boolean helps(Repair repair, Check check, Draft draft) {
        Agreement.Builder changed = repair.changed(subject.agreement());
        if (!changed.problems().isEmpty()) {
            return false;
        }
        Subject after = new Subject(changed.build());
        return check.of(after.about(draft.elements())).stream().noneMatch(draft::isSameAs)
                && (isCounted(check, draft) ? errors(after) < requireNonNull(errors.get()) : bringsNoError(after))
                && (repair.kind() == RepairKind.SAY
                        || TimeChecks.conflicts(after.agreement()).size() <= requireNonNull(conflicts.get()));
    }

    /** Whether it is one of the errors itself, so that there must be fewer of them without it. */
    private static boolean isCounted(Check check, Draft draft) {
        return draft.severity() == Severity.ERROR && Checks.GRAVE.contains(check);
    }

    /**
     * Whether there are no more errors than there were. Where all that was there needs what it needed, whatever could happen
     * still can, and what is new alone decides: that spares most repairs a second look at the whole.
     */
    private boolean bringsNoError(Subject after) {
        ImmutableMap<Fact, Need> before = subject.needs(Conduct.WHATEVER_HAPPENS);
        ImmutableMap<Fact, Need> needs = after.needs(Conduct.WHATEVER_HAPPENS);
        boolean keeps =
                after.agreement().sanctions().containsAll(subject.agreement().sanctions())
                        && before.entrySet().stream()
                                .allMatch(entry -> entry.getValue().equals(needs.get(entry.getKey())));
        if (keeps) {
            Reach reach = subject.reach(Conduct.WHATEVER_HAPPENS);
            List<Map.Entry<Fact, Need>> beyond = needs.entrySet().stream()
                    .filter(entry -> !before.containsKey(entry.getKey()))
                    .filter(entry -> !reach.isWithin(entry.getValue(), ImmutableSet.of()))
                    .filter(entry -> !isOfNew(after, entry.getKey()))
                    .toList();
            if (beyond.isEmpty()) {
                return true;
            } else if (beyond.stream()
                    .anyMatch(entry ->
                            DeadEnds.isTold(entry.getKey().turn()) && asksOnlyFor(before.keySet(), entry.getValue()))) {
                return false;
            }
        }
        return errors(after) <= requireNonNull(errors.get());
    }

    private static boolean asksOnlyFor(Set<Fact> facts, Need need) {
        boolean[] only = {true};
        Need.each(need, happens -> only[0] &= facts.contains(happens.fact()));
        return only[0];
    }

    /** What becomes of a new sanction that is imposed: it alone decides, and it stops nothing. */
    private static boolean isOfNew(Subject after, Fact fact) {
        return fact.turn() == TransitionKind.LIFTED
                && after.agreement()
                        .find(Sanction.class, fact.element())
                        .filter(sanction ->
                                Stopped.forGood(after.agreement(), sanction).isEmpty())
                        .isPresent();
    }
}
