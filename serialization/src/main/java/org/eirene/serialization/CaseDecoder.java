package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Extras;
import org.eirene.history.History;
import org.jspecify.annotations.Nullable;

/** Reads conformance cases, and the files that they name. */
final class CaseDecoder {
    private static final ImmutableSet<String> KEYS = ImmutableSet.of("format", "agreement", "history", "expect", "x");

    private final DocumentReader reader;
    private final Optional<Path> file;

    /** Reads a case that stands in a file, or in none. */
    CaseDecoder(DocumentReader reader, Optional<Path> file) {
        this.reader = reader;
        this.file = file;
    }

    CaseReading read(DocumentReader.Opened opened) {
        return new Attempt(opened).read();
    }

    /** One case on its way. */
    private final class Attempt {
        private final DocumentReader.Opened opened;
        private final Values values;
        private @Nullable AgreementReading agreementApart;
        private @Nullable HistoryReading historyApart;
        private Optional<Agreement> agreement = Optional.empty();
        private Optional<History> history = Optional.empty();
        private Optional<ZoneId> zone = Optional.empty();
        private History historyAsFarAsRead = History.of("unknown");

        Attempt(DocumentReader.Opened opened) {
            this.opened = opened;
            this.values = new Values(opened.report());
        }

        CaseReading read() {
            Node root = opened.root();
            Optional<ConformanceCase> value = root == null ? Optional.empty() : read(root);
            ImmutableList<DocumentProblem> own = opened.problems();
            Document document = new Document(root);
            AgreementReading agreementReading = agreementApart != null
                    ? agreementApart
                    : new AgreementReading(within("agreement", own), agreement, part("agreement"));
            HistoryReading historyReading = historyApart != null ? historyApart : historyInline(own);
            Iterable<DocumentProblem> all = Iterables.concat(
                    own,
                    agreementApart == null ? ImmutableList.of() : agreementApart.problems(),
                    historyApart == null ? ImmutableList.of() : historyApart.problems());
            return new CaseReading(ImmutableList.copyOf(all), value, agreementReading, historyReading, document);
        }

        private HistoryReading historyInline(ImmutableList<DocumentProblem> own) {
            Document part = part("history");
            return new HistoryReading(
                    within("history", own), history, historyAsFarAsRead, part::placeOf, part::placeOfPath);
        }

        private Document part(String key) {
            return new Document(opened.root() instanceof MapNode map ? map.get(key) : null);
        }

        private static ImmutableList<DocumentProblem> within(String key, ImmutableList<DocumentProblem> problems) {
            return problems.stream()
                    .filter(problem -> problem.path().equals(key)
                            || problem.path().startsWith(key + ".")
                            || problem.path().startsWith(key + "["))
                    .collect(ImmutableList.toImmutableList());
        }

        private Optional<ConformanceCase> read(Node root) {
            if (!(root instanceof MapNode map)) {
                values.wrongType(root, "a conformance case (a map)");
                return Optional.empty();
            }
            if (!DocumentKind.CASE.isFormatOf(map, values)) {
                return Optional.empty();
            }
            values.map(map, "a conformance case", KEYS);
            values.need(map, "agreement", "a conformance case", this::agreement);
            values.need(map, "history", "a conformance case", this::history);
            ExpectationDecoder decoder = new ExpectationDecoder(values, zone, agreement, history);
            ImmutableList<Expectation> expectations =
                    values.or(ImmutableList.of(), map, "expect", list -> values.list(list, decoder::expectation));
            Extras extras = values.extras(map);
            return agreement.isEmpty() || history.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ConformanceCase(agreement.get(), history.get(), expectations, extras));
        }

        private @Nullable Agreement agreement(Node node) {
            if (node instanceof TextNode name) {
                Path other = resolve(name);
                if (other != null) {
                    agreementApart = reader.agreementOf(other);
                    agreement = agreementApart.value();
                    zone = agreement.map(Agreement::timeZone);
                }
            } else if (node instanceof MapNode) {
                AgreementDecoder decoder = new AgreementDecoder(values);
                agreement = decoder.read(node);
                zone = decoder.zone();
            } else {
                values.wrongType(node, "an agreement (a map, or the name of a file beside this one)");
            }
            // Where the zone is lost, that is a problem of the agreement, and not of every date again.
            zone = zone.or(() -> Optional.of(ZoneOffset.UTC));
            return agreement.orElse(null);
        }

        private @Nullable History history(Node node) {
            if (node instanceof TextNode name) {
                Path other = resolve(name);
                if (other != null) {
                    historyApart = reader.historyOf(other, agreement, zone);
                    history = historyApart.value();
                }
            } else if (node instanceof MapNode) {
                HistoryDecoder decoder = new HistoryDecoder(values, agreement, zone);
                history = decoder.read(node);
                historyAsFarAsRead = decoder.asFarAsRead();
            } else {
                values.wrongType(node, "a history (a map, or the name of a file beside this one)");
            }
            return history.orElse(null);
        }

        /** The file of that name in the folder of the case, or below it. */
        private @Nullable Path resolve(TextNode name) {
            if (file.isEmpty()) {
                unreadable(
                        name,
                        "A case that is read from a text has no folder, in which '" + name.written() + "' could be");
                return null;
            }
            try {
                Path path = Path.of(name.value());
                Path other = file.get().resolveSibling(path);
                if (name.value().isBlank() || path.getRoot() != null || Iterables.contains(path, Path.of(".."))) {
                    outside(name);
                    return null;
                }
                Path folder = file.get().toRealPath().getParent();
                if (!other.toRealPath().startsWith(folder)) {
                    outside(name);
                    return null;
                }
                return other;
            } catch (InvalidPathException e) {
                unreadable(name, "'" + name.written() + "' is not the name of a file");
            } catch (IOException e) {
                unreadable(name, SourceFile.why(e) + ": '" + name.written() + "'");
            }
            return null;
        }

        private void outside(TextNode name) {
            values.report()
                    .at(
                            name,
                            DocumentProblemCode.FILE_OUTSIDE,
                            "'" + name.written() + "' is not a file in the folder of the case",
                            "the name of a file in the same folder, or below it");
        }

        private void unreadable(TextNode name, String message) {
            values.report()
                    .at(name, DocumentProblemCode.FILE_UNREADABLE, message, "the name of a file beside this one");
        }
    }
}
