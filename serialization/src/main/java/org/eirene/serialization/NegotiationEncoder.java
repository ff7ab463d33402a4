package org.eirene.serialization;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.eirene.negotiation.Acceptance;
import org.eirene.negotiation.Block;
import org.eirene.negotiation.ClauseState;
import org.eirene.negotiation.Concession;
import org.eirene.negotiation.Concessions;
import org.eirene.negotiation.Fall;
import org.eirene.negotiation.Negotiation;
import org.eirene.negotiation.PackageStep;
import org.eirene.negotiation.Position;
import org.eirene.negotiation.Reversal;
import org.eirene.negotiation.Rewording;
import org.eirene.negotiation.Strike;

/** A negotiation as it is written. It is never read. */
final class NegotiationEncoder implements Fall.Cases<MapNode> {
    private static final NegotiationEncoder CASES = new NegotiationEncoder();

    private NegotiationEncoder() {}

    static MapNode encode(Negotiation talks) {
        MapNode heldUp = Node.map();
        talks.heldUp().asMap().forEach((actor, clauses) -> heldUp.put(actor, texts(clauses)));
        return new Fields()
                .text("agreement", talks.agreement().id())
                .put("asOf", instant(talks.asOf()))
                .put("parties", texts(talks.parties()))
                .put("clauses", Fields.all(talks.clauses(), state -> clause(talks, state)))
                .put("acceptedByAll", texts(talks.largestPackage()))
                .put("signable", texts(talks.signable()))
                .put("circles", Fields.all(talks.circles(), NegotiationEncoder::acceptances))
                .put("heldUp", heldUp)
                .put("concessions", concessions(talks.concessions()))
                .put("reversals", Fields.all(talks.reversals(), NegotiationEncoder::reversal))
                .put("course", Fields.all(talks.course(), NegotiationEncoder::step))
                .map();
    }

    private static MapNode clause(Negotiation talks, ClauseState state) {
        MapNode stances = Node.map();
        for (Position position : talks.positions().latest()) {
            if (position.clause().equals(state.clause())) {
                stances.put(position.by(), PositionsEncoder.stance(position.stance()));
            }
        }
        return new Fields()
                .text("clause", state.clause())
                .text("outcome", state.outcome().name())
                .put("stances", stances)
                .list("blocks", state.blocks(), NegotiationEncoder::block)
                .put("needs", state.fall().map(fall -> fall.match(CASES)))
                .put("ifStruck", strike(talks.strike(state.clause())))
                .map();
    }

    private static MapNode block(Block block) {
        return new Fields()
                .text("by", block.by())
                .text("kind", block.kind().name())
                .put("chain", acceptances(block.chain()))
                .text("origin", block.origin().name())
                .map();
    }

    private static MapNode strike(Strike strike) {
        return new Fields()
                .put("falls", Fields.all(strike.falls(), fall -> fall.match(CASES)))
                .put("reword", Fields.all(strike.rewordings(), NegotiationEncoder::rewording))
                .put("remaining", texts(strike.remaining()))
                .map();
    }

    private static MapNode rewording(Rewording place) {
        return new Fields()
                .text("element", place.element())
                .text("path", place.path())
                .text("message", place.words())
                .map();
    }

    private static MapNode concessions(Concessions concessions) {
        return new Fields()
                .put("needed", Fields.all(concessions.concessions(), NegotiationEncoder::concession))
                .number("lowerBound", concessions.lowerBound())
                .put("smallest", Node.bool(concessions.isSmallest()))
                .map();
    }

    private static MapNode concession(Concession concession) {
        return new Fields()
                .text("by", concession.by())
                .text("clause", concession.clause())
                .put("from", concession.from().map(PositionsEncoder::stance))
                .put("to", PositionsEncoder.stance(concession.to()))
                .map();
    }

    private static MapNode reversal(Reversal reversal) {
        return new Fields()
                .put("at", instant(reversal.at()))
                .text("by", reversal.by())
                .text("clause", reversal.clause())
                .put("from", PositionsEncoder.stance(reversal.from()))
                .put("to", PositionsEncoder.stance(reversal.to()))
                .map();
    }

    private static MapNode step(PackageStep step) {
        return new Fields()
                .put("at", instant(step.at()))
                .put("acceptedByAll", texts(step.after()))
                .put("joined", texts(step.joined()))
                .put("left", texts(step.left()))
                .map();
    }

    private static Optional<TextNode> instant(Optional<Instant> at) {
        return at.map(InstantText::node);
    }

    private static ListNode texts(Collection<String> texts) {
        return Fields.<String>all(texts, Node::text);
    }

    private static ListNode acceptances(Collection<Acceptance> acceptances) {
        return Fields.<Acceptance>all(acceptances, PositionsEncoder::acceptance);
    }

    @Override
    public MapNode ofText(Fall.OfText fall) {
        return new Fields()
                .text("element", fall.element())
                .put("lacks", texts(fall.lacks()))
                .map();
    }

    @Override
    public MapNode ofAcceptance(Fall.OfAcceptance fall) {
        return new Fields()
                .text("element", fall.element())
                .put("chain", acceptances(fall.chain()))
                .map();
    }
}
