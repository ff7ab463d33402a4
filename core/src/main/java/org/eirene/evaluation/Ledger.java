package org.eirene.evaluation;

import java.math.BigDecimal;
import java.util.Optional;

/** What the deliveries under a commitment amount to, kept from one look to the next. */
interface Ledger {
    /** All of them, as they stand now. */
    Deliveries all();

    /** The pieces of a range, counted from the first of all. */
    Deliveries range(int from, int to);

    BigDecimal confirmed(int from, int to);

    BigDecimal pending(int from, int to);

    BigDecimal denied(int from, int to);

    /** The delivery with which the confirmed ones of a range, in order of happening, reach a quantity. */
    Optional<DeliveryEntry> reaching(BigDecimal quantity, int from, int to);

    /** What a delivery amounts to has changed, and may have changed what later ones do. */
    void forget(DeliveryEntry entry);

    /** Remembers of each delivery what of it was once confirmed. */
    void rememberConfirmed();
}
