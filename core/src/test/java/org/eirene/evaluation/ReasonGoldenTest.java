package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Conditions.all;
import static org.eirene.agreement.Conditions.any;
import static org.eirene.agreement.Conditions.atLeast;
import static org.eirene.agreement.Conditions.completed;
import static org.eirene.agreement.Conditions.delivered;
import static org.eirene.agreement.Conditions.fulfilled;
import static org.eirene.agreement.Conditions.incidents;
import static org.eirene.agreement.Conditions.measured;
import static org.eirene.agreement.Conditions.not;
import static org.eirene.agreement.Conditions.passed;
import static org.eirene.agreement.Conditions.quiet;
import static org.eirene.agreement.Conditions.reached;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Moments.earliest;
import static org.eirene.agreement.Offsets.days;
import static org.eirene.agreement.Offsets.hours;
import static org.eirene.agreement.Performances.act;
import static org.eirene.agreement.Performances.deliver;
import static org.eirene.agreement.Performances.refrain;
import static org.eirene.agreement.Performances.respond;
import static org.eirene.agreement.Performances.supply;
import static org.eirene.evaluation.Trial.accord;
import static org.eirene.evaluation.Trial.as;
import static org.eirene.evaluation.Trial.none;
import static org.eirene.evaluation.Trial.owed;
import static org.eirene.evaluation.Trial.unborn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.Phase;
import org.eirene.history.History;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a reason says of each rule, word for word, of something that has got there and of something that has not yet.
 * With {@code -Deirene.rewriteGoldens=true} the texts are written anew, to be read before they are committed.
 */
class ReasonGoldenTest {
    private final Map<Rule, List<Case>> cases = new EnumMap<>(Rule.class);

    private record Case(String title, Supplier<Reason> reason) {
        @Override
        public String toString() {
            return "# " + title + "\n" + reason.get() + "\n";
        }
    }

    ReasonGoldenTest() {
        agreements();
        phases();
        commitments();
        continuing();
        benchmarks();
        facts();
        ConsequenceCases.into(this::add);
        GroundCases.into(this::add);
        DisputeCases.into(this::add);
    }

