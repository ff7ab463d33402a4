package org.eirene.agreement;

import static org.eirene.agreement.ProblemCode.DELIVERED_OF_REFRAIN;
import static org.eirene.agreement.ProblemCode.DELIVERED_UNITS_DIFFER;
import static org.eirene.agreement.ProblemCode.RUNG_OUT_OF_RANGE;
import static org.eirene.agreement.ProblemCode.STATUS_NOT_OF_KIND;
import static org.eirene.agreement.ProblemCode.STATUS_OF_NOTHING;

import com.google.common.base.Joiner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of what conditions read of other elements: a rung that is there, a status it can have, one unit. */
final class ReadingRules {
    private final Names names;
    private final ProblemList problems;

    ReadingRules(Names names, ProblemList problems) {
        this.names = names;
        this.problems = problems;
    }

    void condition(Place place, Element owner, Condition condition) {
        if (condition instanceof InForce inForce) {
            rung(place.key("rung"), inForce);
        } else if (condition instanceof StatusIs is) {
            status(place, is);
        } else if (condition instanceof Delivered delivered) {
            delivered(place.lead("delivered"), owner, delivered);
        }
    }

    private void rung(Place place, InForce inForce) {
        Optional<Integer> rungs = names.find(Sanction.class, inForce.sanction())
                .map(sanction -> sanction.rungs().size())
                .filter(size -> size > 0);
        if (inForce.rung() < 1 || rungs.filter(size -> inForce.rung() > size).isPresent()) {
            String range = rungs.map(size -> Words.upTo(size) + ", the number of its rungs")
                    .orElse("1 or more");
            problems.add(
                    RUNG_OUT_OF_RANGE,
                    place,
                    "The rung of sanction " + Words.quoted(inForce.sanction()) + " must be " + range + ", but is "
                            + inForce.rung(),
                    inForce.rung(),
                    rungs.map(Words::upTo).orElse("1 or more"),
                    "Name a rung that it has, the first being 1");
        }
    }

    private void status(Place place, StatusIs is) {
        Set<ElementKind> kinds = names.kinds(is.element());
        if (kinds.isEmpty() || kinds.stream().anyMatch(kind -> kind.statuses().contains(is.status()))) {
            return;
        }
        ElementKind kind = kinds.stream()
                .filter(each -> !each.statuses().isEmpty())
                .findFirst()
                .orElseGet(() -> kinds.iterator().next());
        String subject = Words.capital(kind.noun()) + " " + Words.quoted(is.element());
        if (kind.statuses().isEmpty()) {
            problems.add(
                    STATUS_OF_NOTHING,
                    place.lead("is"),
                    subject + " must have a status to be asked for, but " + Words.withArticle(kind.noun())
                            + " has none",
                    is.element(),
                    "the id of an element that has a status",
                    "Name a phase, a commitment or another element that has one");
        } else {
            String statuses = Joiner.on(", ").join(kind.statuses());
            problems.add(
                    STATUS_NOT_OF_KIND,
                    place.key("status"),
                    subject + " is never " + is.status() + " (" + Words.withArticle(kind.noun()) + " is one of "
                            + statuses + ")",
                    is.status(),
                    "one of " + statuses,
                    names.nearest(
                                    is.status().name(),
                                    kind.statuses().stream().map(Status::name).toList())
                            .map(near -> "Maybe " + near + " was meant")
                            .orElse("Name one of these"));
        }
    }

    private void delivered(Place place, Element owner, Delivered delivered) {
        Map<String, String> units = new LinkedHashMap<>();
        for (String id : delivered.total().of()) {
            Optional<Performance> must = names.find(Commitment.class, id).map(Commitment::must);
            if (must.filter(Refrain.class::isInstance).isPresent()) {
                problems.add(
                        DELIVERED_OF_REFRAIN,
                        place,
                        "Commitment " + Words.quoted(id)
                                + " must have deliveries to be added up, but is one to refrain",
                        id,
                        "the id of a commitment that has deliveries",
                        "Count its incidents instead");
            } else {
                must.ifPresent(known -> units.putIfAbsent(known.countedIn().orElse(""), id));
            }
        }
        if (units.size() > 1) {
            List<String> counted = units.entrySet().stream()
                    .map(unit ->
                            unit.getValue() + " in " + (unit.getKey().isEmpty() ? "acts" : Words.quoted(unit.getKey())))
                    .toList();
            problems.add(
                    DELIVERED_UNITS_DIFFER,
                    place,
                    "The commitments that a 'delivered' in " + Words.name(owner)
                            + " adds up must be counted in one unit, but are in " + units.size() + " ("
                            + Words.list(counted) + ")",
                    delivered.total().of(),
                    "commitments of one unit",
                    "Write a condition for each unit");
        }
    }
}
