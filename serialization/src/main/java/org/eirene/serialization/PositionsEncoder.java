package org.eirene.serialization;

import org.eirene.negotiation.Accept;
import org.eirene.negotiation.AcceptIf;
import org.eirene.negotiation.Acceptance;
import org.eirene.negotiation.Position;
import org.eirene.negotiation.Positions;
import org.eirene.negotiation.Reject;
import org.eirene.negotiation.Stance;

/** Positions as they are written. */
final class PositionsEncoder implements Stance.Cases<Node> {
    private static final PositionsEncoder CASES = new PositionsEncoder();

    private PositionsEncoder() {}

    static MapNode encode(Positions positions) {
        return new Fields()
                .text("format", DocumentKind.POSITIONS.format())
                .text("agreement", positions.agreement())
                .put("positions", Fields.all(positions.positions(), PositionsEncoder::position))
                .extras(positions.extras())
                .map();
    }

    private static MapNode position(Position position) {
        return new Fields()
                .text("by", position.by())
                .text("clause", position.clause())
                .put("stance", stance(position.stance()))
                .put("at", position.at().map(InstantText::node))
                .text("note", position.note())
                .map();
    }

    static Node stance(Stance stance) {
        return stance.match(CASES);
    }

    static MapNode acceptance(Acceptance acceptance) {
        return new Fields()
                .text("by", acceptance.by())
                .text("clause", acceptance.clause())
                .map();
    }

    @Override
    public Node accept(Accept stance) {
        return Node.text("accept");
    }

    @Override
    public Node reject(Reject stance) {
        return Node.text("reject");
    }

    @Override
    public Node acceptIf(AcceptIf stance) {
        return Node.map().put("acceptIf", Fields.all(stance.conditions(), PositionsEncoder::acceptance));
    }
}
