package org.eirene.evaluation;

import static org.eirene.agreement.Conditions.always;
import static org.eirene.agreement.Conditions.breached;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Measures.forfeit;
import static org.eirene.agreement.Measures.suspend;
import static org.eirene.agreement.Measures.terminate;
import static org.eirene.agreement.Measures.warn;
import static org.eirene.agreement.Measures.withhold;
import static org.eirene.agreement.Moments.at;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;

import java.math.BigDecimal;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.History;

/** Of each rule of endings, exchanges, sanctions, escrows and guarantees: something that has got there, and what has not. */
final class ConsequenceCases {
    /** Takes a case. */
    interface Sink {
        void add(Rule rule, String title, Agreement accord, History history, String at, String element);
    }

    private final Sink sink;

    private ConsequenceCases(Sink sink) {
        this.sink = sink;
    }

    static void into(Sink sink) {
        ConsequenceCases cases = new ConsequenceCases(sink);
        cases.endings();
        cases.suspension();
        cases.sanctions();
        cases.exchanges();
        cases.escrows();
        cases.guarantees();
        cases.disputes();
    }

    // ---------------------------------------------------------------- endings

    private void endings() {
        Agreement accord = accord().addPhases(
                        Phase.builder().id("calm").clause("Art. 1").build())
                .withdrawal(WithdrawalClause.terminatingAfter(days(30)))
                .addCommitments(
                        owed("visit").clause("Art. 5").phase("calm").must(act()).build())
                .build();
        History consent = none().termination("2025-03-20T10:00:00+01:00", "north", "south");
        History notice = none().withdrawal("2025-03-20T10:00:00+01:00", "north");
        sink.add(Rule.AGREEMENT_TERMINATED, "by consent", accord, consent, "2025-03-21", "accord");
        sink.add(Rule.AGREEMENT_TERMINATED, "not yet: the notice runs", accord, notice, "2025-03-21", "accord");
        sink.add(Rule.CONSENT, "of both", accord, consent, "2025-03-21", "visit");
        sink.add(
                Rule.CONSENT,
                "of one is none",
                accord,
                none().termination("2025-03-20T10:00:00+01:00", "north"),
                "2025-03-21",
                "visit");
        sink.add(Rule.WITHDRAWAL, "has taken effect", accord, notice, "2025-04-30", "accord");
        sink.add(Rule.WITHDRAWAL, "not yet", accord, notice, "2025-03-30", "visit");
        Agreement goesOn = accord.toBuilder()
                .withdrawal(WithdrawalClause.leavingTheRestAfter(days(30)))
                .build();
        sink.add(Rule.WITHDRAWAL, "and the rest goes on", goesOn, notice, "2025-04-30", "visit");
        sink.add(Rule.PHASE_TERMINATED, "has", accord, consent, "2025-03-21", "calm");
        sink.add(Rule.PHASE_TERMINATED, "not yet", accord, none(), "2025-03-21", "calm");
    }

    // ---------------------------------------------------------------- sanctions

    private static Commitment.Builder hold() {
        return owed("hold").clause("Art. 8").must(refrain(incidents("raid")).curedAfter(days(10)));
    }

    private static Commitment.Builder release() {
        return Commitment.builder()
                .id("release")
                .clause("Art. 3")
                .by("south")
                .to("north")
                .phase("opening")
                .must(deliver(3, "person"))
                .due(date("2025-04-10"));
    }

    private static Sanction.Builder gate() {
        return Sanction.builder()
                .id("close-gate")
                .clause("Art. 12")
                .against("north")
                .trigger(breached("hold"))
                .addRungs(
                        Rung.of(warn("A word")),
                        Rung.of(suspend("opening", "release")).after(days(3)));
    }

    private static Agreement gated(Sanction.Builder sanction) {
        return accord().addPhases(Phase.builder()
                        .id("opening")
                        .clause("Art. 2")
                        .lasts(days(60))
                        .build())
                .addCommitments(hold().build(), release().build())
                .addSanctions(sanction.build())
                .build();
    }

    /** One in which what is claimed and what is alleged is suspended before it is decided. */
    static Agreement gated() {
        return gated(gate()).toBuilder()
                .addCommitments(
                        Commitment.builder()
                                .id("letter")
                                .by("south")
                                .to("north")
                                .phase("opening")
                                .must(act())
                                .due(date("2025-03-12"))
                                .verification("appeal")
                                .build(),
                        Commitment.builder()
                                .id("truce")
                                .by("north")
                                .to("south")
                                .phase("opening")
                                .must(refrain(incidents("shelling").verifiedBy("appeal")))
                                .build())
                .build();
    }

