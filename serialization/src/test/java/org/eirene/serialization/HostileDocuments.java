package org.eirene.serialization;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Documents that are made to hurt. Each is written to a folder, read, and deleted; a line for each says how long it
 * took and which problem came first. Run in a small heap by {@link HostileDocumentsTest}.
 */
final class HostileDocuments {
    private static final String YAML = "format: eirene/agreement/1\nid: a\ntimeZone: UTC\n";
    private static final String JSON = "{\"format\": \"eirene/agreement/1\", \"id\": \"a\", \"timeZone\": \"UTC\", ";
    private static final int MEGABYTE = 1_000_000;

    private HostileDocuments() {}

    /** Writes a document. */
    private interface Text {
        void writeTo(BufferedWriter out) throws IOException;
    }

    private static Text of(String before, String part, long length, String after) {
        return out -> {
            out.write(before);
            for (long written = 0; written < length; written += part.length()) {
                out.write(part);
            }
            out.write(after);
        };
    }

    private static Map<String, Text> documents() {
        Map<String, Text> all = new LinkedHashMap<>();
        all.put("deep-lists.json", of(JSON + "\"x\": ", "[", 20_000, "]".repeat(20_000) + "}"));
        all.put("deep-maps.json", of("", "{\"a\":", 100_000, "1" + "}".repeat(20_000)));
        all.put("deep-lists.yaml", of(YAML + "x: ", "[", 20_000, "]".repeat(20_000)));
        all.put("deep-maps.yaml", of(YAML + "x: ", "{a: ", 80_000, "}".repeat(20_000)));
        all.put("deep-blocks.yaml", of(YAML + "x:\n", "- ", 40_000, "1\n"));
        all.put("alias-bomb.yaml", out -> {
            out.write("a: &a [x, x, x, x, x, x, x, x, x]\n");
            for (char c = 'b'; c <= 'z'; c++) {
                String alias = "*" + (char) (c - 1);
                out.write(c + ": &" + c + " [" + String.join(", ", Collections.nCopies(9, alias)) + "]\n");
            }
        });
        all.put("exponent.json", of(JSON + "\"x\": {\"n\": 1e1000000000}}", "", 0, ""));
        all.put("exponent.yaml", of(YAML + "x: {n: 1e1000000000}\n", "", 0, ""));
        all.put("digits.json", of(JSON + "\"x\": {\"n\": ", "9", 8L * MEGABYTE, "}}"));
        all.put("digits.yaml", of(YAML + "x: {n: ", "9", 8L * MEGABYTE, "}"));
        all.put("text-of-50-mb.json", of(JSON + "\"title\": \"", "a".repeat(1_000), 50L * MEGABYTE, "\"}"));
        all.put("text-of-50-mb.yaml", of(YAML + "title: \"", "a".repeat(1_000), 50L * MEGABYTE, "\"\n"));
        all.put("long-text.json", of(JSON + "\"title\": \"", "a", 8L * MEGABYTE, "\"}"));
        all.put("long-escapes.json", of(JSON + "\"title\": \"", "\\u0041", 8L * MEGABYTE, "\"}"));
        all.put("long-quoted.yaml", of(YAML + "title: \"", "a", 8L * MEGABYTE, "\"\n"));
        all.put("long-plain.yaml", of(YAML + "title: ", "a ", 8L * MEGABYTE, "\n"));
        all.put("long-lines.yaml", of(YAML + "title: ", "a\n ", 8L * MEGABYTE, "\n"));
        all.put("long-block.yaml", of(YAML + "title: |\n", "  a\n", 8L * MEGABYTE, ""));
        all.put("long-key.json", of("{\"", "k", 8L * MEGABYTE, "\": 1}"));
        all.put("long-key.yaml", of("", "k", 8L * MEGABYTE, ": 1"));
        all.put("long-comment.yaml", of(YAML + "#", "c", 8L * MEGABYTE, "\ntitle: a\n"));
        all.put("blank-lines.yaml", of(YAML, "\n", 8L * MEGABYTE, "title: a\n"));
        all.put("blanks.json", of(JSON, " ", 8L * MEGABYTE, "\"title\": 5}"));
        all.put("lists.json", of(JSON + "\"x\": [", "[],", 8L * MEGABYTE, "[]]}"));
        all.put("items.yaml", of(YAML + "phases:\n", "- a\n", 8L * MEGABYTE, ""));
        all.put("half-a-million-mistakes.json", of(JSON + "\"phases\": [", "1,", 2L * 490_000, "1]}"));
        all.put("half-a-million-keys.json", out -> {
            out.write("{");
            for (int i = 0; i < 490_000; i++) {
                out.write("\"performedB" + i + "\":1,");
            }
            out.write("\"x\":1}");
        });
        all.put("one-key-again-and-again.json", of("{", "\"a\":1,", 8L * MEGABYTE, "\"b\":1}"));
        all.put("tags.yaml", of(YAML + "x: [", "!!x a, ", 3L * MEGABYTE, "]"));
        all.put("anchors.yaml", of(YAML + "x: [", "&a x, ", 2L * MEGABYTE, "]"));
        all.put("documents.yaml", of("", "--- a\n", 8L * MEGABYTE, ""));
        all.put("supplementary.yaml", of(YAML + "x: [", "\uD83D\uDE00, ", 3L * MEGABYTE, "]"));
        all.put("control.json", of("", "\0", 8L * MEGABYTE, ""));
        all.put("dangling.json", out -> {
            out.write(JSON + "\"phases\": [");
            for (int i = 0; i < 40_000; i++) {
                out.write("{\"id\":\"p" + i + "\",\"opens\":{\"completed\":\"q" + i + "\"}},");
            }
            out.write("{}]}");
        });
        all.put("unknown-ids-in-one-list.json", of(ids(100_000, i -> "z" + i)));
        all.put("alike-ids.json", of(ids(100_000, i -> alike(i, "Aa", "BB"))));
        all.put(
                "alike-keys.json",
                of(JSON + "\"x\": {" + list(100_000, i -> "\"" + alike(i, "aB", "b!") + "\": 1") + "}}"));
        all.put(
                "keys-after-alike-ones.json",
                of(JSON + "\"x\": {" + list(100_000, i -> "\"k" + i + "\": 1") + "}, \"y\": 1}"));
        all.put(
                "one-id-again-and-again.json",
                of(JSON + "\"milestones\": ["
                        + list(50_000, i -> "{\"id\": \"m\"}") + "], \"commitments\": ["
                        + list(
                                50_000,
                                i -> "{\"id\": \"c" + i
                                        + "\", \"must\": {\"act\": true}, \"by\": \"m\", \"to\": [\"m\"]}")
                        + "]}"));
        all.put(
                "undeclared-kinds.json",
                of(JSON + "\"incidentKinds\": [" + list(100_000, i -> "\"k" + i + "\"")
                        + "], \"phases\": [{\"id\": \"p\", \"opens\": {\"quiet\": {\"for\": \"P1D\", \"of\": {\"kinds\": ["
                        + list(100_000, i -> "\"u" + i + "\"") + "]}}}}]}"));
        all.put("long-unknown-ids.json", of(ids(20, i -> "x".repeat(MEGABYTE) + i)));
        all.put(
                "no-instants.json",
                of(JSON + "\"phases\": [{\"id\": \"p\", \"opens\": {\"all\": ["
                        + list(100_000, i -> "{\"passed\": {\"at\": \"2025-01-16T11:15:00+99:00\"}}") + "]}}]}"));
        return all;
    }

