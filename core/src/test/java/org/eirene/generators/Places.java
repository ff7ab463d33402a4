package org.eirene.generators;

import static org.eirene.generators.Places.actor;
import static org.eirene.generators.Places.commitment;
import static org.eirene.generators.Places.guarantee;
import static org.eirene.generators.Places.must;
import static org.eirene.generators.Places.one;
import static org.eirene.generators.Places.phase;
import static org.eirene.generators.Places.procedure;
import static org.eirene.generators.Places.replaced;
import static org.eirene.generators.Places.sanction;
import static org.eirene.generators.Places.tranche;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Element;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Phase;
import org.eirene.agreement.ProblemCode;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Tranche;

/** Where an agreement can be changed. */
final class Places {
    private Places() {}

    static <T> Optional<T> one(List<T> places, int pick) {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(Math.floorMod(pick, places.size())));
    }

    static Agreement.Builder replaced(Agreement agreement, Element old, Element fresh) {
        return agreement.toBuilder().without(old.id()).with(fresh);
    }

    static Mutation commitment(String name, ProblemCode code, Function<Commitment, Commitment> change) {
        return commitment(name, code, (agreement, c) -> Optional.of(change.apply(c)));
    }

    static Mutation commitment(
            String name, ProblemCode code, BiFunction<Agreement, Commitment, Optional<Commitment>> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(agreement.commitments(), pick)
                        .flatMap(c -> change.apply(agreement, c).map(changed -> replaced(agreement, c, changed))));
    }

    static Optional<Commitment> must(Commitment commitment, Performance performance) {
        return Optional.of(commitment.toBuilder().must(performance).build());
    }

    static Mutation delivery(String name, ProblemCode code, Function<Deliver, Deliver> change) {
        return commitment(
                name,
                code,
                (agreement, c) ->
                        c.must() instanceof Deliver deliver ? must(c, change.apply(deliver)) : Optional.empty());
    }

    static Mutation phase(String name, ProblemCode code, Function<Phase, Phase> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(agreement.phases(), pick)
                        .map(phase -> agreement.toBuilder().with(change.apply(phase))));
    }

    static Mutation procedure(String name, ProblemCode code, Function<Procedure, Procedure> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(agreement.procedures(), pick)
                        .map(procedure -> agreement.toBuilder().with(change.apply(procedure))));
    }

    static Procedure staged(Procedure procedure, Function<Stage, Stage> change) {
        return procedure.toBuilder()
                .stages(procedure.stages().stream().map(change).toList())
                .build();
    }

    static Mutation tranche(String name, ProblemCode code, Function<Tranche, Tranche> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(agreement.tranches(), pick)
                        .map(tranche -> agreement.toBuilder().with(change.apply(tranche))));
    }

    static Mutation guarantee(String name, ProblemCode code, Function<Guarantee, Guarantee> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(agreement.guarantees(), pick)
                        .map(guarantee -> agreement.toBuilder().with(change.apply(guarantee))));
    }

    static Mutation sanction(String name, ProblemCode code, Function<Sanction, Sanction> change) {
        return sanction(name, code, (agreement, s) -> Optional.of(change.apply(s)));
    }

    static Mutation sanction(
            String name, ProblemCode code, BiFunction<Agreement, Sanction, Optional<Sanction>> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(agreement.sanctions(), pick)
                        .flatMap(s -> change.apply(agreement, s))
                        .map(changed -> agreement.toBuilder().with(changed)));
    }

    static Mutation rung(String name, ProblemCode code, Function<Rung, Rung> change) {
        return sanction(
                name,
                code,
                s -> s.toBuilder()
                        .rungs(s.rungs().stream().map(change).toList())
                        .build());
    }

    static Mutation actor(
            String name,
            ProblemCode code,
            Predicate<Actor> which,
            BiFunction<Actor, Actor.Builder<?>, Actor.Builder<?>> change) {
        return new Mutation(
                name,
                code,
                (agreement, pick) -> one(
                                agreement.actors().stream().filter(which).toList(), pick)
                        .map(actor -> agreement.toBuilder()
                                .with(change.apply(actor, actor.toBuilder()).build())));
    }
}
