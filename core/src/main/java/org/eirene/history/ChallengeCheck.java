package org.eirene.history;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Procedure;

/** Holds a challenge against what can be disputed, by whom, under what and until when. */
final class ChallengeCheck extends EventReferences {
    private final Challenge challenge;

    ChallengeCheck(RecordCheck check, Challenge challenge, String path) {
        super(check, challenge, path);
        this.challenge = challenge;
    }

    void run() {
        int before = check.count();
        Optional<Event> event = subject();
        item();
        Optional<Procedure> procedure = element("under", challenge.under(), ElementKind.PROCEDURE, Procedure.class);
        procedure.ifPresent(this::standing);
        procedure.ifPresent(found -> event.ifPresent(subject -> inTime(found, subject)));
        boolean breach = agreement.find(Commitment.class, challenge.subject()).isPresent();
        if (check.count() == before && !breach) {
            countOnce(challenge.subject(), challenge.item().orElse(""));
        }
    }

    /** The event that is disputed, if it is one. */
    private Optional<Event> subject() {
        String id = challenge.subject();
        Optional<Event> named = check.history.findEvent(id).filter(ChallengeCheck::canBeDisputed);
        if (named.isPresent()) {
            return usable("challenge", named.get());
        }
        Optional<Element> element = agreement.findElement(id);
        if (element.filter(e -> e instanceof Commitment || e instanceof Manifest)
                .isEmpty()) {
            notThe(
                    "challenge",
                    id,
                    "an incident, a delivery, a commitment or a manifest",
                    ChallengeCheck::canBeDisputed,
                    ElementKind.COMMITMENT,
                    ElementKind.MANIFEST);
        }
        return Optional.empty();
    }

    private static boolean canBeDisputed(Event event) {
        return event instanceof Incident || event instanceof Delivery;
    }

    private void item() {
        String id = challenge.subject();
        Optional<Manifest> manifest =
                check.history.findEvent(id).isPresent() ? Optional.empty() : agreement.find(Manifest.class, id);
        if (manifest.isEmpty()) {
            challenge
                    .item()
                    .ifPresent(item -> add(
                            EventProblemCode.CHALLENGE_ITEM_UNEXPECTED,
                            "item",
                            name() + " names item " + quoted(item) + ", but " + quoted(id) + " is no manifest",
                            item,
                            "nothing",
                            "Maybe leave the item out, or challenge the manifest"));
        } else if (challenge.item().isEmpty()) {
            add(
                    EventProblemCode.CHALLENGE_ITEM_MISSING,
                    "item",
                    name() + " is of manifest " + quoted(id) + ", but names no item of it",
                    "nothing",
                    "an item of manifest " + quoted(id),
                    "Maybe say which with item");
        } else if (!manifest.get().items().contains(challenge.item().get())) {
            notListed("item", challenge.item().get(), manifest.get());
        }
    }

    private void standing(Procedure procedure) {
        ImmutableSortedSet<String> standing = procedure.standing().isEmpty()
                ? ImmutableSortedSet.copyOf(
                        agreement.parties().stream().map(Actor::id).toList())
                : procedure.standing();
        if (actors("by", challenge.actors()) && !standing.contains(challenge.by())) {
            add(
                    EventProblemCode.CHALLENGE_WITHOUT_STANDING,
                    "by",
                    name() + " is by " + quoted(challenge.by()) + ", who has no standing under procedure "
                            + quoted(procedure.id()) + " (standing: " + some(standing) + ")",
                    challenge.by(),
                    "one of " + some(standing),
                    "Maybe add it to the standing of the procedure");
        }
    }

    private void inTime(Procedure procedure, Event subject) {
        Optional<Instant> last =
                procedure.filedWithin().map(offset -> offset.addTo(subject.at(), agreement.timeZone()));
        last.filter(challenge.at()::isAfter)
                .ifPresent(instant -> add(
                        EventProblemCode.CHALLENGE_TOO_LATE,
                        "at",
                        name() + " comes at " + challenge.at() + ", but procedure " + quoted(procedure.id())
                                + " takes one of " + nameOf(subject) + " until " + instant + " (within "
                                + procedure.filedWithin().get() + ")",
                        challenge.at().toString(),
                        instant + " or before",
                        "Maybe one of the two instants is wrong"));
    }
}
