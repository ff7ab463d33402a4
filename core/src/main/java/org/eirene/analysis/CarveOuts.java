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
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Forfeit;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Tranche;
import org.eirene.agreement.Withhold;

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
            Set<String> kept = withheld(sanction);
            for (Escrow escrow : subject.agreement().escrows()) {
                escrow.tranches().stream()
                        .filter(tranche -> kept.contains(tranche.id()))
                        .filter(tranche -> !tranche.protectedFromSanctions() && isHumanitarian(escrow, tranche))
                        .forEach(tranche -> drafts.add(draft(subject, sanction, tranche)));
            }
        }
        return drafts;
    }

    private static Set<String> withheld(Sanction sanction) {
        return SanctionChecks.measures(sanction)
                .filter(measure -> measure instanceof Withhold || measure instanceof Forfeit)
                .flatMap(measure -> measure.named().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isHumanitarian(Commitment commitment) {
        return isHumanitarian(commitment.id() + " " + commitment.title().orElse("") + " "
                + commitment.must().countedIn().orElse(""));
    }

    private static boolean isHumanitarian(Escrow escrow, Tranche tranche) {
        return isHumanitarian(tranche.id() + " " + tranche.title().orElse("") + " " + escrow.id() + " "
                + escrow.title().orElse("") + " " + escrow.unit());
    }

    private static boolean isHumanitarian(String words) {
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

    private static Draft draft(Subject subject, Sanction sanction, Tranche tranche) {
        return Draft.of(
                        FindingCode.CARVE_OUT_MISSING,
                        ImmutableList.of(sanction.id(), tranche.id()),
                        subject.path(sanction, "rungs"),
                        Subject.capital(sanction) + " keeps back " + Subject.name(tranche)
                                + ", which is about persons or aid and is not protected",
                        new Evidence.Passage(tranche.describe()))
                .repairedBy(() -> List.of(new Repair(
                        RepairKind.SAY,
                        "Protect " + Subject.name(tranche) + " from all measures",
                        shielded(
                                subject,
                                tranche.toBuilder().protectedFromSanctions(true).build()))));
    }

    private static ImmutableList<Element> shielded(Subject subject, Commitment commitment) {
        return shielded(subject, (Element) commitment.toBuilder()
                .protectedFromSanctions(true)
                .survives(true)
                .build());
    }

    /** No measure may name what is protected: it is taken out of every ladder too. */
    private static ImmutableList<Element> shielded(Subject subject, Element shielded) {
        ImmutableList.Builder<Element> elements = ImmutableList.builder();
        elements.add(shielded);
        subject.agreement().sanctions().stream()
                .filter(sanction -> SanctionChecks.measures(sanction)
                        .anyMatch(measure -> measure.named().contains(shielded.id())))
                .map(sanction -> Ladders.sparing(sanction, Set.of(shielded.id())))
                .forEach(elements::add);
        return elements.build();
    }
}
