package org.eirene.walk;

import static java.util.stream.Collectors.toList;

import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/** The public types of the model, found on the class path. */
final class ModelTypes {
    /** The packages that are walked. A further one needs samples in {@link ModelSamples} and nothing else. */
    private static final List<String> PACKAGES = List.of("org.eirene.agreement", "org.eirene.history");

    private ModelTypes() {}

    /** Every public type of the packages, nested ones after those in which they stand, none of the tests. */
    static List<Class<?>> all() {
        try {
            ClassPath path = ClassPath.from(ModelTypes.class.getClassLoader());
            return PACKAGES.stream()
                    .flatMap(name -> path.getTopLevelClasses(name).stream())
                    .<Class<?>>map(ClassPath.ClassInfo::load)
                    .filter(ModelTypes::isOfMain)
                    .flatMap(ModelTypes::withNested)
                    .filter(ModelTypes::isVisible)
                    .collect(toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfMain(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .equals(Agreement.class.getProtectionDomain().getCodeSource().getLocation());
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Stream.concat(
                Stream.of(type), Arrays.stream(type.getDeclaredClasses()).flatMap(ModelTypes::withNested));
    }

    /** Whether instances of a type are values: a record, what is built, or a class with an equality of its own. */
    static boolean isValue(Class<?> type) {
        return type.isRecord() || isBuilt(type) || (!type.isEnum() && !type.isInterface() && hasOwnEquality(type));
    }

    /** Whether a type is an interface before a generated class that users never see. */
    static boolean isBuilt(Class<?> type) {
        return generated(type) != null;
    }

    static @Nullable Class<?> generated(Class<?> type) {
        if (!type.isInterface() || !type.isSealed()) {
            return null;
        }
        Class<?>[] permitted = type.getPermittedSubclasses();
        return permitted.length == 1 && permitted[0].getSimpleName().equals("Immutable" + type.getSimpleName())
                ? permitted[0]
                : null;
    }

    private static boolean hasOwnEquality(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("equals") && method.getParameterCount() == 1);
    }

    /** Whether a type is a set of answers, which users implement. */
    static boolean isCases(Class<?> type) {
        return type.isInterface()
                && type.isMemberClass()
                && type.getSimpleName().endsWith("Cases");
    }

    static boolean isBuilder(Class<?> type) {
        return type.getSimpleName().equals("Builder") && !type.isInterface();
    }

    /** Whether a type only holds static methods. */
    static boolean isStatics(Class<?> type) {
        return Modifier.isFinal(type.getModifiers())
                && !type.isRecord()
                && !type.isEnum()
                && type.getConstructors().length == 0
                && Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .allMatch(method -> Modifier.isStatic(method.getModifiers()));
    }

    /** The name of a type as its source nests it: {@code Agreement.Builder}. */
    static String name(Class<?> type) {
        return type.getName().replace(type.getPackageName() + ".", "").replace('$', '.');
    }
}
