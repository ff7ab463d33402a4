package org.eirene.mutation;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What PIT runs against changes of the evaluation. */
class EvaluationByClass {
    static Stream<String> classes() {
        return TestClasses.in("org.eirene.evaluation").filter(name -> !name.endsWith("TablesReachedTest"));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void passes(String className) throws Throwable {
        TestClasses.run(className);
    }
}