    /** One in which a body decides whether the gate is closed. */
    static Agreement decided() {
        return gated(gate().decision("strict"));
    }

    private static History raid() {
        return none().incident("2025-03-10T10:00:00+01:00", "raid", 4, "militia");
    }

    private void suspension() {
        Agreement accord = gated(gate().probation(days(2)));
        sink.add(Rule.PHASE_SUSPENDED, "has been", accord, raid(), "2025-03-15", "opening");
        sink.add(Rule.PHASE_SUSPENDED, "not yet", accord, raid(), "2025-03-12", "opening");
        sink.add(Rule.PHASE_RESUMES, "has", accord, raid(), "2025-04-01", "opening");
        sink.add(Rule.PHASE_RESUMES, "not yet", accord, raid(), "2025-03-15", "opening");
        sink.add(Rule.SUSPENDED, "is", accord, raid(), "2025-03-15", "release");
        sink.add(Rule.SUSPENDED, "not yet", accord, raid(), "2025-03-12", "release");
        sink.add(Rule.CLOCK_STOOD_STILL, "has, and it is breached later", accord, raid(), "2025-05-01", "release");
        sink.add(Rule.CLOCK_STOOD_STILL, "and goes on to", accord, raid(), "2025-03-20", "release");
        sink.add(Rule.MEASURE, "in force", accord, raid(), "2025-03-15", "opening");
        sink.add(Rule.MEASURE, "no more", accord, raid(), "2025-04-01", "release");
    }

    private void sanctions() {
        Agreement accord = gated(gate().probation(days(2)));
        sink.add(Rule.SANCTION_DORMANT, "is", accord, none(), "2025-03-12", "close-gate");
        sink.add(Rule.SANCTION_DORMANT, "no more", accord, raid(), "2025-03-12", "close-gate");
        sink.add(Rule.SANCTION_IN_FORCE, "is", accord, raid(), "2025-03-12", "close-gate");
        sink.add(Rule.SANCTION_IN_FORCE, "and its cure is on probation", accord, raid(), "2025-03-21", "close-gate");
        sink.add(Rule.RUNG_REACHED, "has", accord, raid(), "2025-03-15", "close-gate");
        sink.add(Rule.RUNG_REACHED, "not yet", accord, raid(), "2025-03-12", "close-gate");
        Agreement severe = gated(gate().rungs(List.of(
                Rung.of(warn("A word")),
                Rung.of(suspend("release")).severity(4),
                Rung.of(terminate()).occurrence(2))));
        sink.add(Rule.RUNG_REACHED, "for what happened", severe, raid(), "2025-03-12", "close-gate");
        sink.add(
                Rule.RUNG_REACHED,
                "for the second time",
                severe,
                raid().incident("2025-04-01T10:00:00+02:00", "raid", 2, "militia"),
                "2025-04-02",
                "close-gate");
        sink.add(Rule.SANCTION_LIFTED, "has been", accord, raid(), "2025-04-01", "close-gate");
        sink.add(Rule.SANCTION_LIFTED, "not yet", accord, raid(), "2025-03-21", "close-gate");
        Agreement decided = decided();
        History denied = raid().deny("2025-03-11T10:00:00+01:00", "cell", "close-gate");
        sink.add(Rule.SANCTION_PENDING, "is", decided, raid(), "2025-03-12", "close-gate");
        sink.add(
                Rule.SANCTION_PENDING,
                "no more: it was decided",
                decided,
                raid().confirm("2025-03-11T10:00:00+01:00", "cell", "close-gate"),
                "2025-03-12",
                "close-gate");
        sink.add(Rule.SANCTION_DENIED, "has been", decided, denied, "2025-03-12", "close-gate");
        sink.add(Rule.SANCTION_DENIED, "not yet", decided, raid(), "2025-03-12", "close-gate");
        Agreement brief = accord().addCommitments(owed("hold")
                        .must(refrain(incidents("raid")).curedAfter(days(1)))
                        .build())
                .addSanctions(Sanction.builder()
                        .id("close-gate")
                        .clause("Art. 12")
                        .against("north")
                        .trigger(breached("hold"))
                        .decision("strict")
                        .addRungs(Rung.of(warn("A word")))
                        .build())
                .build();
        sink.add(Rule.SANCTION_DROPPED, "has been", brief, raid(), "2025-03-12", "close-gate");
        sink.add(Rule.SANCTION_DROPPED, "not yet", brief, raid(), "2025-03-10", "close-gate");
    }

    // ---------------------------------------------------------------- exchanges

