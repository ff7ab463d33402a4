package org.eirene.generators;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;

/** A catalogue of ways to spoil a valid agreement, at least one for each problem that an agreement can have. */
public final class Mutations {
    private static final ImmutableList<Mutation> ALL = Stream.of(
                    SpoiltWords.ids(),
                    SpoiltWords.references(),
                    SpoiltWords.texts(),
                    SpoiltFigures.figures(),
                    SpoiltFigures.structure(),
                    SpoiltMeaning.roles(),
                    SpoiltMeaning.consequences(),
                    SpoiltMeaning.circles())
            .flatMap(List::stream)
            .collect(ImmutableList.toImmutableList());

    private Mutations() {}

    /** {@return all of them} */
    public static ImmutableList<Mutation> all() {
        return ALL;
    }
}
