package org.eirene.walk;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Shift;
import org.eirene.history.LongHistory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks every public type of the model and checks what holds for all: there are samples; equality, and that a change of
 * any attribute ends it; null is refused at every public door; text is for people; nothing can be changed; types and
 * constants are documented. A new type needs nothing here but samples, which come by themselves once the generators
 * make it.
 */
class ModelWalkTest {
    /** A text that passes for an instant, and is the id of an event in a sample. */
    static final String TEXT = "2025-01-16T11:15:00Z";

    private static final SourceDocs DOCS = SourceDocs.read();

    @TestFactory
    Stream<DynamicContainer> every_type() {
        return ModelTypes.all().stream()
                .map(type -> dynamicContainer(type.getPackageName() + " " + ModelTypes.name(type), checks(type)));
    }

    private static List<DynamicNode> checks(Class<?> type) {
        List<DynamicNode> checks = new ArrayList<>();
        checks.add(test("is documented", () -> documented(type)));
        if (ModelTypes.isCases(type) || type.isAnnotation()) {
            return checks;
        }
        checks.add(test("refuses null in its static methods", () -> refusesNullInStatics(type)));
        if (ModelTypes.isBuilder(type)) {
            checks.add(test("refuses null", () -> refusesNull(type, builder(type))));
        }
        if (ModelTypes.isValue(type)) {
            checks.add(test("has samples", () -> sampled(type)));
            checks.add(test("is equal by value", () -> equalByValue(type)));
            checks.add(test("differs in each attribute", () -> differsInEachAttribute(type)));
            checks.add(test("refuses null", () -> refusesNull(type, sample(type))));
            checks.add(test("has words for people", () -> wordsForPeople(type)));
            checks.add(test("cannot be changed", () -> unchangeable(type)));
        } else if (isConcrete(type)) {
            checks.add(test(
                    "is a value",
                    () -> assertThat(type)
                            .as("%s is public, concrete and no value: give it equality, or name it here", type)
                            .satisfies(other -> assertThat(isKnownNoValue(type)).isTrue())));
        }
        return checks;
    }

    private static DynamicTest test(String name, org.junit.jupiter.api.function.Executable check) {
        return dynamicTest(name, check);
    }

    private static boolean isConcrete(Class<?> type) {
        return !type.isInterface() && !type.isEnum() && !Modifier.isAbstract(type.getModifiers());
    }

    private static boolean isKnownNoValue(Class<?> type) {
        return ModelTypes.isStatics(type)
                || ModelTypes.isBuilder(type)
                || Throwable.class.isAssignableFrom(type)
                // holds no events, so that two of them cannot be compared
                || type == LongHistory.class;
    }

    // Samples

    private static List<Object> samples(Class<?> type) {
        return ModelSamples.of(type);
    }

    private static Object sample(Class<?> type) {
        sampled(type);
        return samples(type).get(0);
    }

    private static void sampled(Class<?> type) {
        int least = Copies.attributes(type).isEmpty() && !type.equals(Agreement.class) ? 1 : 2;
        assertThat(samples(type))
                .as(
                        "%s needs %s different samples: let Drafting or Chronicle generate it, or name some in"
                                + " ModelSamples.FURTHER",
                        ModelTypes.name(type), least)
                .hasSizeGreaterThanOrEqualTo(least);
    }

    // Equality

    private static void equalByValue(Class<?> type) throws ReflectiveOperationException {
        EqualsTester tester = new EqualsTester();
        for (Object sample : samples(type)) {
            tester.addEqualityGroup(sample, Copies.copyOf(type, sample));
        }
        tester.testEquals();
    }

    private static void differsInEachAttribute(Class<?> type) throws ReflectiveOperationException {
        List<Object> samples = samples(type);
        for (Method attribute : Copies.attributes(type)) {
            for (Object one : samples) {
                for (Object other : samples) {
                    if (!attribute.invoke(one).equals(attribute.invoke(other))) {
                        differs(type, one, attribute, other);
                    }
                }
            }
        }
    }

