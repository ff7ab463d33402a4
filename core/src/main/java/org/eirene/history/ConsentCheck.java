package org.eirene.history;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Optional;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Role;
import org.eirene.agreement.Together;

/** Holds what actors agree to, give up and leave against whose word it takes. */
final class ConsentCheck extends EventReferences {
    ConsentCheck(RecordCheck check, Event event, String path) {
        super(check, event, path);
    }

    void waiver(Waiver waiver) {
        Optional<Commitment> commitment =
                element("waiver", waiver.commitment(), ElementKind.COMMITMENT, Commitment.class);
        if (!actors("by", waiver.actors()) || commitment.isEmpty()) {
            return;
        }
        ImmutableSortedSet<String> beneficiaries = commitment.get().to();
        if (beneficiaries.contains(waiver.by())) {
            countOnce(waiver.commitment(), waiver.by());
        } else {
            add(
                    EventProblemCode.WAIVER_BY_NON_BENEFICIARY,
                    "by",
                    name() + " is by " + quoted(waiver.by()) + ", to whom commitment " + quoted(waiver.commitment())
                            + " is not owed (to: " + some(beneficiaries) + ")",
                    waiver.by(),
                    "one of " + some(beneficiaries),
                    "Maybe a beneficiary was meant");
        }
    }

    void extension(Extension extension) {
        Optional<Element> element = agreement
                .findElement(extension.element())
                .filter(e -> e instanceof Commitment || e instanceof Benchmark || e instanceof Phase);
        if (element.isEmpty()) {
            notThe(
                    "extension",
                    extension.element(),
                    "a commitment, a benchmark or a phase",
                    ElementKind.COMMITMENT,
                    ElementKind.BENCHMARK,
                    ElementKind.PHASE);
        }
        boolean known = actors("by", extension.by());
        element.ifPresent(found -> {
            String noun = found.kind().noun() + " " + quoted(found.id());
            if (!canMove(found)) {
                String lacks = found instanceof Phase ? "end" : "due instant";
                add(
                        EventProblemCode.EXTENSION_WITHOUT_DUE,
                        "extension",
                        name() + " is of " + noun + ", which has no " + lacks + " to move",
                        found.id(),
                        "an element with " + (found instanceof Phase ? "an end" : "a due instant"),
                        "Maybe give it one with " + (found instanceof Phase ? "lasts" : "due"));
            }
            if (known) {
                ImmutableSortedSet<String> needed = found instanceof Commitment commitment
                        ? ImmutableSortedSet.copyOf(Sets.union(commitment.by(), commitment.to()))
                        : check.partiesAt(event.at());
                consent(EventProblemCode.EXTENSION_WITHOUT_CONSENT, " of " + noun, extension.by(), needed);
            }
        });
    }

    void termination(Termination termination) {
        needsForce();
        if (actors("by", termination.by())) {
            consent(EventProblemCode.TERMINATION_WITHOUT_CONSENT, "", termination.by(), check.partiesAt(event.at()));
        }
    }

    private void consent(
            EventProblemCode code, String of, ImmutableSortedSet<String> by, ImmutableSortedSet<String> needed) {
        Collection<String> missing = Sets.difference(needed, by);
        if (!missing.isEmpty()) {
            add(
                    code,
                    "by",
                    name() + of + " lacks the consent of " + some(missing) + " (by: " + some(by) + "; needed: "
                            + some(needed) + ")",
                    some(by),
                    some(needed),
                    "Maybe name all who agreed in one event");
        }
    }

    void withdrawal(Withdrawal withdrawal) {
        int before = check.count();
        needsForce();
        if (actors("by", withdrawal.actors())) {
            Actor actor = agreement.actor(withdrawal.by());
            if (!actor.holds(Role.PARTY)) {
                add(
                        EventProblemCode.WITHDRAWAL_BY_NON_PARTY,
                        "by",
                        name() + " is by " + quoted(actor.id()) + ", who is not a party (parties: "
                                + some(agreement.parties().stream()
                                        .map(Actor::id)
                                        .toList()) + ")",
                        actor.id(),
                        "a party",
                        "Maybe a party was meant, or it holds that role too");
            }
        }
        if (check.count() == before && check.inForceFrom.isPresent()) {
            countOnce(withdrawal.by());
        }
    }

    /** Whether an element can have a due instant at all, a phase an end. */
    private boolean canMove(Element element) {
        if (element instanceof Phase phase) {
            return phase.lasts().isPresent();
        } else if (element instanceof Benchmark benchmark) {
            return benchmark.due().isPresent() || ends(benchmark.phase());
        }
        Commitment commitment = (Commitment) element;
        return commitment.due().isPresent()
                || (commitment.must().isDeliverable() && ends(commitment.phase()))
                || (commitment.must() instanceof Deliver deliver
                        && !deliver.instalments().isEmpty())
                || agreement.exchanges().stream().anyMatch(exchange -> setsDue(exchange, commitment.id()));
    }

    private boolean ends(Optional<String> phase) {
        return phase.flatMap(id -> agreement.find(Phase.class, id))
                .flatMap(Phase::lasts)
                .isPresent();
    }

    /** What is owed in return falls due after its grace; of two acts together each, after the other. */
    private static boolean setsDue(Exchange exchange, String commitment) {
        return exchange.inReturn().equals(commitment)
                || (exchange.terms() instanceof Together && exchange.give().equals(commitment));
    }
}
