package org.eirene;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSetMultimap;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages of the core: which may know which, and what none of them may do. */
class ArchitectureTest {
    /** Each package of the core, with those it may know besides itself. A new package starts here. */
    private static final ImmutableSetMultimap<String, String> MAY_KNOW = ImmutableSetMultimap.<String, String>builder()
            .put("internal", "nothing")
            .putAll("agreement", "internal")
            .putAll("history", "internal", "agreement")
            .putAll("evaluation", "internal", "agreement", "history")
            .putAll("analysis", "internal", "agreement", "history", "evaluation")
            .putAll("sequencing", "internal", "agreement", "history", "evaluation")
            .putAll("negotiation", "internal", "agreement")
            .build();

    private static final Set<String> SAYS_NOTHING =
            Set.of("util", "utils", "common", "helper", "helpers", "manager", "base", "impl");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.eirene");

    @TestFactory
    Stream<DynamicTest> arrows_run_one_way() {
        return MAY_KNOW.keySet().stream().map(name -> dynamicTest(name, () -> knowsOnly(name, MAY_KNOW.get(name))));
    }

    private static void knowsOnly(String name, Set<String> others) {
        String[] known = Stream.concat(Stream.of(name), others.stream())
                .map(other -> "org.eirene." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.eirene." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.eirene..").and(not(resideInAnyPackage(known))))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void every_package_has_its_arrows() {
        assertThat(packages().map(p -> segments(p).get(2))).isSubsetOf(MAY_KNOW.keySet());
    }

    @Test
    void names_of_packages_say_something() {
        assertThat(packages().flatMap(p -> segments(p).stream())).doesNotContainAnyElementsOf(SAYS_NOTHING);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(packages())
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.isAnnotatedWith(NullMarked.class))
                        .as("@NullMarked on %s", p.getName())
                        .isTrue());
    }

    @Test
    void nothing_looks_at_a_clock() {
        noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe("asks what time it is", ArchitectureTest::asksTheTime))
                .check(CORE);
    }

    private static boolean asksTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String member = access.getName();
        return switch (owner) {
            case "java.lang.System" -> member.equals("currentTimeMillis") || member.equals("nanoTime");
            case "java.time.Clock" -> member.startsWith("system") || member.startsWith("tick");
            case "java.util.Date", "java.util.GregorianCalendar" -> member.equals("<init>");
            case "java.util.Calendar" -> member.equals("getInstance");
            default -> owner.startsWith("java.time.") && member.equals("now");
        };
    }

    private static Stream<JavaPackage> packages() {
        return CORE.stream().map(c -> c.getPackage()).distinct();
    }

    private static List<String> segments(JavaPackage javaPackage) {
        return Splitter.on('.').splitToList(javaPackage.getName());
    }
}
