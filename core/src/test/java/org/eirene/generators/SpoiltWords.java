package org.eirene.generators;

import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.opened;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.ProblemCode.*;
import static org.eirene.generators.Places.commitment;
import static org.eirene.generators.Places.must;
import static org.eirene.generators.Places.one;
import static org.eirene.generators.Places.replaced;

import java.util.Collections;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Milestone;

/** Ids, references and texts that do not stand. */
final class SpoiltWords {
    private SpoiltWords() {}

    static List<Mutation> ids() {
        return List.of(
                commitment("write an id in capitals", ID_ILL_FORMED, c -> renamed(c, "Commitment_1")),
                commitment("end an id with a hyphen", ID_ILL_FORMED, c -> renamed(c, "commitment-")),
                commitment("make an id too long", ID_TOO_LONG, c -> renamed(c, "a".repeat(65))),
                commitment("take a word of YAML for an id", ID_RESERVED, c -> renamed(c, "yes")),
                commitment("declare the entry into force", ID_RESERVED, c -> renamed(c, Milestone.ENTRY_INTO_FORCE)),
                new Mutation(
                        "give two elements one id",
                        ID_DUPLICATE,
                        (agreement, pick) -> one(agreement.elements(), pick)
                                .map(element -> agreement.toBuilder()
                                        .addMilestones(Milestone.builder()
                                                .id(element.id())
                                                .build()))));
    }

    private static Commitment renamed(Commitment commitment, String id) {
        return commitment.toBuilder().id(id).build();
    }

    static List<Mutation> references() {
        return List.of(
                new Mutation(
                        "take out what is referred to",
                        REFERENCE_UNKNOWN,
                        (agreement, pick) -> one(
                                        agreement.elements().stream()
                                                .filter(element -> isReferredTo(agreement, element))
                                                .toList(),
                                        pick)
                                .map(element -> agreement.toBuilder().without(element.id()))),
                new Mutation(
                        "rename what is referred to",
                        REFERENCE_UNKNOWN,
                        (agreement, pick) -> one(
                                        agreement.commitments().stream()
                                                .filter(commitment -> isReferredTo(agreement, commitment))
                                                .toList(),
                                        pick)
                                .map(commitment -> replaced(agreement, commitment, renamed(commitment, "another")))),
                commitment(
                        "put it into no phase",
                        REFERENCE_UNKNOWN,
                        c -> c.toBuilder().phase("nowhere").build()),
                commitment(
                        "count from nothing",
                        REFERENCE_UNKNOWN,
                        c -> c.toBuilder().due(opened("nowhere").plus(days(1))).build()),
                commitment(
                        "put it into itself",
                        REFERENCE_WRONG_KIND,
                        c -> c.toBuilder().phase(c.id()).build()),
                commitment(
                        "wait for an actor to complete",
                        REFERENCE_WRONG_KIND,
                        c -> c.toBuilder().when(completed(c.by().first())).build()),
                commitment(
                        "refrain from an undeclared kind",
                        INCIDENT_KIND_UNDECLARED,
                        (agreement, c) -> must(c, refrain(incidents("undeclared")))
                                .filter(changed -> !agreement.incidentKinds().isEmpty())),
                commitment(
                        "refrain in an undeclared area",
                        AREA_UNDECLARED,
                        (agreement, c) -> must(c, refrain(incidents().areas("undeclared")))
                                .filter(changed -> !agreement.areas().isEmpty())));
    }

    /** Whether another element names it. */
    static boolean isReferredTo(Agreement agreement, Element element) {
        return Collections.frequency(Contents.of(agreement, String.class), element.id())
                > Collections.frequency(Contents.of(element, String.class), element.id());
    }

    static List<Mutation> texts() {
        return List.of(
                commitment(
                        "blank a title",
                        TEXT_BLANK,
                        c -> c.toBuilder().title(" ").build()),
                commitment(
                        "blank a unit", TEXT_BLANK, c -> must(c, deliver(1, "")).orElseThrow()),
                new Mutation(
                        "repeat an item",
                        ITEM_REPEATED,
                        (agreement, pick) -> one(agreement.manifests(), pick)
                                .map(manifest -> agreement.toBuilder().with(repeated(manifest)))));
    }

    private static Manifest repeated(Manifest manifest) {
        return manifest.toBuilder().addItems(manifest.items().get(0)).build();
    }
}
