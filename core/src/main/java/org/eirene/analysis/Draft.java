package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.Supplier;
import org.eirene.agreement.Element;

/** A finding whose repairs are proposed and not yet proved. */
record Draft(
        FindingCode code,
        Severity severity,
        ImmutableList<String> elements,
        String path,
        String message,
        Evidence evidence,
        Supplier<List<Repair>> proposals) {
    /** One about an element and nothing else. */
    static Draft about(FindingCode code, Element element, String path, String message, Evidence evidence) {
        return of(code, ImmutableList.of(element.id()), path, message, evidence);
    }

    static Draft of(FindingCode code, ImmutableList<String> elements, String path, String message, Evidence evidence) {
        return new Draft(code, code.severity(), elements, path, message, evidence, List::of);
    }

    Draft repairedBy(Supplier<List<Repair>> repairs) {
        return new Draft(code, severity, elements, path, message, evidence, repairs);
    }

    Draft weighing(Severity other) {
        return new Draft(code, other, elements, path, message, evidence, proposals);
    }

    boolean isSameAs(Draft other) {
        return code == other.code && ImmutableSet.copyOf(elements).equals(ImmutableSet.copyOf(other.elements));
    }

    Finding finding(Subject subject, ImmutableList<Repair> proved) {
        return new Finding(code, severity, elements, subject.clauses(elements), path, message, evidence, proved);
    }
}
