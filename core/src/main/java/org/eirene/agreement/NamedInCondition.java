package org.eirene.agreement;

import java.util.List;
import java.util.stream.Stream;

/** The elements of whose course a condition or a moment speaks. */
final class NamedInCondition implements Condition.PartialCases<Stream<String>>, Moment.PartialCases<Stream<String>> {
    @Override
    public Stream<String> otherwise(Condition condition) {
        return condition instanceof TransitionCondition turn ? Stream.of(turn.element()) : Stream.of();
    }

    @Override
    public Stream<String> all(AllOf condition) {
        return each(condition.of());
    }

    @Override
    public Stream<String> any(AnyOf condition) {
        return each(condition.of());
    }

    @Override
    public Stream<String> atLeast(AtLeast condition) {
        return each(condition.of());
    }

    private Stream<String> each(List<Condition> parts) {
        return parts.stream().flatMap(part -> part.match(this));
    }

    @Override
    public Stream<String> not(Not condition) {
        return condition.condition().match(this);
    }

    @Override
    public Stream<String> open(Open condition) {
        return Stream.of(condition.phase());
    }

    @Override
    public Stream<String> inForce(InForce condition) {
        return Stream.of(condition.sanction());
    }

    @Override
    public Stream<String> statusIs(StatusIs condition) {
        return Stream.of(condition.element());
    }

    @Override
    public Stream<String> delivered(Delivered condition) {
        return condition.total().of().stream();
    }

    @Override
    public Stream<String> passed(Passed condition) {
        return condition.moment().match(this);
    }

    @Override
    public Stream<String> quiet(Quiet condition) {
        return condition.since().stream().flatMap(since -> since.match(this));
    }

    @Override
    public Stream<String> otherwise(Moment fixed) {
        return Stream.of();
    }

    @Override
    public Stream<String> transition(AtTransition moment) {
        return Stream.of(moment.element());
    }

    @Override
    public Stream<String> earliest(Earliest moment) {
        return moment.of().stream().flatMap(part -> part.match(this));
    }

    @Override
    public Stream<String> latest(Latest moment) {
        return moment.of().stream().flatMap(part -> part.match(this));
    }
}
