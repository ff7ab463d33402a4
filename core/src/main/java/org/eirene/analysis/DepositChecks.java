package org.eirene.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.CarryOn;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Supply;
import org.eirene.agreement.Tranche;

/**
 * Whether what is undertaken to be paid in is enough for what escrows are to pay out. What is owed to a holder of several
 * escrows in one unit is shared out in the order of the text.
 */
final class DepositChecks {
    private final Agreement agreement;
    /** What is left for the escrows to come; of what has no end there is always enough. */
    private final Map<Purse, BigDecimal> left = new HashMap<>();

    private final Set<Purse> endless = new HashSet<>();
    private final CalendarLengths lengths;

    private record Purse(String holder, String unit) {}

    private DepositChecks(Agreement agreement) {
        this.agreement = agreement;
        lengths = new CalendarLengths(agreement.timeZone());
        agreement.commitments().forEach(this::fill);
    }

    static List<Draft> tooSmall(Subject subject) {
        DepositChecks deposits = new DepositChecks(subject.agreement());
        List<Draft> drafts = new ArrayList<>();
        List<Escrow> asked = subject.asked(subject.agreement().escrows());
        for (Escrow escrow : subject.agreement().escrows()) {
            Purse purse = new Purse(escrow.holder(), escrow.unit());
            BigDecimal needed =
                    escrow.tranches().stream().map(Tranche::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal there = deposits.left.getOrDefault(purse, BigDecimal.ZERO);
            boolean enough = deposits.endless.contains(purse) || there.compareTo(needed) >= 0;
            if (!enough && asked.contains(escrow)) {
                drafts.add(draft(subject, escrow, there, needed, deposits.committed(purse)));
            }
            deposits.left.put(purse, there.subtract(needed).max(BigDecimal.ZERO));
        }
        return drafts;
    }

    private static Draft draft(
            Subject subject, Escrow escrow, BigDecimal there, BigDecimal needed, BigDecimal committed) {
        String undertaken = committed.signum() == 0
                ? "nobody has undertaken to pay in anything"
                : committed.compareTo(there) == 0
                        ? there.toPlainString() + " are undertaken to be paid in"
                        : "of the " + committed.toPlainString() + " that are undertaken to be paid in to "
                                + escrow.holder() + " other escrows leave " + there.toPlainString();
        return Draft.about(
                FindingCode.DEPOSITS_TOO_SMALL,
                escrow,
                subject.path(escrow, "tranches"),
                "The tranches of " + Subject.name(escrow) + " come to " + needed.toPlainString() + " " + escrow.unit()
                        + ", and " + undertaken,
                new Evidence.Shortfall(there, needed, escrow.unit()));
    }

    private BigDecimal committed(Purse purse) {
        return agreement.commitments().stream()
                .filter(commitment -> commitment.to().contains(purse.holder()))
                .filter(commitment -> commitment
                        .must()
                        .countedIn()
                        .filter(purse.unit()::equals)
                        .isPresent())
                .flatMap(commitment -> total(commitment).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is owed to several who hold escrows fills the purse of the first of them alone. */
    private void fill(Commitment commitment) {
        agreement.escrows().stream()
                .filter(escrow -> commitment.to().contains(escrow.holder()))
                .filter(escrow -> commitment
                        .must()
                        .countedIn()
                        .filter(escrow.unit()::equals)
                        .isPresent())
                .findFirst()
                .map(escrow -> new Purse(escrow.holder(), escrow.unit()))
                .ifPresent(purse -> {
                    Optional<BigDecimal> total = total(commitment);
                    total.ifPresent(amount -> left.merge(purse, amount, BigDecimal::add));
                    if (total.isEmpty()) {
                        endless.add(purse);
                    }
                });
    }

    /** All that is to be delivered; of a supply, as much as it may come to until its phase ends. Empty where that never ends. */
    private Optional<BigDecimal> total(Commitment commitment) {
        if (commitment.must() instanceof Deliver deliver) {
            return Optional.of(deliver.quantity());
        } else if (commitment.must() instanceof Supply supply && !commitment.survives()) {
            return commitment
                    .phase()
                    .flatMap(id -> agreement.find(Phase.class, id))
                    .flatMap(phase -> periods(phase, supply.per()))
                    .map(periods -> supply.quantity().multiply(BigDecimal.valueOf(periods)));
        }
        return Optional.empty();
    }

    /** As many whole periods as may lie in a phase, extensions included; empty where it need not end. */
    private Optional<Long> periods(Phase phase, Offset per) {
        if (phase.lasts().isEmpty() || phase.onExpiry() instanceof CarryOn) {
            return Optional.empty();
        }
        long seconds = lengths.of(phase.lasts().get()).most().toSeconds();
        if (phase.onExpiry() instanceof Extend extend) {
            seconds += extend.times() * lengths.of(extend.by()).most().toSeconds();
        }
        return Optional.of(seconds / Math.max(1, lengths.of(per).least().toSeconds()));
    }
}
