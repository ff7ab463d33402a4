package org.eirene.agreement;

import static org.eirene.agreement.ProblemCode.AREA_UNDECLARED;
import static org.eirene.agreement.ProblemCode.INCIDENT_KIND_UNDECLARED;
import static org.eirene.agreement.ProblemCode.REFERENCE_UNKNOWN;
import static org.eirene.agreement.ProblemCode.REFERENCE_WRONG_KIND;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The rules of references: they name something of the agreement, and of the kind that is needed. */
final class ReferenceRules {
    private final Agreement agreement;
    private final Names names;
    private final ProblemList problems;

    ReferenceRules(Agreement agreement, Names names, ProblemList problems) {
        this.agreement = agreement;
        this.names = names;
        this.problems = problems;
    }

    /** What a filter names and the agreement declares. */
    void filter(Place place, IncidentFilter filter) {
        declared(INCIDENT_KIND_UNDECLARED, place.key("kinds"), filter.kinds(), agreement.incidentKinds());
        declared(AREA_UNDECLARED, place.key("areas"), filter.areas(), agreement.areas());
    }

    void reference(Place place, Reference reference) {
        Set<ElementKind> kinds = names.kinds(reference.id());
        for (ElementKind kind : kinds) {
            if (reference.needs().contains(kind)) {
                return;
            }
        }
        if (kinds.isEmpty()) {
            unknown(place, reference);
        } else {
            wrongKind(place, reference, kinds.iterator().next());
        }
    }

    private void unknown(Place place, Reference reference) {
        problems.add(
                REFERENCE_UNKNOWN,
                place,
                subject(reference) + " is not " + Words.anyOf(reference.needs()) + " of " + Words.name(agreement) + " "
                        + candidates(reference),
                reference.id(),
                expected(reference),
                names.nearest(reference.id(), reference.needs())
                        .map(near -> "Maybe " + near + " was meant")
                        .orElse("Maybe add it with " + door(reference.needs())));
    }

    private void wrongKind(Place place, Reference reference, ElementKind found) {
        problems.add(
                REFERENCE_WRONG_KIND,
                place,
                subject(reference) + " must be "
                        + Words.anyOf(reference.needs()) + " of " + Words.name(agreement) + ", but is "
                        + Words.withArticle(found.noun()) + " " + candidates(reference),
                reference.id(),
                expected(reference),
                names.nearest(reference.id(), reference.needs())
                        .map(near -> "Maybe " + near + " was meant")
                        .orElse("Maybe name " + Words.anyOf(reference.needs()) + " instead"));
    }

    /** {@return for example {@code Guarantor 'unmil'}; the id alone where the kind that is needed says as much} */
    private static String subject(Reference reference) {
        boolean sayingMore =
                reference.needs().stream().noneMatch(kind -> kind.noun().equals(reference.role()))
                        && !reference.role().equals("element");
        return (sayingMore ? Words.capital(reference.role()) + " " : "") + Words.quoted(reference.id());
    }

    private String candidates(Reference reference) {
        List<String> ids = names.candidates(reference.needs());
        return "(" + Words.plural(reference.needs()) + ": " + (ids.isEmpty() ? "none" : Words.list(ids)) + ")";
    }

    private static String expected(Reference reference) {
        return "the id of " + Words.anyOf(reference.needs());
    }

    private static String door(ImmutableSet<ElementKind> kinds) {
        if (kinds.size() > 1) {
            return "Agreement.Builder.addAll";
        }
        ElementKind kind = kinds.asList().get(0);
        return (kind == ElementKind.TRANCHE ? "Escrow" : "Agreement") + ".Builder.add"
                + CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_CAMEL, kind.key());
    }

    private void declared(
            ProblemCode code, Place place, Collection<String> words, ImmutableSortedSet<String> declared) {
        if (declared.isEmpty()) {
            return;
        }
        String what = code == AREA_UNDECLARED ? "area" : "kind of incident";
        String plural = code == AREA_UNDECLARED ? "areas" : "kinds of incident";
        String door = code == AREA_UNDECLARED ? "addAreas" : "addIncidentKinds";
        for (String word : words) {
            if (!declared.contains(word)) {
                problems.add(
                        code,
                        place,
                        Words.quoted(word) + " is not " + Words.withArticle(what) + " of " + Words.name(agreement)
                                + ", which declares its " + plural + " (" + Words.list(declared.asList()) + ")",
                        word,
                        "a declared " + what,
                        names.nearest(word, declared)
                                .map(near -> "Maybe " + near + " was meant")
                                .orElse("Maybe add it with Agreement.Builder." + door));
            }
        }
    }
}
