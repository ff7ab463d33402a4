package org.eirene.history;

import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Refrain;
import org.eirene.agreement.Respond;

/** Holds a delivery against what its commitment obliges to. */
final class DeliveryCheck extends EventReferences {
    private final Delivery delivery;

    DeliveryCheck(RecordCheck check, Delivery delivery, String path) {
        super(check, delivery, path);
        this.delivery = delivery;
    }

    void run() {
        needsForce();
        element("delivery", delivery.commitment(), ElementKind.COMMITMENT, Commitment.class)
                .ifPresent(this::under);
        delivery.by().ifPresent(actor -> actor("by", actor));
    }

    private void under(Commitment commitment) {
        if (commitment.must() instanceof Refrain) {
            add(
                    EventProblemCode.DELIVERY_NOT_TAKEN,
                    "delivery",
                    name() + " is under commitment " + quoted(commitment.id())
                            + ", which is to refrain and takes no delivery",
                    commitment.id(),
                    "a commitment to act, deliver, supply or respond",
                    "Maybe another commitment was meant, or an incident");
            return;
        }
        items(commitment);
        if (commitment.must() instanceof Respond respond) {
            answer(commitment, respond);
        } else if (delivery.answers().isPresent()) {
            String incident = delivery.answers().get();
            add(
                    EventProblemCode.ANSWER_UNEXPECTED,
                    "answers",
                    name() + " answers " + quoted(incident) + ", but commitment " + quoted(commitment.id())
                            + " is not one to respond",
                    incident,
                    "nothing",
                    "Maybe leave answers out, or another commitment was meant");
        }
    }

    private void items(Commitment commitment) {
        Optional<Manifest> manifest = manifestOf(commitment);
        List<String> items = delivery.items();
        if (manifest.isPresent()) {
            listed(commitment, manifest.get());
        } else if (!items.isEmpty()) {
            add(
                    EventProblemCode.ITEMS_WITHOUT_MANIFEST,
                    "items",
                    name() + " has items (" + some(items) + "), but commitment " + quoted(commitment.id())
                            + " has no manifest to count them by",
                    some(items),
                    "a quantity",
                    "Maybe say how many with quantity");
        }
    }

    private void listed(Commitment commitment, Manifest manifest) {
        List<String> items = delivery.items();
        if (items.stream().noneMatch(manifest.items()::contains)) {
            add(
                    EventProblemCode.NO_ITEM_LISTED,
                    "items",
                    name() + " has no item of manifest " + quoted(manifest.id()) + ", by which commitment "
                            + quoted(commitment.id()) + " counts (items: " + some(manifest.items()) + ")",
                    some(items),
                    "items of manifest " + quoted(manifest.id()),
                    items.stream()
                            .flatMap(item -> meant(item, manifest.items()).stream())
                            .findFirst()
                            .orElse("Maybe say which with items"));
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!manifest.items().contains(items.get(i))) {
                notListed("items[" + i + "]", items.get(i), manifest);
            }
        }
    }

    private void answer(Commitment commitment, Respond respond) {
        if (delivery.answers().isEmpty()) {
            add(
                    EventProblemCode.ANSWER_MISSING,
                    "answers",
                    name() + " is under commitment " + quoted(commitment.id())
                            + ", which is to respond, but answers no " + "incident",
                    "nothing",
                    "the id of an incident",
                    "Maybe say which with answers");
            return;
        }
        String id = delivery.answers().get();
        Optional<Event> named = check.history.findEvent(id);
        if (named.isPresent() && named.get() instanceof Incident incident) {
            usable("answers", incident)
                    .filter(usable -> !check.coverage.covers(respond.to(), usable))
                    .ifPresent(stranger -> add(
                            EventProblemCode.ANSWER_NOT_COVERED,
                            "answers",
                            name() + " answers incident " + quoted(id) + " (" + cut(stranger.incidentKind())
                                    + " of severity " + stranger.severity() + "), to which commitment "
                                    + quoted(commitment.id()) + " does not respond (" + respond.to() + ")",
                            id,
                            "the id of an incident that the commitment covers",
                            "Maybe another incident was meant"));
        } else {
            notThe("answers", id, "an incident", Incident.class::isInstance);
        }
    }
}
