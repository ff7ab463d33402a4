package org.eirene;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The packages of this module: which may know which. */
class SerializationArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.eirene.report", "org.eirene.serialization");

    @Test
    void reports_know_the_core_alone() {
        classes()
                .that()
                .resideInAPackage("org.eirene.report..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "com.google.common..",
                        "org.jspecify..",
                        "com.samskivert.mustache..",
                        "de.siegmar.fastcsv..",
                        "org.eirene.agreement..",
                        "org.eirene.history..",
                        "org.eirene.evaluation..",
                        "org.eirene.sequencing..",
                        "org.eirene.internal..",
                        "org.eirene.report..")
                .check(CLASSES);
    }

    @Test
    void documents_know_nothing_of_reports() {
        noClasses()
                .that()
                .resideInAPackage("org.eirene.serialization..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eirene.report..")
                .check(CLASSES);
    }

    @Test
    void every_package_has_its_arrows_and_is_null_marked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .extracting(each -> each.getName())
                .containsExactlyInAnyOrder("org.eirene.report", "org.eirene.serialization");
        assertThat(CLASSES.stream().map(JavaClass::getPackage).distinct())
                .allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    }
}
