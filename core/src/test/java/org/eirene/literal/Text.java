package org.eirene.literal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Tranche;

/** The lists of an agreement, which makes them anew whenever it is asked. */
final class Text {
    final List<Actor> actors;
    final List<Actor> parties;
    final List<Phase> phases;
    final List<Commitment> commitments;
    final List<Benchmark> benchmarks;
    final List<Exchange> exchanges;
    final List<Sanction> sanctions;
    final List<Escrow> escrows;
    final List<Tranche> tranches;
    final List<Guarantee> guarantees;
    private final Map<String, Element> elements = new HashMap<>();

    Text(Agreement agreement) {
        actors = agreement.actors();
        parties = agreement.parties();
        phases = agreement.phases();
        commitments = agreement.commitments();
        benchmarks = agreement.benchmarks();
        exchanges = agreement.exchanges();
        sanctions = agreement.sanctions();
        escrows = agreement.escrows();
        tranches = agreement.tranches();
        guarantees = agreement.guarantees();
        agreement.elements().forEach(element -> elements.put(element.id(), element));
    }

    Exchange exchange(String id) {
        return (Exchange) elements.get(id);
    }

    Phase phase(String id) {
        return (Phase) elements.get(id);
    }
}