    private void exchanges() {
        Agreement accord = accord().addCommitments(
                        owed("prisoners")
                                .clause("Art. 3")
                                .must(deliver(10, "person"))
                                .due(date("2025-06-30"))
                                .build(),
                        Commitment.builder()
                                .id("detainees")
                                .clause("Art. 4")
                                .by("south")
                                .to("north")
                                .must(deliver(20, "person"))
                                .build())
                .addExchanges(Exchange.builder()
                        .id("swap")
                        .clause("Annex C")
                        .give("prisoners")
                        .inReturn("detainees")
                        .terms(Ratio.of(1, 2).grace(days(5)))
                        .build())
                .build();
        History given = none().delivery("2025-03-10T10:00:00+01:00", "prisoners", 4);
        History even = given.delivery("2025-03-12T10:00:00+01:00", "detainees", 8);
        sink.add(Rule.EXCHANGE_EVEN, "is", accord, even, "2025-03-14", "swap");
        sink.add(Rule.EXCHANGE_EVEN, "nothing is owed yet", accord, none(), "2025-03-14", "swap");
        sink.add(Rule.EXCHANGE_BEHIND, "is", accord, given, "2025-03-14", "swap");
        sink.add(Rule.EXCHANGE_BEHIND, "no more", accord, even, "2025-03-14", "swap");
        sink.add(Rule.EXCHANGE_ARREARS, "are due", accord, given, "2025-03-16", "detainees");
        sink.add(Rule.EXCHANGE_ARREARS, "suspend the other side", accord, given, "2025-03-16", "prisoners");
        sink.add(Rule.EXCHANGE_ARREARS, "not yet: the grace runs", accord, given, "2025-03-14", "detainees");
        Agreement together = accord().addCommitments(
                        owed("open-north").clause("Art. 6").must(act()).build(),
                        Commitment.builder()
                                .id("open-south")
                                .clause("Art. 7")
                                .by("south")
                                .to("north")
                                .must(act())
                                .build())
                .addExchanges(Exchange.builder()
                        .id("gates")
                        .clause("Annex D")
                        .give("open-north")
                        .inReturn("open-south")
                        .terms(new Together(days(2)))
                        .build())
                .build();
        History one = none().delivery("2025-03-10T10:00:00+01:00", "open-north");
        sink.add(Rule.TOGETHER_PASSED, "has", together, one, "2025-03-13", "open-south");
        sink.add(Rule.TOGETHER_PASSED, "not yet", together, one, "2025-03-11", "open-south");
        sink.add(Rule.EXCHANGE_BEHIND, "for just one is done", together, one, "2025-03-11", "gates");
    }

    // ---------------------------------------------------------------- escrows

    private void escrows() {
        Agreement accord = accord().addCommitments(
                        owed("visit").clause("Art. 5").must(act()).build(), hold().build())
                .addEscrows(Escrow.builder()
                        .id("fund")
                        .clause("Art. 9")
                        .holder("cell")
                        .unit("USD")
                        .addTranches(
                                tranche("first", 10).release(fulfilled("visit")).build(),
                                tranche("second", 5)
                                        .release(always())
                                        .returns(date("2025-06-01"))
                                        .build())
                        .build())
                .addSanctions(Sanction.builder()
                        .id("freeze")
                        .clause("Art. 13")
                        .against("north")
                        .trigger(breached("hold"))
                        .addRungs(
                                Rung.of(withhold("first", "second")),
                                Rung.of(forfeit("second")).severity(5))
                        .build())
                .build();
        History paid = none().deposit("2025-03-02T10:00:00+01:00", "fund", BigDecimal.valueOf(15), "south");
        History done = paid.delivery("2025-03-05T10:00:00+01:00", "visit");
        sink.add(Rule.TRANCHE_HELD, "is", accord, paid, "2025-03-04", "first");
        sink.add(Rule.TRANCHE_HELD, "no more", accord, done, "2025-03-06", "first");
        sink.add(Rule.TRANCHE_RELEASED, "has been", accord, done, "2025-03-06", "first");
        sink.add(Rule.TRANCHE_RELEASED, "not yet", accord, none(), "2025-03-06", "first");
        sink.add(Rule.TRANCHE_DUE, "and the balance is short", accord, none(), "2025-03-06", "second");
        sink.add(
                Rule.TRANCHE_DUE,
                "and waits for one before",
                accord,
                none().deposit("2025-03-11T10:00:00+01:00", "fund", BigDecimal.valueOf(7), "south")
                        .delivery("2025-03-10T09:00:00+01:00", "visit"),
                "2025-03-12",
                "second");
        sink.add(
                Rule.TRANCHE_DUE,
                "and withheld",
                accord,
                raid().delivery("2025-03-11T10:00:00+01:00", "visit"),
                "2025-03-12",
                "first");
        sink.add(Rule.TRANCHE_RETURNED, "has been", accord, none(), "2025-06-02", "second");
        sink.add(Rule.TRANCHE_RETURNED, "not yet", accord, none(), "2025-05-30", "second");
        History grave = none().incident("2025-03-10T10:00:00+01:00", "raid", 5, "militia");
        sink.add(Rule.TRANCHE_FORFEITED, "has been", accord, grave, "2025-03-12", "second");
        sink.add(Rule.TRANCHE_FORFEITED, "not yet", accord, none(), "2025-03-12", "second");
        sink.add(Rule.DEPOSITED, "is enough", accord, done, "2025-03-06", "first");
        sink.add(Rule.DEPOSITED, "is nothing yet", accord, none(), "2025-03-06", "second");
    }

