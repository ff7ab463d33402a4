package org.eirene.history;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Stage;
import org.eirene.internal.Decimals;

/** Holds a ruling against the proceedings that its subject can be in. */
final class RulingCheck extends EventReferences {
    private final Ruling ruling;

    RulingCheck(RecordCheck check, Ruling ruling, String path) {
        super(check, ruling, path);
        this.ruling = ruling;
    }

    void run() {
        String id = ruling.about();
        Optional<Event> event = check.history.findEvent(id).filter(RulingCheck::canBeDecided);
        Optional<Element> element =
                agreement.findElement(id).filter(e -> e instanceof Benchmark || e instanceof Sanction);
        boolean member = actors("by", ruling.actors());
        if (event.isPresent()) {
            usable("about", event.get()).ifPresent(subject -> aboutEvent(subject, member));
        } else if (element.isPresent()) {
            aboutElement(element.get(), member);
        } else {
            notThe(
                    "about",
                    id,
                    "a delivery, an incident, a challenge, a benchmark or a sanction",
                    RulingCheck::canBeDecided,
                    ElementKind.BENCHMARK,
                    ElementKind.SANCTION);
        }
    }

    private static boolean canBeDecided(Event event) {
        return event instanceof Delivery || event instanceof Incident || event instanceof Challenge;
    }

    private void aboutElement(Element element, boolean member) {
        noPart();
        boolean isBenchmark = element instanceof Benchmark;
        Optional<String> procedure =
                isBenchmark ? ((Benchmark) element).verification() : ((Sanction) element).decision();
        String lacks = isBenchmark ? "verification" : "decision";
        decided(
                procedure.stream().toList(),
                Optional.empty(),
                member,
                element.kind().noun() + " " + quoted(element.id()) + " has no " + lacks,
                "Maybe give the " + element.kind().noun() + " a " + lacks);
    }

    private void aboutEvent(Event subject, boolean member) {
        if (subject instanceof Delivery delivery) {
            agreement.find(Commitment.class, delivery.commitment()).ifPresent(commitment -> {
                decided(
                        commitment.verification().stream().toList(),
                        Optional.of(subject.at()),
                        member,
                        "commitment " + quoted(commitment.id()) + " has no verification",
                        "Maybe give the commitment a verification");
                part(delivery, commitment);
            });
        } else if (subject instanceof Incident incident) {
            noPart();
            decided(
                    check.coverage.verifications(incident).asList(),
                    Optional.of(subject.at()),
                    member,
                    "no filter with a verification covers incident " + quoted(incident.id()),
                    "Maybe give a filter that covers it a verification");
        } else if (subject instanceof Challenge challenge) {
            noPart();
            if (agreement.find(Procedure.class, challenge.under()).isPresent()) {
                decided(List.of(challenge.under()), Optional.of(subject.at()), member, "", "");
            }
        }
    }

    private void decided(List<String> ids, Optional<Instant> start, boolean member, String why, String way) {
        ImmutableList<Procedure> procedures = ids.stream()
                .flatMap(id -> agreement.find(Procedure.class, id).stream())
                .collect(ImmutableList.toImmutableList());
        if (procedures.isEmpty()) {
            add(
                    EventProblemCode.RULING_WITHOUT_PROCEEDING,
                    "about",
                    name() + " is about " + quoted(ruling.about()) + ", but nothing brings it before a body: " + why,
                    ruling.about(),
                    "what is before a body",
                    way);
            return;
        }
        if (member) {
            byMember(procedures);
        }
        start.ifPresent(instant -> inTime(procedures, instant));
    }

