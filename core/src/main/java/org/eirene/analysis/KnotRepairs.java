package org.eirene.analysis;

import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.invoked;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Act;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Role;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;

/**
 * The changes that may undo a circle of waits, wait by wait. Figures that a text does not tell are chosen and can be
 * changed: a day for what is done together, thirty days for a guarantor, a tenth for a first instalment.
 */
final class KnotRepairs {
    private static final int TENTH = 10;

    private final Subject subject;
    private final List<Wait> waits;

    KnotRepairs(Subject subject, List<Wait> waits) {
        this.subject = subject;
        this.waits = waits;
    }

    List<Repair> proposals() {
        List<Repair> proposals = new ArrayList<>();
        for (int i = 0; i < waits.size(); i++) {
            Wait wait = waits.get(i);
            Wait before = waits.get((i + waits.size() - 1) % waits.size());
            Optional<Commitment> waiting = commitment(wait.element());
            Optional<Commitment> awaited = commitment(wait.awaited());
            goFirst(wait).ifPresent(proposals::add);
            if (waiting.isPresent() && awaited.isPresent()) {
                Pair pair = new Pair(wait, waiting.get(), awaited.get());
                // Two that wait for each other are put together once.
                if (waits.size() > 2 || i == 0) {
                    together(pair).ifPresent(proposals::add);
                    escrow(pair).ifPresent(proposals::add);
                }
                guarantee(pair).ifPresent(proposals::add);
            }
            waiting.flatMap(first -> instalment(before, first)).ifPresent(proposals::add);
        }
        return proposals;
    }

    private record Pair(Wait link, Commitment waiting, Commitment awaited) {}

    private Optional<Commitment> commitment(String id) {
        return subject.agreement().find(Commitment.class, id);
    }

    private Optional<Element> without(Wait wait) {
        return subject.agreement().findElement(wait.element()).flatMap(element -> Rewriting.without(element, wait));
    }

    private Optional<Repair> goFirst(Wait wait) {
        return without(wait)
                .map(element -> Repair.of(
                        RepairKind.GO_FIRST,
                        "Let " + subject.name(wait.element()) + " go first: it waits no more for "
                                + subject.name(wait.awaited()),
                        element));
    }

    /** The awaited one without its own wait for the other, if it has one. */
    private Optional<Element> alsoFreed(Pair pair) {
        return waits.stream()
                .filter(back -> back.element().equals(pair.awaited().id())
                        && back.awaited().equals(pair.waiting().id()))
                .findFirst()
                .flatMap(this::without);
    }

    private Optional<Repair> together(Pair pair) {
        if (!(pair.waiting().must() instanceof Act) || !(pair.awaited().must() instanceof Act)) {
            return Optional.empty();
        }
        Exchange exchange = Exchange.builder()
                .id(subject.fresh("together"))
                .give(pair.waiting().id())
                .inReturn(pair.awaited().id())
                .terms(new Together(days(1)))
                .build();
        return freed(
                pair,
                RepairKind.TOGETHER,
                "Let " + names(pair) + " be done within a day of each other, neither waiting for the other",
                ImmutableList.of(exchange));
    }

    private Optional<Repair> freed(Pair pair, RepairKind kind, String message, List<Element> further) {
        return without(pair.link()).map(waiting -> {
            ImmutableList.Builder<Element> elements = ImmutableList.builder();
            elements.add(waiting);
            alsoFreed(pair).ifPresent(elements::add);
            return new Repair(kind, message, elements.addAll(further).build());
        });
    }

    private String names(Pair pair) {
        return subject.name(pair.waiting().id()) + " and "
                + subject.name(pair.awaited().id());
    }

    private boolean areOfTwoSides(Pair pair) {
        return Sets.intersection(pair.waiting().by(), pair.awaited().by()).isEmpty();
    }