    private static Tranche.Builder tranche(String id, long amount) {
        return Tranche.builder()
                .id(id)
                .clause("Art. 9 (" + id + ")")
                .amount(amount)
                .to("north");
    }

    // ---------------------------------------------------------------- guarantees

    private void guarantees() {
        Agreement accord = accord().addActors(Guarantor.of("patron", "Patron"))
                .addCommitments(
                        hold().build(),
                        Commitment.builder()
                                .id("convene")
                                .clause("Art. 11")
                                .by("patron")
                                .to("north", "south")
                                .must(act())
                                .due(at("2025-03-15T00:00:00Z"))
                                .build())
                .addGuarantees(Guarantee.builder()
                        .id("assurance")
                        .clause("Art. 10")
                        .guarantor("patron")
                        .covers("hold")
                        .invokedWhen(breached("hold"))
                        .undertakings("convene")
                        .build())
                .build();
        History convened = raid().delivery("2025-03-12T10:00:00+01:00", "convene");
        sink.add(Rule.GUARANTEE_DORMANT, "is", accord, none(), "2025-03-12", "assurance");
        sink.add(Rule.GUARANTEE_DORMANT, "so that its undertaking waits", accord, none(), "2025-03-12", "convene");
        sink.add(Rule.GUARANTEE_INVOKED, "is", accord, raid(), "2025-03-12", "assurance");
        sink.add(Rule.GUARANTEE_INVOKED, "not yet", accord, none(), "2025-03-09", "assurance");
        sink.add(Rule.GUARANTEE_HONOURED, "was", accord, convened, "2025-03-14", "assurance");
        sink.add(Rule.GUARANTEE_HONOURED, "not yet", accord, raid(), "2025-03-14", "assurance");
        sink.add(Rule.GUARANTEE_DEFAULTED, "is", accord, raid(), "2025-03-16", "assurance");
        sink.add(Rule.GUARANTEE_DEFAULTED, "not yet", accord, raid(), "2025-03-14", "assurance");
    }

    // ---------------------------------------------------------------- disputes

    private void disputes() {
        Procedure review = Procedure.builder()
                .id("review")
                .clause("Art. 14")
                .addStages(Stage.of(1, days(20), "cell"))
                .onSilence(Silence.DENY)
                .clock(Clock.STOPS)
                .build();
        Agreement accord = accord().addProcedures(review)
                .addPhases(Phase.builder()
                        .id("opening")
                        .clause("Art. 2")
                        .lasts(days(20))
                        .build())
                .addCommitments(
                        hold().phase("opening").build(),
                        owed("visit")
                                .clause("Art. 5")
                                .must(act())
                                .due(date("2025-03-25"))
                                .build())
                .build();
        History disputed = none().incident("2025-03-19T10:00:00+01:00", "raid", 4, "militia")
                .challenge("2025-03-20T10:00:00+01:00", "north", "incident-1", "review");
        sink.add(
                Rule.END_UNDECIDED,
                "is",
                accord,
                none().incident("2025-03-20T08:00:00+01:00", "raid", 4, "militia")
                        .challenge("2025-03-20T08:00:00+01:00", "north", "incident-1", "review"),
                "2025-03-22",
                "hold");
        sink.add(
                Rule.END_UNDECIDED,
                "no more: the challenge was dismissed",
                accord,
                disputed.deny("2025-03-24T10:00:00+01:00", "cell", "challenge-1"),
                "2025-03-25",
                "hold");
        sink.add(Rule.CLOCK_STOOD_STILL, "for a dispute", accord, disputed, "2025-03-24", "visit");
        sink.add(
                Rule.PROCEEDING,
                "a breach excused",
                accord,
                none().challenge("2025-03-26T10:00:00+01:00", "north", "visit", "review")
                        .confirm("2025-03-28T10:00:00+01:00", "cell", "challenge-1"),
                "2025-03-29",
                "visit");
    }
}
