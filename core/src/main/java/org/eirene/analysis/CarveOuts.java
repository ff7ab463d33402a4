package org.eirene.analysis;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Sanction;

/**
 * Measures that touch persons or aid. Which commitments are about these is told by their words: the id, the title and the
 * unit, in English. What a text says in other words is not found.
 */
final class CarveOuts {
    private static final ImmutableSet<String> WORDS = ImmutableSet.of(
            "person",
            "persons",
            "people",
            "civilian",
            "civilians",
            "detainee",
            "detainees",
            "prisoner",
            "prisoners",
            "hostage",
            "hostages",
            "patient",
            "patients",
            "wounded",
            "child",
            "children",
            "refugee",
            "refugees",
            "aid",
            "humanitarian",
            "medical",
            "medicine",
            "evacuation",
            "evacuations",
            "relief",
            "food",
            "water",
            "fuel");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    private CarveOuts() {}

    static List<Draft> missing(Subject subject) {
        List<Draft> drafts = new ArrayList<>();
        for (Sanction sanction : subject.asked(subject.agreement().sanctions())) {
            Stopped.commitments(subject.agreement(), sanction)
                    .filter(commitment -> !commitment.protectedFromSanctions() && isHumanitarian(commitment))
                    .forEach(commitment -> drafts.add(draft(subject, sanction, commitment)));
        }
        return drafts;
    }

    private static boolean isHumanitarian(Commitment commitment) {
        String words = commitment.id() + " " + commitment.title().orElse("") + " "
                + commitment.must().countedIn().orElse("");
        return NO_WORD.splitAsStream(Ascii.toLowerCase(words)).anyMatch(WORDS::contains);
    }

    private static Draft draft(Subject subject, Sanction sanction, Commitment commitment) {
        return Draft.of(
                        FindingCode.CARVE_OUT_MISSING,
                        ImmutableList.of(sanction.id(), commitment.id()),
                        subject.path(sanction, "rungs"),
                        Subject.capital(sanction) + " stops " + Subject.name(commitment)
                                + ", which is about persons or aid and is not protected",
                        new Evidence.Passage(commitment.must().toString()))
                .repairedBy(() -> List.of(new Repair(
                        RepairKind.SAY,
                        "Protect " + Subject.name(commitment) + " from all measures",
                        shielded(subject, commitment))));
    }

    /** No measure may name what is protected: it is taken out of every ladder too. */
    private static ImmutableList<Element> shielded(Subject subject, Commitment commitment) {
        ImmutableList.Builder<Element> elements = ImmutableList.builder();
        elements.add(commitment.toBuilder()
                .protectedFromSanctions(true)
                .survives(true)
                .build());
        subject.agreement().sanctions().stream()
                .filter(sanction -> SanctionChecks.measures(sanction)
                        .anyMatch(measure -> measure.named().contains(commitment.id())))
                .map(sanction -> Ladders.sparing(sanction, Set.of(commitment.id())))
                .forEach(elements::add);
        return elements.build();
    }
}