    private void byMember(ImmutableList<Procedure> procedures) {
        ImmutableSet<String> members = procedures.stream()
                .flatMap(procedure -> procedure.stages().stream())
                .flatMap(stage -> stage.body().stream())
                .collect(ImmutableSet.toImmutableSet());
        if (!members.contains(ruling.by())) {
            add(
                    EventProblemCode.RULING_BY_STRANGER,
                    "by",
                    name() + " is by " + quoted(ruling.by()) + ", who sits in no stage of " + named(procedures)
                            + " (members: " + some(members) + ")",
                    ruling.by(),
                    "one of " + some(members),
                    "Maybe add it to the body of a stage");
        }
    }

    private void inTime(ImmutableList<Procedure> procedures, Instant start) {
        Instant over = procedures.stream()
                .map(procedure -> lastInstant(procedure, start))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (ruling.at().isAfter(over)) {
            add(
                    EventProblemCode.RULING_TOO_LATE,
                    "at",
                    name() + " comes at " + ruling.at() + ", but the last stage of " + named(procedures)
                            + " was over at " + over,
                    ruling.at().toString(),
                    over + " or before",
                    "Maybe one of the instants is wrong");
        }
    }

    /** Each stage starts when the one before has lapsed; a ruling at the last instant counts. */
    private Instant lastInstant(Procedure procedure, Instant start) {
        Instant end = start;
        for (Stage stage : procedure.stages()) {
            end = stage.within().addTo(end, agreement.timeZone());
        }
        return end;
    }

    private static String named(ImmutableList<Procedure> procedures) {
        return (procedures.size() == 1 ? "procedure " : "procedures ")
                + some(procedures.stream()
                        .map(procedure -> quoted(procedure.id()))
                        .toList());
    }

    private void noPart() {
        if (ruling.accepted().isPresent() || !ruling.items().isEmpty()) {
            add(
                    EventProblemCode.PART_WITHOUT_DELIVERY,
                    ruling.items().isEmpty() ? "accepted" : "items",
                    name() + " accepts a part of " + quoted(ruling.about()) + ", which is no delivery",
                    ruling.accepted().map(Decimals::text).orElse(some(ruling.items())),
                    "nothing",
                    "Maybe leave the part out");
        }
    }

    private void part(Delivery delivery, Commitment commitment) {
        Optional<Manifest> manifest = manifestOf(commitment);
        if (manifest.isEmpty() && !ruling.items().isEmpty()) {
            add(
                    EventProblemCode.ITEMS_WITHOUT_MANIFEST,
                    "items",
                    name() + " accepts items (" + some(ruling.items()) + "), but commitment " + quoted(commitment.id())
                            + " has no manifest to count them by",
                    some(ruling.items()),
                    "a number",
                    "Maybe say how many with accepted");
        } else {
            foreignItems(delivery);
        }
        BigDecimal most = manifest.map(list -> BigDecimal.valueOf(delivery.items().stream()
                        .distinct()
                        .filter(list.items()::contains)
                        .count()))
                .orElse(delivery.quantity());
        ruling.accepted()
                .filter(accepted -> accepted.compareTo(most) > 0)
                .ifPresent(accepted -> add(
                        EventProblemCode.PART_EXCEEDS_DELIVERY,
                        "accepted",
                        name() + " accepts " + Decimals.text(accepted) + " of " + nameOf(delivery) + ", which is of "
                                + Decimals.text(most),
                        Decimals.text(accepted),
                        Decimals.text(most) + " at the most",
                        "Maybe another delivery was meant"));
    }

    private void foreignItems(Delivery delivery) {
        for (int i = 0; i < ruling.items().size(); i++) {
            String item = ruling.items().get(i);
            if (!delivery.items().contains(item)) {
                add(
                        EventProblemCode.PART_EXCEEDS_DELIVERY,
                        "items[" + i + "]",
                        name() + " accepts item " + quoted(item) + " of " + nameOf(delivery)
                                + ", which does not have it" + " (items: " + some(delivery.items()) + ")",
                        item,
                        "an item of " + nameOf(delivery),
                        meant(item, delivery.items()).orElse("Maybe another delivery was meant"));
            }
        }
    }
}
