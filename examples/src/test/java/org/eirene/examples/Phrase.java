package org.eirene.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Moment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Performance;
import org.eirene.history.Event;
import org.eirene.serialization.EireneModule;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Something said twice: in Java as at the prompt of JShell, and in YAML.
 *
 * @param java an expression; one that begins with a dot is called on an empty history
 * @param yaml the written form of its value
 */
record Phrase(String java, String yaml) {
    private static final ObjectMapper MAPPER =
            YAMLMapper.builder().addModule(new EireneModule()).build();
    private static final List<Class<?>> FAMILIES =
            List.of(Condition.class, Moment.class, Performance.class, Measure.class, Offset.class, Event.class);

    /** Compiles all of them together and asserts that each is in YAML what it is in Java; the values are returned. */
    static List<Object> check(List<Phrase> phrases, Path folder) throws IOException, ReflectiveOperationException {
        List<Object> values = values(phrases.stream().map(Phrase::expression).toList(), folder);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            Class<?> family = FAMILIES.stream()
                    .filter(each -> each.isInstance(value))
                    .findFirst()
                    .orElseThrow();
            assertThat((Object) MAPPER.readValue(phrases.get(i).yaml, family))
                    .as(phrases.get(i).yaml)
                    .isEqualTo(value);
        }
        return values;
    }

    /** The values of expressions, compiled together, with what is imported at the prompt. */
    static List<Object> values(List<String> expressions, Path folder) throws IOException, ReflectiveOperationException {
        Stream<String> imports =
                Readme.read("examples/jshell/eirene.jsh").lines().filter(line -> line.startsWith("import "));
        return List.of((Object[]) JavaSource.run(
                folder,
                imports.collect(joining("\n"))
                        + "\npublic final class Example {\n    private Example() {}\n"
                        + "    public static Object[] run(java.nio.file.Path folder) {\n        return new Object[] {\n"
                        + String.join(",\n", expressions)
                        + "\n        };\n    }\n}\n"));
    }

    private String expression() {
        return java.startsWith(".") ? "History.of(\"any\")" + java + ".events().get(0)" : java;
    }
}