    private static Text of(String text) {
        return out -> out.write(text);
    }

    /** An actor that answers for many others. */
    private static String ids(int count, IntFunction<String> id) {
        return JSON + "\"actors\": [{\"id\": \"a\", \"kind\": \"party\", \"answersFor\": ["
                + list(count, i -> "\"" + id.apply(i) + "\"") + "]}]}";
    }

    private static String list(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(", "));
    }

    /** One of many texts of one hash: of seventeen pairs, each is one of two of one hash. */
    private static String alike(int i, String one, String other) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 17; bit++) {
            text.append((i >> bit & 1) == 0 ? one : other);
        }
        return text.toString();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, Text> document : documents().entrySet()) {
            Path file = folder.resolve(document.getKey());
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                document.getValue().writeTo(out);
            }
            read(file);
        }
        Path sparse = folder.resolve("three-gigabytes.json");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        read(sparse);
    }

    private static void read(Path file) throws IOException {
        long before = cpu();
        Reading<?> reading = DocumentReader.standard().readAgreement(file);
        long millis = TimeUnit.NANOSECONDS.toMillis(cpu() - before);
        DocumentProblem first = reading.problems().get(0);
        System.out.println(file.getFileName() + " " + millis + " "
                + reading.problems().size() + " " + first.place() + " " + first.code());
        Files.delete(file);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
