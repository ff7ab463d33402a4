package org.eirene.agreement;

import static org.eirene.agreement.ProblemCode.ANSWERS_FOR_ITSELF;
import static org.eirene.agreement.ProblemCode.OBLIGOR_OUTSIDER;
import static org.eirene.agreement.ProblemCode.OUTSIDER_WITH_ROLE;
import static org.eirene.agreement.ProblemCode.ROLE_REPEATED;

import java.util.List;

/** The rules of roles: an outsider holds no other and is bound by nothing, and nobody answers for himself. */
final class ActorRules {
    private final Names names;
    private final ProblemList problems;

    ActorRules(Names names, ProblemList problems) {
        this.names = names;
        this.problems = problems;
    }

    void actor(Place place, Actor actor) {
        if (actor.also().contains(actor.role())) {
            problems.add(
                    ROLE_REPEATED,
                    place.key("also"),
                    "The further roles of " + Words.name(actor) + " must not repeat its own, "
                            + actor.role().word(),
                    actor.role().word(),
                    "other roles",
                    "Leave it out of the further roles");
        }
        List<String> others = actor.also().stream()
                .filter(role -> role != Role.OUTSIDER)
                .map(Role::word)
                .toList();
        if (actor.role() != Role.OUTSIDER && actor.also().contains(Role.OUTSIDER)) {
            outsider(place, actor, actor.role().word());
        } else if (actor.role() == Role.OUTSIDER && !others.isEmpty()) {
            outsider(place, actor, String.join(", ", others));
        }
        if (actor.answersFor().contains(actor.id())) {
            problems.add(
                    ANSWERS_FOR_ITSELF,
                    place.key("answersFor"),
                    Words.capitalName(actor) + " must not be named among those for whom it answers",
                    actor.id(),
                    "the ids of other actors",
                    "Leave it out, as every actor answers for itself");
        }
    }

    private void outsider(Place place, Actor actor, String roles) {
        problems.add(
                OUTSIDER_WITH_ROLE,
                place.key("also"),
                "An outsider must hold no other role, but " + Words.name(actor) + " is also " + roles,
                actor.also().stream().map(Role::word).toList(),
                "no further role",
                "Choose between outsider and the others");
    }

    /** Its obligors. */
    void commitment(Place place, Commitment commitment) {
        for (String id : commitment.by()) {
            if (names.find(Actor.class, id)
                    .filter(actor -> actor.holds(Role.OUTSIDER))
                    .isPresent()) {
                problems.add(
                        OBLIGOR_OUTSIDER,
                        place.key("by"),
                        "Obligor " + Words.quoted(id) + " of " + Words.name(commitment)
                                + " must not be an outsider, who is bound by nothing",
                        id,
                        "the id of an actor who is not an outsider",
                        "Name who answers for " + Words.cut(id) + ", and " + Words.cut(id) + " under performedBy");
            }
        }
    }
}
