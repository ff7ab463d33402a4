package org.eirene.serialization;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Commitment;
import org.eirene.evaluation.Assessment;
import org.eirene.evaluation.BenchmarkStatus;
import org.eirene.evaluation.CommitmentStatus;
import org.eirene.evaluation.Disregarded;
import org.eirene.evaluation.ElementStatus;
import org.eirene.evaluation.ExchangeStatus;
import org.eirene.evaluation.GuaranteeStatus;
import org.eirene.evaluation.Lateness;
import org.eirene.evaluation.Missing;
import org.eirene.evaluation.ProceedingStatus;
import org.eirene.evaluation.Reason;
import org.eirene.evaluation.SanctionStatus;
import org.eirene.evaluation.Score;
import org.eirene.evaluation.TrancheStatus;
import org.eirene.evaluation.Transition;
import org.eirene.evaluation.Upcoming;

/** An assessment as it is written. It is never read, so that what there is none of stands there as null. */
final class AssessmentEncoder {
    private AssessmentEncoder() {}

    static MapNode encode(Assessment assessment) {
        return new Fields()
                .text("format", DocumentKind.ASSESSMENT.format())
                .text("agreement", assessment.agreement().id())
                .put("basis", basis(assessment))
                .put("asOf", InstantText.node(assessment.asOf()))
                .put("knownAt", instant(assessment.knownAt()))
                .text("status", assessment.status().name())
                .put("score", number(assessment.score().percent()))
                .put("elements", elements(assessment))
                .put("escrows", escrows(assessment))
                .put("proceedings", Fields.all(assessment.proceedings(), AssessmentEncoder::proceeding))
                .put("transitions", Fields.all(assessment.transitions(), AssessmentEncoder::transition))
                .put("upcoming", Fields.all(assessment.upcoming(), AssessmentEncoder::upcoming))
                .put("reasons", reasons(assessment))
                .put("scorecard", scorecard(assessment))
                .put("disregarded", Fields.all(assessment.disregarded(), AssessmentEncoder::disregarded))
                .map();
    }

    // ---------------------------------------------------------------- what it rests on

    private static MapNode basis(Assessment assessment) {
        return new Fields()
                .number("semantics", Assessment.SEMANTICS)
                .text("library", LibraryVersion.CURRENT.toString())
                .text("agreementSha256", agreementDigest(assessment))
                .put("historySha256", orNull(historyDigest(assessment).map(Node::text)))
                .map();
    }

    static String agreementDigest(Assessment assessment) {
        return sha256(DocumentWriter.standard().toJson(assessment.agreement()));
    }

    static Optional<String> historyDigest(Assessment assessment) {
        return assessment
                .history()
                .map(history -> sha256(DocumentWriter.standard().toJson(history)));
    }

    private static String sha256(String document) {
        return Hashing.sha256().hashString(document, UTF_8).toString();
    }

    // ---------------------------------------------------------------- where the elements stand

    private static MapNode elements(Assessment assessment) {
        MapNode elements = Node.map();
        assessment.elements().forEach(element -> elements.put(element.id(), element(element)));
        return elements;
    }

    private static MapNode element(ElementStatus element) {
        Fields fields = new Fields()
                .text("kind", element.kind().noun())
                .text("status", element.status().name())
                .put("since", instant(element.since()));
        if (element instanceof CommitmentStatus commitment) {
            fields.put("claimed", number(commitment.claimed()))
                    .put("confirmed", number(commitment.confirmed()))
                    .put("pending", number(commitment.pending()))
                    .put("denied", number(commitment.denied()))
                    .put("owed", number(commitment.owed()))
                    .put("quantity", number(commitment.quantity()))
                    .put("nextDue", instant(commitment.nextDue()))
                    .put("lateness", lateness(commitment.lateness()))
                    .put("score", whole(commitment.score()));
        } else if (element instanceof BenchmarkStatus benchmark) {
            fields.put("due", instant(benchmark.due()))
                    .put("lateness", lateness(benchmark.lateness()))
                    .put("score", whole(benchmark.score()));
        } else if (element instanceof ExchangeStatus exchange) {
            fields.put("owed", number(exchange.owed()))
                    .put("given", number(exchange.given()))
                    .put("behind", number(exchange.behind()));
        } else if (element instanceof SanctionStatus sanction) {
            fields.put("rung", whole(sanction.rung()))
                    .number("occurrences", sanction.occurrences())
                    .put("measures", Fields.all(sanction.measures(), MeasureEncoder::encode))
                    .put("decision", orNull(sanction.decision().map(AssessmentEncoder::proceeding)));
        } else if (element instanceof TrancheStatus tranche) {
            fields.text("escrow", tranche.escrow())
                    .put("amount", number(tranche.amount()))
                    .put("moved", number(tranche.moved()))
                    .put("returns", instant(tranche.returns()));
        } else if (element instanceof GuaranteeStatus guarantee) {
            fields.text("guarantor", guarantee.guarantor());
        }
        return fields.map();
    }

