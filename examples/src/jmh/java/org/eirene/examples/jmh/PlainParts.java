package org.eirene.examples.jmh;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;

/**
 * The parts of {@link TypedAgreement} and {@link WideAgreement} that are the same in both: those in which no condition,
 * moment or performance stands.
 */
final class PlainParts {
    private PlainParts() {}

    enum Kind {
        party,
        monitor
    }

    enum Silence {
        confirm,
        deny
    }

    enum Take {
        mean,
        last
    }

    record Actor(String id, Kind kind, String name) {}

    record Named(String id, String title, String unit) {}

    record Procedure(String id, List<Stage> stages, Silence onSilence) {}

    record Stage(Set<String> body, Integer quorum, String within) {}

    record Filter(Set<String> kinds, Integer minSeverity, Set<String> by, Set<String> areas, String verification) {}

    record Quiet(@JsonProperty("for") String lasting, Filter of) {}

    record Rung(String after, Integer severity, List<Measure> measures) {}

    record Measure(String warn) {}
}