    @TestFactory
    Stream<DynamicTest> reads_as_it_was_agreed_to_read() {
        return cases.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey().name(),
                        () -> Golden.compare(
                                "reasons",
                                rule.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                rule.getValue().stream().map(Case::toString).collect(Collectors.joining("\n")))));
    }

    @Test
    void every_rule_has_a_golden() {
        assertThat(cases.keySet()).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void each_golden_gives_its_rule() {
        cases.forEach((rule, of) -> assertThat(of)
                .as("%s", rule)
                .hasSizeGreaterThanOrEqualTo(2)
                .anySatisfy(one -> assertThat(rules(one.reason().get())).contains(rule)));
    }

    private static Set<Rule> rules(Reason reason) {
        Set<Rule> rules = EnumSet.of(reason.rule());
        reason.because().forEach(part -> rules.addAll(rules(part)));
        reason.background().forEach(part -> rules.addAll(rules(part)));
        return rules;
    }

    private void add(Rule rule, String title, Agreement accord, History history, String at, String element) {
        cases.computeIfAbsent(rule, key -> new ArrayList<>())
                .add(new Case(title, () -> as(accord, history, at).reason(element)));
    }

    // ---------------------------------------------------------------- the agreement

    private void agreements() {
        Agreement fixed = accord(owed("visit").must(act()));
        Agreement waiting =
                unborn().addCommitments(owed("visit").must(act()).build()).build();
        History signed = none().entryIntoForce("2025-03-10T10:00:00+01:00");
        add(Rule.NOT_IN_FORCE, "before the date in the text", fixed, none(), "2025-02-01", "accord");
        add(Rule.NOT_IN_FORCE, "before the milestone", waiting, none(), "2025-02-01", "accord");
        add(Rule.IN_FORCE, "from the date in the text", fixed, none(), "2025-04-01", "accord");
        add(Rule.IN_FORCE, "from the milestone", waiting, signed, "2025-04-01", "accord");
        History done = none().delivery("2025-03-29T12:00:00+01:00", "visit");
        add(Rule.AGREEMENT_COMPLETED, "has", fixed, done, "2025-04-01", "accord");
        add(Rule.AGREEMENT_COMPLETED, "not yet", waiting, signed, "2025-04-01", "accord");
        Agreement lasting = accord().addPhases(Phase.builder()
                        .id("calm")
                        .clause("Art. 2")
                        .lasts(days(30))
                        .build())
                .build();
        add(Rule.AGREEMENT_EXPIRED, "has", lasting, none(), "2025-04-01", "accord");
        add(Rule.AGREEMENT_EXPIRED, "not yet", lasting, none(), "2025-03-20", "accord");
    }

    // ---------------------------------------------------------------- phases

    private void phases() {
        Agreement accord = accord().addPhases(
                        Phase.builder()
                                .id("calm")
                                .clause("Art. 1")
                                .completes(quiet(hours(72)).minSeverity(3))
                                .build(),
                        Phase.builder()
                                .id("opening")
                                .clause("Art. 2")
                                .opens(completed("calm"))
                                .lasts(days(30))
                                .build())
                .addCommitments(
                        owed("release")
                                .clause("Art. 3")
                                .phase("opening")
                                .must(deliver(3, "person"))
                                .build(),
                        owed("hold")
                                .clause("Art. 4")
                                .phase("opening")
                                .must(refrain(incidents()).curedAfter(days(1)))
                                .build())
                .build();
        History raid = none().incident("2025-03-03T10:00:00+01:00", "raid", 4, "militia");
        History released = raid.delivery("2025-03-10T10:00:00+01:00", "release", 3);
        add(Rule.PHASE_PENDING, "before entry into force", accord, none(), "2025-02-01", "calm");
        add(Rule.PHASE_PENDING, "waiting for the phase before", accord, raid, "2025-03-04", "opening");
        add(Rule.PHASE_OPENS, "has, and what is left to do in it", accord, raid, "2025-03-10", "opening");
        add(Rule.PHASE_OPENS, "not yet", accord, raid, "2025-03-05", "opening");
        add(Rule.PHASE_COMPLETES_AS_WRITTEN, "has", accord, raid, "2025-03-10", "calm");
        add(Rule.PHASE_COMPLETES_AS_WRITTEN, "not yet", accord, raid, "2025-03-04", "calm");
        add(Rule.PHASE_COMPLETES, "has", accord, released, "2025-05-01", "opening");
        add(Rule.PHASE_COMPLETES, "not yet", accord, released, "2025-03-20", "opening");
        add(Rule.PHASE_LAPSES, "has", accord, raid, "2025-05-01", "opening");
        add(
                Rule.PHASE_LAPSES,
                "not yet, its end being moved",
                accord,
                raid.extension("2025-03-20T10:00:00+01:00", "opening", days(60), "north", "south"),
                "2025-05-01",
                "opening");
        Agreement longer = accord().addPhases(Phase.builder()
                        .id("calm")
                        .clause("Art. 1")
                        .lasts(days(10))
                        .onExpiry(OnExpiry.extend(days(5), not(incidents("raid").atLeast(1)), 2))
                        .build())
                .build();
        add(Rule.EXTENDED, "the end of a phase, by what is written", longer, none(), "2025-03-20", "calm");
        add(Rule.EXTENDED, "no more than it may be", longer, none(), "2025-03-30", "calm");
        add(Rule.EXTENDED, "kept from it by an incident", longer, raid, "2025-03-30", "calm");
        Agreement anyway = accord().addPhases(Phase.builder()
                        .id("opening")
                        .clause("Art. 2")
                        .lasts(days(30))
                        .onExpiry(OnExpiry.complete())
                        .build())
                .addCommitments(owed("release")
                        .clause("Art. 3")
                        .phase("opening")
                        .must(deliver(3, "person"))
                        .build())
                .build();
        add(Rule.PHASE_COMPLETES_AT_ITS_END, "has", anyway, none(), "2025-05-01", "opening");
        add(Rule.PHASE_COMPLETES_AT_ITS_END, "not yet", anyway, none(), "2025-03-20", "opening");
        Agreement either = accord().addPhases(Phase.builder()
                        .id("calm")
                        .clause("Art. 1")
                        .completes(quiet(hours(72)).minSeverity(3))
                        .lasts(days(30))
                        .onExpiry(OnExpiry.complete())
                        .build())
                .build();
        add(Rule.PHASE_COMPLETES_AS_WRITTEN, "has, from its opening on", either, none(), "2025-03-10", "calm");
        add(Rule.PHASE_COMPLETES_AS_WRITTEN, "not yet, where its end would do", either, raid, "2025-03-04", "calm");
    }

    // ---------------------------------------------------------------- deliverable commitments

    private static Commitment.Builder release() {
        return owed("release").clause("Art. 3(1)").must(deliver(10, "person")).due(date("2025-03-30"));
    }

    private void commitments() {
        Agreement plain = accord(release().must(deliver(10, "person").instalment(4, date("2025-03-15"))));
        Agreement verified = accord(release().verification("appeal"));
        History part = none().delivery("2025-03-10T10:00:00+01:00", "release", 5);
        History rest = part.delivery("2025-04-02T10:00:00+02:00", "release", 5);
        History accepted = part.confirm("2025-03-11T10:00:00+01:00", "cell", "delivery-1", 4);
        History claimed = accepted.delivery("2025-03-29T10:00:00+01:00", "release", 6);

        Agreement later = accord().addPhases(
                        Phase.builder()
                                .id("calm")
                                .clause("Art. 1")
                                .completes(reached("signal"))
                                .build(),
                        Phase.builder().id("opening").clause("Art. 2").build())
                .addCommitments(
                        release()
                                .phase("opening")
                                .when(any(reached("ratified"), passed(date("2025-03-20"))))
                                .build(),
                        owed("letter")
                                .clause("Art. 5")
                                .phase("calm")
                                .must(act())
                                .when(reached("ratified"))
                                .build())
                .build();
        History signal = none().milestone("2025-03-12T10:00:00+01:00", "signal");
        History ratified = signal.milestone("2025-03-13T10:00:00+01:00", "ratified");
        add(Rule.COMMITMENT_PENDING, "before entry into force", later, none(), "2025-02-01", "release");
        add(Rule.COMMITMENT_PENDING, "waiting for its phase and its condition", later, none(), "2025-03-05", "release");
        add(Rule.COMES_INTO_EFFECT, "has", later, ratified, "2025-03-14", "release");
        add(Rule.COMES_INTO_EFFECT, "not yet", later, signal, "2025-03-14", "release");
        Agreement chosen = accord(
                release()
                        .when(atLeast(
                                2,
                                reached("ratified"),
                                reached("signal"),
                                all(reached("ratified"), fulfilled("letter")))),
                owed("letter").by("south").to("north").must(act()));
        add(Rule.COMES_INTO_EFFECT, "not yet, two of three", chosen, none(), "2025-03-14", "release");
        add(Rule.COMES_INTO_EFFECT, "not yet, one of two more", chosen, signal, "2025-03-14", "release");
        add(Rule.IN_EFFECT, "with a part done", plain, part, "2025-03-20", "release");
        add(Rule.IN_EFFECT, "not yet", later, none(), "2025-03-05", "letter");
        add(Rule.CLAIMED, "has", verified, claimed, "2025-03-30", "release");
        add(Rule.CLAIMED, "not yet: what is pending is too little", verified, part, "2025-03-10", "release");
        add(Rule.DELIVERED, "has, late", plain, rest, "2025-05-01", "release");
        add(
                Rule.DELIVERED,
                "has, in parts that were verified",
                verified,
                claimed.confirm("2025-03-30T10:00:00+02:00", "cell", "delivery-2"),
                "2025-05-01",
                "release");
        add(Rule.DELIVERED, "not yet", plain, part, "2025-03-20", "release");
        add(
                Rule.WAIVED,
                "has",
                plain,
                part.waiver("2025-03-20T10:00:00+01:00", "south", "release"),
                "2025-05-01",
                "release");
        Agreement two = accord(release().to("south", "cell"));
        add(
                Rule.WAIVED,
                "not yet: one of two",
                two,
                none().waiver("2025-03-20T10:00:00+01:00", "south", "release"),
                "2025-03-21",
                "release");
        add(Rule.DISCHARGED, "has", later, signal, "2025-05-01", "letter");
        add(Rule.DISCHARGED, "not yet", later, none(), "2025-03-05", "letter");
        add(
                Rule.DUE_PASSED,
                "an instalment",
                plain,
                none().delivery("2025-03-10T10:00:00+01:00", "release", 3),
                "2025-03-20",
                "release");
        add(
                Rule.DUE_PASSED,
                "after an extension, with a claim that was denied",
                verified,
                claimed.deny("2025-03-30T10:00:00+02:00", "cell", "delivery-2")
                        .extension("2025-03-29T10:00:00+01:00", "release", days(2), "north", "south"),
                "2025-05-01",
                "release");
        add(
                Rule.DUE_PASSED,
                "of an act",
                accord(owed("visit").clause("Art. 6").must(act()).due(date("2025-03-30"))),
                none(),
                "2025-04-01",
                "visit");
        add(Rule.DUE_PASSED, "not yet", plain, part, "2025-03-20", "release");
        History agreed = none().extension("2025-03-20T10:00:00+01:00", "release", days(10), "north", "south");
        add(
                Rule.EXTENDED,
                "a due instant, and in time by that",
                plain,
                agreed.delivery("2025-04-03T10:00:00+02:00", "release", 10),
                "2025-05-01",
                "release");
        add(Rule.EXTENDED, "not enough", plain, agreed, "2025-05-01", "release");
        add(
                Rule.RETRACTED,
                "has",
                plain,
                part.retraction("2025-03-21T10:00:00+01:00", "delivery-1"),
                "2025-04-01",
                "release");
        add(Rule.RETRACTED, "not yet known", plain, part, "2025-04-01", "release");
    }

    // ---------------------------------------------------------------- continuing commitments

    private void continuing() {
        Agreement aid = accord(owed("aid")
                .clause("Art. 7")
                .must(supply(10, "truck").per(days(1)))
                .due(date("2025-04-09")));
        History some = none().delivery("2025-03-29T10:00:00+01:00", "aid", 6);
        History enough = none().delivery("2025-03-29T10:00:00+01:00", "aid", 10);
        add(Rule.PERIOD_SHORT, "has", aid, some, "2025-03-30T12:00:00+02:00", "aid");
        add(Rule.PERIOD_SHORT, "not yet: cured", aid, enough, "2025-03-30T12:00:00+02:00", "aid");

        Agreement hold = accord(owed("hold")
                .clause("Art. 8")
                .must(refrain(incidents().minSeverity(3).verifiedBy("strict")).curedAfter(days(2)))
                .due(date("2025-04-09")));
        History raid = none().incident("2025-03-29T10:00:00+01:00", "raid", 4, "militia");
        History proved = raid.confirm("2025-03-29T16:00:00+01:00", "cell", "incident-1");
        add(Rule.NOT_REFRAINED, "has", hold, proved, "2025-03-30", "hold");
        add(Rule.NOT_REFRAINED, "not yet: it is being verified", hold, raid, "2025-03-30", "hold");
        Agreement strict = accord(owed("hold").clause("Art. 8").must(refrain(incidents())));
        add(Rule.NOT_REFRAINED, "has, for good", strict, raid, "2025-03-30", "hold");
        add(Rule.KEPT, "has, cured of a breach", hold, proved, "2025-05-01", "hold");
        add(Rule.KEPT, "has, never breached", hold, raid, "2025-05-01", "hold");
        add(Rule.KEPT, "not yet", hold, none(), "2025-03-30", "hold");

        Agreement hotline =
                accord(owed("hotline").clause("Art. 9").must(respond(incidents().minSeverity(2), hours(6))));
        add(Rule.UNANSWERED, "has", hotline, raid, "2025-03-29T18:00:00+01:00", "hotline");
        add(Rule.UNANSWERED, "not yet: there is time", hotline, raid, "2025-03-29T12:00:00+01:00", "hotline");
        add(
                Rule.UNANSWERED,
                "not, being answered",
                hotline,
                raid.answer("2025-03-29T12:00:00+01:00", "hotline", "incident-1"),
                "2025-03-29T18:00:00+01:00",
                "hotline");
    }

    // ---------------------------------------------------------------- benchmarks

    private static Benchmark.Builder flow() {
        return Benchmark.builder()
                .id("flow")
                .clause("Annex B")
                .criterion(measured("trucks").mean().within(days(7)).atLeast(500))
                .due(date("2025-03-30"));
    }

    private static Agreement with(Benchmark.Builder benchmark) {
        return accord().addBenchmarks(benchmark.build()).build();
    }

    private void benchmarks() {
        History good = none().observation("2025-03-28T10:00:00+01:00", "trucks", 520)
                .observation("2025-03-29T10:00:00+01:00", "trucks", 490);
        Agreement plain = with(flow());
        Agreement verified = with(flow().verification("strict"));
        Agreement continuous = with(flow().continuous());
        History poor = none().observation("2025-03-28T10:00:00+01:00", "trucks", 310);
        add(Rule.BENCHMARK_PENDING, "with too little", plain, poor, "2025-03-29", "flow");
        add(Rule.BENCHMARK_PENDING, "before entry into force", plain, none(), "2025-02-01", "flow");
        add(Rule.BENCHMARK_MET, "has", plain, good, "2025-05-01", "flow");
        add(
                Rule.BENCHMARK_MET,
                "has, verified and late",
                verified,
                none().observation("2025-04-02T10:00:00+02:00", "trucks", 520)
                        .confirm("2025-04-03T10:00:00+02:00", "cell", "flow"),
                "2025-05-01",
                "flow");
        add(Rule.BENCHMARK_MET, "not yet", plain, none(), "2025-03-29", "flow");
        add(Rule.BENCHMARK_CLAIMED, "has", verified, good, "2025-03-29", "flow");
        add(
                Rule.BENCHMARK_CLAIMED,
                "no more: denied",
                verified,
                good.deny("2025-03-29T12:00:00+01:00", "cell", "flow"),
                "2025-03-29",
                "flow");
        add(Rule.BENCHMARK_MISSED, "has", plain, poor, "2025-04-01", "flow");
        add(Rule.BENCHMARK_MISSED, "not yet", plain, poor, "2025-03-29", "flow");
        add(Rule.BENCHMARK_LOST, "has", continuous, good, "2025-05-01", "flow");
        add(Rule.BENCHMARK_LOST, "not yet", continuous, good, "2025-03-30", "flow");
        Agreement counted = with(flow().criterion(
                        incidents("raid").verifiedBy("appeal").within(days(60)).atLeast(1)));
        History open = none().incident("2025-03-29T10:00:00+01:00", "raid", 4, "militia");
        add(Rule.BENCHMARK_CONTESTED, "has", counted, open, "2025-03-30", "flow");
        add(Rule.BENCHMARK_CONTESTED, "not yet", counted, open, "2025-03-29", "flow");
    }

    // ---------------------------------------------------------------- facts

    private void facts() {
        Agreement accord = accord().addPhases(Phase.builder()
                        .id("calm")
                        .clause("Art. 1")
                        .opens(passed(earliest(reached("signal").plus(days(2)), date("2025-06-30"))))
                        .completes(delivered("release").within(days(7)).atLeast(5))
                        .build())
                .addCommitments(
                        release().verification("appeal").build(),
                        owed("letter")
                                .clause("Art. 5")
                                .must(act())
                                .when(fulfilled("release"))
                                .build())
                .build();
        History signal = none().milestone("2025-03-10T10:00:00+01:00", "signal");
        add(Rule.MILESTONE_PENDING, "not yet", accord, none(), "2025-03-20", "ratified");
        add(Rule.MILESTONE_PENDING, "has", accord, signal, "2025-03-20", "signal");
        add(Rule.MILESTONE_REACHED, "has", accord, signal, "2025-03-20", "signal");
        add(Rule.MILESTONE_REACHED, "not yet", accord, none(), "2025-03-20", "signal");
        add(Rule.MOMENT, "resolved and passed", accord, signal, "2025-03-20", "calm");
        add(Rule.MOMENT, "not yet passed", accord, none(), "2025-03-20", "calm");
        History claim = signal.delivery("2025-03-15T10:00:00+01:00", "release", 10);
        add(
                Rule.CONDITION,
                "holds",
                accord,
                claim.confirm("2025-03-16T10:00:00+01:00", "cell", "delivery-1"),
                "2025-03-20",
                "calm");
        add(Rule.CONDITION, "is not decided", accord, claim, "2025-03-15", "letter");
        add(
                Rule.DELIVERY,
                "counts in part",
                accord,
                claim.confirm("2025-03-16T10:00:00+01:00", "cell", "delivery-1", 7),
                "2025-03-20",
                "release");
        add(Rule.DELIVERY, "none yet", accord, signal, "2025-03-15", "release");
        add(Rule.PROCEEDING, "in its second stage", accord, claim, "2025-03-20", "release");
        add(Rule.PROCEEDING, "decided by silence", accord, claim, "2025-03-25", "release");
        Agreement hold = accord(owed("hold")
                .clause("Art. 8")
                .must(refrain(incidents().minSeverity(3)).curedAfter(days(2))));
        add(
                Rule.INCIDENT,
                "counts",
                hold,
                none().incident("2025-03-29T10:00:00+01:00", "raid", 4, "militia"),
                "2025-03-30",
                "hold");
        add(
                Rule.INCIDENT,
                "does not: by another",
                hold,
                none().incident("2025-03-29T10:00:00+01:00", "raid", 4, "south"),
                "2025-03-30",
                "hold");
    }
}
