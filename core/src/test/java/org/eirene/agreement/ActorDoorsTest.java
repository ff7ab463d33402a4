package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Measures.refer;
import static org.eirene.agreement.Offsets.days;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever an actor is named, the actor itself may stand for its id. */
class ActorDoorsTest {
    private static final Party NORTH = Party.of("north", "Northern Government");
    private static final Party SOUTH = Party.of("south", "Southern Front");

    static Stream<Arguments> doors() {
        Commitment commitment = CorridorAccord.fromNorth("c")
                .must(Performances.act())
                .by("south", "north")
                .to("south", "north")
                .performedBy("south", "north")
                .build();
        Procedure procedure = Procedure.builder()
                .id("p")
                .onSilence(Silence.DENY)
                .standing("south", "north")
                .build();
        Guarantee guarantee = CorridorAccord.assurance().guarantor("north").build();
        Escrow escrow = Escrow.builder().id("e").unit("USD").holder("north").build();
        Tranche tranche = CorridorAccord.tranche("t").to("north").build();
        Sanction sanction = CorridorAccord.obstruction().against("north").build();
        Milestone milestone = Milestone.builder().id("m").by("north").build();
        return Stream.of(
                arguments(commitment.toBuilder().by(SOUTH, NORTH).build(), commitment),
                arguments(commitment.toBuilder().to(SOUTH, NORTH).build(), commitment),
                arguments(commitment.toBuilder().performedBy(SOUTH, NORTH).build(), commitment),
                arguments(procedure.toBuilder().standing(SOUTH, NORTH).build(), procedure),
                arguments(guarantee.toBuilder().guarantor(NORTH).build(), guarantee),
                arguments(escrow.toBuilder().holder(NORTH).build(), escrow),
                arguments(tranche.toBuilder().to(NORTH).build(), tranche),
                arguments(sanction.toBuilder().against(NORTH).build(), sanction),
                arguments(milestone.toBuilder().by(NORTH).build(), milestone),
                arguments(Stage.of(1, days(3), SOUTH, NORTH), Stage.of(1, days(3), "south", "north")),
                arguments(incidents().by(SOUTH, NORTH), incidents().by("south", "north")),
                arguments(refer(NORTH), refer("north")));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void an_actor_may_stand_for_its_id(Object byActor, Object byId) {
        assertThat(byActor).isEqualTo(byId);
    }
}