    private static MapNode escrows(Assessment assessment) {
        MapNode escrows = Node.map();
        assessment
                .escrows()
                .forEach(balance -> escrows.put(
                        balance.escrow(),
                        new Fields()
                                .put("deposited", number(balance.deposited()))
                                .put("held", number(balance.held()))
                                .put("released", number(balance.released()))
                                .put("returned", number(balance.returned()))
                                .put("forfeited", number(balance.forfeited()))
                                .map()));
        return escrows;
    }

    private static Node lateness(Optional<Lateness> lateness) {
        return orNull(lateness.map(late -> new Fields()
                .put("dueAsWritten", InstantText.node(late.dueAsWritten()))
                .put("dueAsMoved", InstantText.node(late.dueAsMoved()))
                .put("doneAt", InstantText.node(late.doneAt()))
                .text("behindWritten", late.behindWritten().toString())
                .text("behindMoved", late.behindMoved().toString())
                .number("daysBehindWritten", late.daysBehindWritten())
                .number("daysBehindMoved", late.daysBehindMoved())
                .map()));
    }

    private static MapNode proceeding(ProceedingStatus proceeding) {
        return new Fields()
                .text("about", proceeding.about())
                .text("subject", proceeding.subject())
                .text("procedure", proceeding.procedure())
                .text("status", proceeding.outcome().name())
                .number("stage", proceeding.stage())
                .put("until", InstantText.node(proceeding.until()))
                .map();
    }

    // ---------------------------------------------------------------- what changed, what comes, and why

    private static MapNode transition(Transition transition) {
        return new Fields()
                .put("at", InstantText.node(transition.at()))
                .text("element", transition.element())
                .text("from", transition.from().name())
                .text("to", transition.to().name())
                .put("because", reason(transition.because()))
                .map();
    }

    private static MapNode upcoming(Upcoming coming) {
        return new Fields()
                .put("at", InstantText.node(coming.at()))
                .text("element", coming.element())
                .put("actor", actors(coming.actors()))
                .text("what", coming.what())
                .map();
    }

    /** One as it is, several as a list, none as null. */
    private static Node actors(Collection<String> ids) {
        return ids.isEmpty()
                ? Node.nothing()
                : ids.size() == 1 ? Node.text(ids.iterator().next()) : texts(ids);
    }

    private static MapNode reasons(Assessment assessment) {
        MapNode reasons = Node.map();
        Stream.concat(
                        Stream.of(assessment.agreement().id()),
                        assessment.elements().stream().map(ElementStatus::id))
                .distinct()
                .forEach(id -> reasons.put(id, reason(assessment.reason(id))));
        return reasons;
    }

    private static MapNode reason(Reason reason) {
        return new Fields()
                .text("rule", reason.rule().name())
                .text("statement", reason.statement())
                .put("events", texts(reason.events()))
                .put("clauses", texts(reason.clauses()))
                .put("because", Fields.all(reason.because(), AssessmentEncoder::reason))
                .put("background", Fields.all(reason.background(), AssessmentEncoder::reason))
                .put("missing", Fields.all(reason.missing(), AssessmentEncoder::missing))
                .map();
    }

    private static MapNode missing(Missing missing) {
        return new Fields()
                .text("what", missing.what())
                .put("who", texts(missing.who()))
                .map();
    }

    private static MapNode disregarded(Disregarded disregarded) {
        return new Fields()
                .text("event", disregarded.event())
                .text("reason", disregarded.reason())
                .map();
    }

    // ---------------------------------------------------------------- scores

    /** The actors who owe something, in the order of the text. */
    private static MapNode scorecard(Assessment assessment) {
        List<Commitment> commitments = assessment.agreement().commitments();
        MapNode scorecard = Node.map();
        assessment.agreement().actors().stream()
                .map(Actor::id)
                .filter(id -> commitments.stream()
                        .anyMatch(commitment -> commitment.by().contains(id)))
                .forEach(id -> scorecard.put(id, score(assessment.scoreOf(id))));
        return scorecard;
    }

    /** In percent, and how many commitments score 0, 1, 2 and 3. */
    private static MapNode score(Score score) {
        ImmutableList<Integer> items = score.items();
        return new Fields()
                .put("score", number(score.percent()))
                .put("items", Fields.<Integer>all(items, Node::number))
                .map();
    }

    private static Node whole(OptionalInt number) {
        return number.isPresent() ? Node.number(number.getAsInt()) : Node.nothing();
    }

    // ---------------------------------------------------------------- values

    private static ListNode texts(Collection<String> values) {
        return Fields.<String>all(values, Node::text);
    }

    private static Node instant(Optional<Instant> instant) {
        return orNull(instant.map(InstantText::node));
    }

    private static Node number(Optional<BigDecimal> number) {
        return number.map(AssessmentEncoder::number).orElseGet(Node::nothing);
    }

    private static Node number(BigDecimal number) {
        return Node.number(number.stripTrailingZeros());
    }

    private static Node orNull(Optional<? extends Node> node) {
        return node.isPresent() ? node.get() : Node.nothing();
    }
}