    /** What can be held by a third: acts are taken for the deeds and documents that they end in. */
    private Optional<Repair> escrow(Pair pair) {
        Optional<Actor> holder = subject.agreement().actors().stream()
                .filter(actor -> !actor.holds(Role.PARTY) && !actor.holds(Role.OUTSIDER))
                .filter(actor -> !pair.waiting().by().contains(actor.id())
                        && !pair.awaited().by().contains(actor.id()))
                .findFirst();
        boolean canBeHeld =
                pair.waiting().must().isDeliverable() && pair.awaited().must().isDeliverable();
        if (holder.isEmpty() || !canBeHeld || !areOfTwoSides(pair)) {
            return Optional.empty();
        }
        String id = subject.fresh("held");
        Escrow.Builder escrow = Escrow.builder().id(id).holder(holder.get()).unit("performance");
        int number = 1;
        for (Commitment commitment : List.of(pair.waiting(), pair.awaited())) {
            for (String beneficiary : commitment.to()) {
                escrow.addTranches(Tranche.builder()
                        .id(subject.fresh(id + "-" + number++))
                        .title("What was done under " + commitment.id())
                        .amount(1)
                        .to(beneficiary)
                        .release(all(
                                fulfilled(pair.waiting().id()),
                                fulfilled(pair.awaited().id())))
                        .build());
            }
        }
        return freed(
                pair,
                RepairKind.ESCROW,
                "Let " + names(pair) + " both be done into the hands of '"
                        + holder.get().id() + "', who lets go of either once it has both",
                ImmutableList.of(escrow.build()));
    }

    private Optional<Repair> guarantee(Pair pair) {
        Optional<Actor> guarantor = subject.agreement().actors().stream()
                .filter(actor -> actor.holds(Role.GUARANTOR))
                .filter(actor -> !pair.waiting().by().contains(actor.id())
                        && !pair.awaited().by().contains(actor.id()))
                .findFirst();
        if (guarantor.isEmpty() || !areOfTwoSides(pair) || !Deadlines.isDated(subject.agreement(), pair.awaited())) {
            return Optional.empty();
        }
        String id = subject.fresh("underwriting");
        String duty = subject.fresh("make-good");
        return freed(
                pair,
                RepairKind.GUARANTEE,
                "Let " + subject.name(pair.waiting().id()) + " go first, and '"
                        + guarantor.get().id() + "' make good a breach of "
                        + subject.name(pair.awaited().id()),
                ImmutableList.of(
                        Commitment.builder()
                                .id(duty)
                                .by(guarantor.get().id())
                                .to(pair.waiting().by())
                                .must(act())
                                .due(invoked(id).plus(days(30)))
                                .build(),
                        Guarantee.builder()
                                .id(id)
                                .guarantor(guarantor.get())
                                .covers(pair.awaited().id())
                                .invokedWhen(breached(pair.awaited().id()))
                                .undertakings(duty)
                                .build()));
    }

    /** A tenth of a delivery goes first; whoever waits for the whole waits for that tenth, and the rest for him. */
    private Optional<Repair> instalment(Wait before, Commitment whole) {
        if (!(whole.must() instanceof Deliver deliver)
                || deliver.manifest().isPresent()
                || !deliver.instalments().isEmpty()
                || deliver.quantity().compareTo(BigDecimal.valueOf(2)) < 0) {
            return Optional.empty();
        }
        BigDecimal part = deliver.quantity().divide(BigDecimal.valueOf(TENTH), 0, RoundingMode.CEILING);
        String id = subject.fresh("first-" + whole.id());
        Wait own = waits.stream()
                .filter(wait -> wait.element().equals(whole.id()))
                .findFirst()
                .orElse(before);
        Optional<Element> free = without(own);
        Optional<Element> follower = subject.agreement()
                .findElement(before.element())
                .flatMap(element -> Rewriting.replaced(element, before, fulfilled(id)));
        if (id.length() > 64 || follower.isEmpty() || !(free.orElse(whole) instanceof Commitment freed)) {
            return Optional.empty();
        }
        Commitment first = freed.toBuilder()
                .id(id)
                .must(new Deliver(part, deliver.unit(), Optional.empty(), ImmutableList.of()))
                .build();
        Commitment rest = whole.toBuilder()
                .must(new Deliver(
                        deliver.quantity().subtract(part), deliver.unit(), Optional.empty(), ImmutableList.of()))
                .build();
        return Optional.of(Repair.of(
                RepairKind.INSTALMENT,
                "Let the first " + part.toPlainString() + " " + deliver.unit() + " of " + subject.name(whole.id())
                        + " go first, and " + subject.name(before.element()) + " wait for these alone",
                first,
                rest,
                follower.get()));
    }
}
