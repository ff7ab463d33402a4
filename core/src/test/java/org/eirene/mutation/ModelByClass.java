package org.eirene.mutation;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What PIT runs against changes of agreement and history. */
class ModelByClass {
    static Stream<String> classes() {
        return Stream.concat(TestClasses.in("org.eirene.agreement"), TestClasses.in("org.eirene.history"));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void passes(String className) throws Throwable {
        TestClasses.run(className);
    }
}
