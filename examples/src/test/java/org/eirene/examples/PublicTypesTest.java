package org.eirene.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.serialization.DocumentReader;
import org.junit.jupiter.api.Test;

/**
 * What is public is there for somebody: every public type is used by an example, or stands here with the reason why it is
 * public all the same. A type within another, such as a builder, goes with it.
 */
class PublicTypesTest {
    private static final Pattern EXPORTED = Pattern.compile("exports ([\\w.]+);");

    private static final ImmutableMap<String, String> WITHOUT_EXAMPLE = ImmutableMap.of(
            "org.eirene.negotiation.PositionProblemCode",
                    "tools tell problems apart by it; messages name its constants",
            "org.eirene.sequencing.ValuationProblemCode", "likewise",
            "org.eirene.negotiation.InvalidPositionsException",
                    "thrown to who builds positions in Java; files tell problems",
            "org.eirene.serialization.UnreadableValueException", "thrown out of a Jackson mapper of one's own",
            "org.eirene.serialization.Expectation", "what a conformance case expects; 'conform' hands it on whole");

    @Test
    void every_public_type_is_used_by_an_example_or_has_a_reason() throws Exception {
        ImmutableSet<String> types = publicTypes();
        assertThat(types).hasSizeGreaterThan(200);
        assertThat(Sets.difference(types, UsedTypes.among(types)))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_EXAMPLE.keySet());
    }

    private static ImmutableSet<String> publicTypes() throws IOException {
        return Stream.concat(exported("core", Agreement.class), exported("serialization", DocumentReader.class))
                .map(Class::getName)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The public types of a module's exported packages, without what its tests have in them. */
    private static Stream<Class<?>> exported(String module, Class<?> one) throws IOException {
        ClassPath classes = ClassPath.from(one.getClassLoader());
        return EXPORTED.matcher(Readme.read(module + "/src/main/java/module-info.java"))
                .results()
                .flatMap(match -> classes.getTopLevelClasses(match.group(1)).stream())
                .<Class<?>>map(ClassPath.ClassInfo::load)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> codeOf(type).equals(codeOf(one)));
    }

    private static String codeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }
}
