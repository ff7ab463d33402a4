package org.eirene.examples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eirene.examples.cli.Eirene;

/**
 * The types that the examples use: those that their classes and the classes of their tests name; those that the scripts and
 * the README name or are given by what they call; and those of which the shipped documents are made.
 */
final class UsedTypes {
    private static final String OURS = "org.eirene.";
    private static final Pattern IN_CLASS_FILE = Pattern.compile("org/eirene/\\w+/\\w+");
    private static final Pattern IN_TYPE_NAME = Pattern.compile("org\\.eirene\\.[a-z]+\\.\\w+");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern CALL = Pattern.compile("\\b(\\w+)\\(");

    private final ImmutableSet<String> types;
    private final Set<String> used = new HashSet<>();
    private final Set<Object> walked = Sets.newIdentityHashSet();

    private UsedTypes(ImmutableSet<String> types) {
        this.types = types;
    }

    static ImmutableSet<String> among(ImmutableSet<String> types) throws Exception {
        UsedTypes scan = new UsedTypes(types);
        scan.classes(Eirene.class);
        scan.classes(UsedTypes.class);
        scan.scripts();
        for (Object document : ShippedDocuments.all()) {
            scan.walk(document);
        }
        return ImmutableSet.copyOf(Sets.intersection(scan.used, types));
    }

    private void classes(Class<?> one) throws IOException, URISyntaxException {
        Path folder =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        for (Path file : files(folder, ".class")) {
            IN_CLASS_FILE
                    .matcher(Files.readString(file, ISO_8859_1))
                    .results()
                    .forEach(match -> used.add(match.group().replace('/', '.')));
        }
    }

    /** A script need not name what it holds: {@code var why = prepared.butFor(..)} uses what is given. */
    private void scripts() throws IOException, ClassNotFoundException {
        StringBuilder code = new StringBuilder(String.join("\n", Readme.blocks("java")));
        for (Path file : files(Readme.root().resolve("examples/jshell"), ".jsh")) {
            code.append(Files.readString(file).replaceAll("//.*", ""));
        }
        SetMultimap<String, String> given = given();
        Set<String> simpleNames = new HashSet<>();
        WORD.matcher(code).results().forEach(match -> simpleNames.add(match.group()));
        types.stream()
                .filter(type -> simpleNames.contains(type.substring(type.lastIndexOf('.') + 1)))
                .forEach(used::add);
        CALL.matcher(code)
                .results()
                .map(match -> given.get(match.group(1)))
                .filter(some -> some.size() == 1)
                .forEach(used::addAll);
    }

    /** What methods give, by their names; one name can stand for several types, and then says nothing. */
    private SetMultimap<String, String> given() throws ClassNotFoundException {
        SetMultimap<String, String> given = HashMultimap.create();
        for (String type : types) {
            for (Method method : Class.forName(type).getMethods()) {
                IN_TYPE_NAME
                        .matcher(method.getGenericReturnType().getTypeName())
                        .results()
                        .forEach(match -> given.put(method.getName(), match.group()));
            }
        }
        return given;
    }

    /** A value, with the values that it holds. */
    private void walk(Object value) throws IllegalAccessException {
        if (value instanceof Optional<?> optional) {
            walkAll(optional.stream().toList());
        } else if (value instanceof Iterable<?> values) {
            walkAll(values);
        } else if (value instanceof Map<?, ?> map) {
            walkAll(map.values());
        } else if (value instanceof Multimap<?, ?> map) {
            walkAll(map.values());
        } else if (value != null && value.getClass().getName().startsWith(OURS) && walked.add(value)) {
            for (Class<?> type = value.getClass(); type.getName().startsWith(OURS); type = type.getSuperclass()) {
                used.add(type.getName());
                Stream.of(type.getInterfaces()).map(Class::getName).forEach(used::add);
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        walk(field.get(value));
                    }
                }
            }
        }
    }

    private void walkAll(Iterable<?> values) throws IllegalAccessException {
        for (Object value : values) {
            walk(value);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