    private static void differs(Class<?> type, Object one, Method attribute, Object other)
            throws ReflectiveOperationException {
        Optional<Object> changed;
        try {
            changed = Copies.with(type, one, attribute, other);
        } catch (InvocationTargetException e) {
            // The attribute of the other does not go with the rest of the one: refused, as it should be.
            assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        changed.ifPresent(value -> assertThat(value)
                .as("%s with another %s", one, attribute.getName())
                .isNotEqualTo(one));
    }

    // Null

    private static void refusesNullInStatics(Class<?> type) throws ReflectiveOperationException {
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers())) {
                refusesNullAt(method, null);
                refusesNullAmong(method, null);
            }
        }
        if (!Modifier.isAbstract(type.getModifiers())) {
            for (Constructor<?> constructor : type.getConstructors()) {
                TESTER.testConstructor(constructor);
                refusesNullAmong(constructor, null);
            }
        }
    }

    private static void refusesNull(Class<?> type, Object instance) throws ReflectiveOperationException {
        for (Method method : type.getMethods()) {
            boolean isEquals = method.getName().equals("equals");
            if (!Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass() != Object.class
                    && !method.isBridge()
                    && !isEquals) {
                refusesNullAt(method, instance);
                refusesNullAmong(method, instance);
            }
        }
    }

    /** Each parameter refuses null while the others have some value; a text may have to be an instant or an offset. */
    private static void refusesNullAt(Method method, @Nullable Object instance) {
        for (int i = 0; i < method.getParameterCount(); i++) {
            try {
                TESTER.testMethodParameter(instance, method, i);
            } catch (AssertionError e) {
                TESTER_OF_OFFSETS.testMethodParameter(instance, method, i);
            }
        }
    }

    /** A list of arguments is refused when one of them is null. */
    private static void refusesNullAmong(Executable door, @Nullable Object instance)
            throws ReflectiveOperationException {
        if (!door.isVarArgs()) {
            return;
        }
        Class<?>[] types = door.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length - 1; i++) {
            arguments[i] = argument(types[i]);
        }
        arguments[types.length - 1] = Array.newInstance(types[types.length - 1].getComponentType(), 1);
        door.setAccessible(true);
        Throwable thrown = catchThrowable(() -> {
            if (door instanceof Method method) {
                method.invoke(instance, arguments);
            } else {
                ((Constructor<?>) door).newInstance(arguments);
            }
        });
        assertThat(thrown)
                .as("what %s throws when one of many is null", door)
                .isNotNull()
                .hasCauseInstanceOf(NullPointerException.class);
    }

    private static NullPointerTester tester(String text) {
        NullPointerTester tester = new NullPointerTester();
        ARGUMENTS.forEach((type, value) -> setDefault(tester, type, value));
        for (Class<?> type : ModelTypes.all()) {
            ModelSamples.any(type).ifPresent(sample -> setDefault(tester, type, sample));
        }
        setDefault(tester, String.class, text);
        return tester;
    }

    private static <T> void setDefault(NullPointerTester tester, Class<T> type, Object value) {
        if (!type.isPrimitive()) {
            tester.setDefault(type, type.cast(value));
        }
    }

    /** Arguments at which no door that is tested for another argument stumbles. */
    private static final ImmutableMap<Class<?>, Object> ARGUMENTS = ImmutableMap.<Class<?>, Object>builder()
            .put(String.class, TEXT)
            .put(Instant.class, Instant.parse(TEXT))
            .put(LocalDate.class, LocalDate.parse("2025-01-16"))
            .put(ZoneId.class, ZoneId.of("UTC"))
            .put(Duration.class, Duration.ofHours(1))
            .put(BigDecimal.class, BigDecimal.ONE)
            .put(Offset.class, Offset.parse("P1D"))
            .put(Optional.class, Optional.empty())
            .put(OptionalInt.class, OptionalInt.empty())
            .put(int.class, 1)
            .put(long.class, 1L)
            .put(double.class, 1.0)
            .put(boolean.class, true)
            .buildOrThrow();

    private static final NullPointerTester TESTER = tester(TEXT);
    private static final NullPointerTester TESTER_OF_OFFSETS = tester("P1D");

    private static Object argument(Class<?> type) {
        return Optional.ofNullable(ARGUMENTS.get(type))
                .or(() -> ModelSamples.any(type))
                .orElseThrow(() -> new AssertionError("No argument of " + type + ": name one in ARGUMENTS"));
    }

    private static Object builder(Class<?> type) throws ReflectiveOperationException {
        Class<?> built = requireNonNull(type.getDeclaringClass());
        Optional<Object> sample = ModelSamples.any(built);
        return sample.isPresent()
                ? built.getMethod("toBuilder").invoke(sample.get())
                : type.getConstructor().newInstance();
    }

    // Words

    private static void wordsForPeople(Class<?> type) throws ReflectiveOperationException {
        for (Object sample : samples(type)) {
            String words = sample.toString();
            if (!mayBeSilent(sample)) {
                assertThat(words).isNotBlank();
            }
            assertThat(words)
                    .doesNotContain("Immutable", "@" + Integer.toHexString(System.identityHashCode(sample)))
                    .doesNotContain("Optional[", "Optional.empty", type.getSimpleName() + "[")
                    .isEqualTo(Copies.copyOf(type, sample).toString());
        }
    }

    /** What adds nothing to a sentence has no words. */
    private static boolean mayBeSilent(Object sample) {
        return sample.equals(Shift.NONE);
    }

    // Immutability

    private static void unchangeable(Class<?> type) throws ReflectiveOperationException {
        Class<?> generated = ModelTypes.generated(type);
        for (Field field : (generated == null ? type : generated).getDeclaredFields()) {
            boolean shared = Modifier.isStatic(field.getModifiers()) || Modifier.isTransient(field.getModifiers());
            assertThat(shared || Modifier.isFinal(field.getModifiers()))
                    .as("%s is final", field)
                    .isTrue();
        }
        for (Object sample : samples(type)) {
            for (Method accessor : type.getMethods()) {
                if (accessor.getParameterCount() == 0
                        && !Modifier.isStatic(accessor.getModifiers())
                        && accessor.getDeclaringClass() != Object.class) {
                    assertThat(accessor.getReturnType().isArray())
                            .as("%s gives an array", accessor)
                            .isFalse();
                    unchangeable(accessor, accessor.invoke(sample));
                }
            }
        }
    }

    private static void unchangeable(Method accessor, Object value) {
        if (value instanceof ImmutableCollection || value instanceof ImmutableMap) {
            return;
        }
        if (value instanceof Collection<?> collection && !collection.isEmpty()) {
            assertThatThrownBy(collection::clear)
                    .as("%s gives what can be changed", accessor)
                    .isInstanceOf(UnsupportedOperationException.class);
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            assertThatThrownBy(map::clear)
                    .as("%s gives what can be changed", accessor)
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    // Documentation

    private static void documented(Class<?> type) {
        String name = type.getPackageName() + "." + ModelTypes.name(type);
        assertThat(DOCS.of(name)).as("the comment above %s", name).matches("(?s).*\\w{3}.*(\\.|\\{@return .*).*");
        if (type.isEnum()) {
            assertThat(Arrays.asList(type.getEnumConstants()))
                    .allSatisfy(constant -> assertThat(DOCS.of(name + "." + ((Enum<?>) constant).name()))
                            .as("the comment above %s.%s", name, constant)
                            .isNotBlank());
        }
    }
}
