package org.eirene.examples;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.serialization.DocumentReader;
import org.eirene.serialization.Reading;

/** Every document under {@code agreements}, read as what it says it is. */
final class ShippedDocuments {
    private static final Path FOLDER = Readme.root().resolve("examples/src/main/resources/agreements");

    private ShippedDocuments() {}

    /** The values that the files hold; what is about an agreement is read with the one of its id that it fits. */
    static ImmutableList<Object> all() throws IOException {
        DocumentReader reader = DocumentReader.standard();
        ImmutableList.Builder<Object> all = ImmutableList.builder();
        ListMultimap<String, Agreement> agreements = ArrayListMultimap.create();
        for (Path file : of("agreement")) {
            Agreement agreement = reader.readAgreement(file).orThrow();
            agreements.put(agreement.id(), agreement);
            all.add(agreement);
        }
        all.addAll(about(agreements, "history", reader::readHistory));
        all.addAll(about(agreements, "reading", reader::readInterpretation));
        all.addAll(about(agreements, "positions", reader::readPositions));
        all.addAll(about(agreements, "valuation", reader::readValuation));
        return all.build();
    }

    private static List<Object> about(
            ListMultimap<String, Agreement> agreements,
            String kind,
            BiFunction<Path, Agreement, ? extends Reading<?>> reader)
            throws IOException {
        ImmutableList.Builder<Object> read = ImmutableList.builder();
        for (Path file : of(kind)) {
            String id = line(file, "agreement: ").orElseThrow();
            read.add(agreements.get(id).stream()
                    .map(agreement -> reader.apply(file, agreement))
                    .flatMap(reading -> reading.value().stream())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(file + " fits no agreement " + id)));
        }
        return read.build();
    }

    private static List<Path> of(String kind) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> line(file, "format: ").equals(Optional.of("eirene/" + kind + "/1")))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<String> line(Path file, String key) {
        return Readme.read(Readme.root().relativize(file).toString())
                .lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip())
                .findFirst();
    }
}
