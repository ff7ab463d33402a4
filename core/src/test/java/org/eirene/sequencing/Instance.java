package org.eirene.sequencing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A recorded problem of two parties, with its proved optimum; the README beside the files says what they hold. */
public record Instance(String name, StepProblem problem, long optimum, List<Integer> optimumOrder) {
    /** The names of all, easiest families first. */
    public static final List<String> NAMES = names();

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String family : List.of("rand", "bal")) {
            for (int n : new int[] {10, 20, 30, 40, 60}) {
                names.add(family + "-n" + n + "-d10-s1");
                names.add(family + "-n" + n + "-d30-s1");
            }
        }
        for (int n : new int[] {10, 20, 30, 40, 60}) {
            names.add("hard-n" + n + "-g2-s1");
            names.add("hard-n" + n + "-g3-s1");
        }
        names.add("hard-n60-g4-s1");
        names.add("hard-n60-g6-s1");
        return List.copyOf(names);
    }

    /** Reads one. */
    public static Instance of(String name) {
        String text = read(name);
        int[] side = numbers(text, "side");
        int[] exposure = numbers(text, "exposure");
        int[] benefit = numbers(text, "benefit");
        int[] precedence = numbers(text, "precedence");
        StepProblem.Builder builder = StepProblem.builder(2);
        for (int i = 0; i < side.length; i++) {
            builder.step(side[i] == 0 ? exposure[i] : -benefit[i], side[i] == 0 ? -benefit[i] : exposure[i]);
        }
        for (int i = 0; i < precedence.length; i += 2) {
            builder.before(precedence[i], precedence[i + 1]);
        }
        List<Integer> order =
                Arrays.stream(numbers(text, "optimum_order")).boxed().toList();
        return new Instance(name, builder.build(), numbers(text, "optimum")[0], order);
    }

    private static String read(String name) {
        String file = "/org/eirene/sequencing/instances/" + name + ".json";
        try (InputStream in = requireNonNull(Instance.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers after a key, up to the next one. */
    private static int[] numbers(String text, String key) {
        Matcher value = Pattern.compile("\"" + key + "\":([-0-9,\\[\\]]*)").matcher(text);
        if (!value.find()) {
            throw new IllegalArgumentException("No " + key);
        }
        return Pattern.compile("-?\\d+")
                .matcher(value.group(1))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group()))
                .toArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
