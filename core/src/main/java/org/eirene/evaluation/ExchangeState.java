package org.eirene.evaluation;

import org.eirene.agreement.Exchange;

/** Where an exchange stands. */
final class ExchangeState extends ElementState.Of<Exchange> {
    ExchangeState(Exchange exchange) {
        super(exchange);
    }

    ExchangeState(ExchangeState other) {
        super(other);
    }
}
