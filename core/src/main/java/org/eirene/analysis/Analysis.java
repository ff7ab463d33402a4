package org.eirene.analysis;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eirene.agreement.Agreement;

/**
 * What a text itself cannot keep, what it keeps by luck or good will alone, and what it leaves unsaid; found before
 * anyone acts on it. Immutable; equal agreements give equal findings.
 *
 * <pre>{@code
 * var analysis = Analysis.of(accord);
 * analysis.findings().forEach(finding -> print(finding));
 * analysis.attainability().isAttainable(fulfilled("release"));
 * }</pre>
 */
public final class Analysis {
    private final Subject subject;
    private final ImmutableMap<String, Interpretation> readings;
    private final ImmutableList<Finding> findings;

    private Analysis(Agreement agreement, ImmutableList<Interpretation> interpretations) {
        subject = new Subject(agreement);
        readings = Maps.uniqueIndex(interpretations, Interpretation::id);
        Proof proof = new Proof(subject);
        List<Finding> found = new ArrayList<>();
        for (Check check : Checks.ALL) {
            for (Draft draft : check.of(subject)) {
                found.add(draft.finding(subject, proof.proved(check, draft)));
            }
        }
        if (!interpretations.isEmpty()) {
            found.addAll(new JoinedReadings(agreement, interpretations).knots());
        }
        found.sort(Comparator.comparing(Finding::severity));
        findings = ImmutableList.copyOf(found);
    }

    /**
     * Analyses a text.
     *
     * @param agreement the agreement
     * @return the analysis
     */
    public static Analysis of(Agreement agreement) {
        return new Analysis(requireNonNull(agreement, "agreement"), ImmutableList.of());
    }

    /**
     * Analyses a text and how it is read: the findings of the text itself, and the knots that come of its readings
     * together and of none of them alone. {@link #under} has the findings of each alone.
     *
     * @param agreement the agreement
     * @param readings its readings; where there is one, the text as it stands is the other
     * @return the analysis
     * @throws IllegalArgumentException if two readings have one id, if one has the id of the agreement, or if one does
     *     not fit the text
     */
    public static Analysis of(Agreement agreement, Interpretation... readings) {
        return of(agreement, ImmutableList.copyOf(readings));
    }

    /**
     * Analyses a text and how it is read.
     *
     * @param agreement the agreement
     * @param readings its readings; where there is one, the text as it stands is the other
     * @return the analysis
     * @throws IllegalArgumentException if two readings have one id, if one has the id of the agreement, or if one does
     *     not fit the text
     */
    public static Analysis of(Agreement agreement, Iterable<Interpretation> readings) {
        ImmutableList<Interpretation> all = ImmutableList.copyOf(readings);
        for (Interpretation reading : all) {
            checkArgument(
                    !reading.id().equals(agreement.id()),
                    "A reading must have another id than its agreement, but both are '%s'",
                    reading.id());
        }
        return new Analysis(requireNonNull(agreement, "agreement"), all);
    }

    /** {@return the agreement} */
    public Agreement agreement() {
        return subject.agreement();
    }

    /** {@return the ids of the readings, in their order} */
    public ImmutableSet<String> readings() {
        return readings.keySet();
    }

    /**
     * The analysis of the text as one reading understands it, and alone.
     *
     * @param reading the id of a reading
     * @return the analysis
     * @throws IllegalArgumentException if there is none with that id
     */
    public Analysis under(String reading) {
        Interpretation found = readings.get(reading);
        checkArgument(
                found != null,
                "No reading '%s' of agreement '%s' (there is %s)",
                reading,
                agreement().id(),
                readings());
        return of(requireNonNull(found).applyTo(agreement()));
    }

    /** {@return all findings, the gravest first} */
    public ImmutableList<Finding> findings() {
        return findings;
    }

    /**
     * The findings of one kind.
     *
     * @param code the kind
     * @return the findings, in the order of the text
     */
    public ImmutableList<Finding> findings(FindingCode code) {
        requireNonNull(code, "code");
        return findings.stream().filter(finding -> finding.code() == code).collect(ImmutableList.toImmutableList());
    }

    /** {@return whether something cannot be kept as it is written} */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** {@return what can be reached with everyone cooperating} */
    public Attainability attainability() {
        return new Attainability(subject);
    }

    /** {@return all findings with their repairs, the gravest first} */
    @Override
    public String toString() {
        return findings.isEmpty()
                ? "nothing found in " + agreement().id()
                : findings.stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }
}
