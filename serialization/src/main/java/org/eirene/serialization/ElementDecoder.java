package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.CarryOn;
import org.eirene.agreement.Clock;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Complete;
import org.eirene.agreement.Condition;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.ExchangeTerms;
import org.eirene.agreement.Extend;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Institution;
import org.eirene.agreement.Lapse;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Mediator;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Offset;
import org.eirene.agreement.OnExpiry;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Outsider;
import org.eirene.agreement.Panel;
import org.eirene.agreement.Party;
import org.eirene.agreement.Performance;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Role;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Stage;
import org.eirene.agreement.TimeNeeded;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;
import org.jspecify.annotations.Nullable;

/** Reads the elements of an agreement, but for sanctions. */
final class ElementDecoder {
    private static final ImmutableSet<String> ACTOR = keys("kind", "also", "name", "answersFor", "signed");
    private static final ImmutableSet<String> MILESTONE = keys("by", "takes");
    private static final ImmutableSet<String> TAKES = ImmutableSet.of("from", "to");
    private static final ImmutableSet<String> INDICATOR = keys("unit");
    private static final ImmutableSet<String> MANIFEST = keys("items");
    private static final ImmutableSet<String> PROCEDURE =
            keys("stages", "onSilence", "clock", "standing", "filedWithin");
    private static final ImmutableSet<String> STAGE = ImmutableSet.of("body", "quorum", "within");
    private static final ImmutableSet<String> PHASE = keys("opens", "completes", "lasts", "onExpiry");
    private static final ImmutableSet<String> EXTEND = ImmutableSet.of("extend", "while", "times");
    private static final ImmutableSet<String> COMMITMENT =
            keys("by", "to", "phase", "must", "when", "due", "performedBy", "verification", "protected", "survives");
    private static final ImmutableSet<String> BENCHMARK =
            keys("phase", "criterion", "due", "verification", "continuous");
    private static final ImmutableSet<String> EXCHANGE = keys("give", "for", "ratio", "grace", "together");
    private static final ImmutableSet<String> RATIO = ImmutableSet.of("give", "for");
    private static final ImmutableSet<String> ESCROW = keys("holder", "unit", "tranches");
    private static final ImmutableSet<String> TRANCHE = keys("amount", "to", "release", "returns", "protected");
    private static final ImmutableSet<String> GUARANTEE = keys("guarantor", "covers", "invokedWhen", "undertakings");
    private static final ImmutableSet<String> OPEN_QUESTION = keys("concerns");

    private static final ImmutableMap<String, Role> ROLES = Maps.uniqueIndex(Arrays.asList(Role.values()), Role::word);
    private static final ImmutableMap<String, Silence> SILENCES =
            Maps.uniqueIndex(Arrays.asList(Silence.values()), Silence::word);
    private static final ImmutableMap<String, Clock> CLOCKS =
            Maps.uniqueIndex(Arrays.asList(Clock.values()), Clock::word);
    private static final ImmutableMap<String, OnExpiry> EXPIRIES =
            ImmutableMap.of("lapse", new Lapse(), "complete", new Complete(), "continue", new CarryOn());

    private static final ImmutableSet<String> TERMS = ImmutableSet.of("ratio", "grace", "together");

    private final Values values;
    private final MomentDecoder moments;
    private final ConditionDecoder conditions;
    private final PerformanceDecoder performances;
    private final SanctionDecoder sanctions;

    ElementDecoder(Values values) {
        this.values = values;
        this.moments = new MomentDecoder(values);
        this.conditions = new ConditionDecoder(values, moments);
        this.performances = new PerformanceDecoder(values, moments, conditions);
        this.sanctions = new SanctionDecoder(values, conditions);
    }

    /** The keys of an element: those that any may have, and its own. */
    private static ImmutableSet<String> keys(String... own) {
        return ImmutableSet.<String>builder()
                .add("id", "title", "clause")
                .add(own)
                .add("note", "x")
                .build();
    }

    MomentDecoder moments() {
        return moments;
    }

    ConditionDecoder conditions() {
        return conditions;
    }

    PerformanceDecoder performances() {
        return performances;
    }

    SanctionDecoder sanctions() {
        return sanctions;
    }

    /** Reads an element of a kind. */
    @Nullable
    Element element(ElementKind kind, Node node) {
        return switch (kind) {
            case ACTOR -> actor(node);
            case MILESTONE -> milestone(node);
            case INDICATOR -> indicator(node);
            case MANIFEST -> manifest(node);
            case PROCEDURE -> procedure(node);
            case PHASE -> phase(node);
            case COMMITMENT -> commitment(node);
            case BENCHMARK -> benchmark(node);
            case EXCHANGE -> exchange(node);
            case SANCTION -> sanctions.sanction(node);
            case ESCROW -> escrow(node);
            case TRANCHE -> tranche(node);
            case GUARANTEE -> guarantee(node);
            case OPEN_QUESTION -> openQuestion(node);
        };
    }

    private @Nullable String id(MapNode map, String noun) {
        return values.need(map, "id", noun, values::text);
    }

    private Optional<String> text(MapNode map, String key) {
        return values.maybe(map, key, values::text);
    }

    private @Nullable Actor actor(Node node) {
        MapNode map = values.map(node, "an actor", ACTOR);
        if (map == null) {
            return null;
        }
        String id = id(map, "an actor");
        Role role = values.need(map, "kind", "an actor", this::role);
        Actor.Builder<?> builder = builder(role == null ? Role.PARTY : role)
                .also(values.or(ImmutableSortedSet.of(), map, "also", this::roles))
                .answersFor(values.maybeIds(map, "answersFor"))
                .signed(values.or(true, map, "signed", values::flag))
                .extras(values.extras(map));
        text(map, "name").ifPresent(builder::name);
        text(map, "title").ifPresent(builder::title);
        text(map, "clause").ifPresent(builder::clause);
        text(map, "note").ifPresent(builder::note);
        return id == null || role == null ? null : builder.id(id).build();
    }

    private static Actor.Builder<?> builder(Role role) {
        return switch (role) {
            case PARTY -> Party.builder();
            case GUARANTOR -> Guarantor.builder();
            case MEDIATOR -> Mediator.builder();
            case MONITOR -> Monitor.builder();
            case PANEL -> Panel.builder();
            case INSTITUTION -> Institution.builder();
            case OUTSIDER -> Outsider.builder();
        };
    }

    private @Nullable Role role(Node node) {
        return values.word(node, "a kind of actor", ROLES);
    }

    private @Nullable ImmutableSortedSet<Role> roles(Node node) {
        return values.words(node, "a kind of actor", ROLES);
    }

    private @Nullable Milestone milestone(Node node) {
        MapNode map = values.map(node, "a milestone", MILESTONE);
        if (map == null) {
            return null;
        }
        String id = id(map, "a milestone");
        Milestone.Builder builder = Milestone.builder()
                .title(text(map, "title"))
                .clause(text(map, "clause"))
                .note(text(map, "note"))
                .extras(values.extras(map))
                .by(text(map, "by"))
                .takes(values.maybe(map, "takes", this::timeNeeded));
        return id == null ? null : builder.id(id).build();
    }

    @Nullable
    TimeNeeded timeNeeded(Node node) {
        MapNode map = values.map(node, "'takes'", TAKES);
        if (map == null) {
            return null;
        }
        Offset from = values.need(map, "from", "'takes'", values::offset);
        Offset to = values.need(map, "to", "'takes'", values::offset);
        return from == null || to == null ? null : new TimeNeeded(from, to);
    }

    private @Nullable Indicator indicator(Node node) {
        MapNode map = values.map(node, "an indicator", INDICATOR);
        if (map == null) {
            return null;
        }
        String id = id(map, "an indicator");
        String unit = values.need(map, "unit", "an indicator", values::text);
        Indicator.Builder builder = Indicator.builder()
                .title(text(map, "title"))
                .clause(text(map, "clause"))
                .note(text(map, "note"))
                .extras(values.extras(map));
        return id == null || unit == null ? null : builder.id(id).unit(unit).build();
    }

    private @Nullable Manifest manifest(Node node) {
        MapNode map = values.map(node, "a manifest", MANIFEST);
        if (map == null) {
            return null;
        }
        String id = id(map, "a manifest");
        Manifest.Builder builder = Manifest.builder()
                .title(text(map, "title"))
                .clause(text(map, "clause"))
                .note(text(map, "note"))
                .extras(values.extras(map))
                .items(values.maybeTexts(map, "items"));
        return id == null ? null : builder.id(id).build();
    }

    private @Nullable Procedure procedure(Node node) {
        MapNode map = values.map(node, "a procedure", PROCEDURE);
        if (map == null) {
            return null;
        }
        String id = id(map, "a procedure");
        ImmutableList<Stage> stages = values.or(ImmutableList.of(), map, "stages", this::stages);
        Silence onSilence = values.need(map, "onSilence", "a procedure", this::silence);
        Procedure.Builder builder = Procedure.builder()
                .title(text(map, "title"))
                .clause(text(map, "clause"))
                .note(text(map, "note"))
                .extras(values.extras(map))
                .stages(stages)
                .clock(values.or(Clock.RUNS, map, "clock", this::clock))
                .standing(values.maybeIds(map, "standing"))
                .filedWithin(values.maybe(map, "filedWithin", values::offset));
        return id == null || onSilence == null
                ? null
                : builder.id(id).onSilence(onSilence).build();
    }

    private @Nullable Silence silence(Node node) {
        return values.word(node, "what silence means", SILENCES);
    }

    private @Nullable Clock clock(Node node) {
        return values.word(node, "what a clock does", CLOCKS);
    }

    private @Nullable ImmutableList<Stage> stages(Node node) {
        return values.list(node, this::stage);
    }

    @Nullable
    Stage stage(Node node) {
        MapNode map = values.map(node, "a stage", STAGE);
        if (map == null) {
            return null;
        }
        ImmutableSortedSet<String> body = values.need(map, "body", "a stage", values::ids);
        Integer quorum = values.need(map, "quorum", "a stage", values::count);
        Offset within = values.need(map, "within", "a stage", values::offset);
        return body == null || quorum == null || within == null ? null : new Stage(body, quorum, within);
    }

    private @Nullable Phase phase(Node node) {
        MapNode map = values.map(node, "a phase", PHASE);
        if (map == null) {
            return null;
        }
        String id = id(map, "a phase");
        Phase.Builder builder = Phase.builder()
                .title(text(map, "title"))
                .clause(text(map, "clause"))
                .note(text(map, "note"))
                .extras(values.extras(map))
                .opens(values.maybe(map, "opens", conditions::condition))
                .completes(values.maybe(map, "completes", conditions::condition))
                .lasts(values.maybe(map, "lasts", values::offset))
                .onExpiry(values.or(OnExpiry.lapse(), map, "onExpiry", this::onExpiry));
        return id == null ? null : builder.id(id).build();
    }

    @Nullable
    OnExpiry onExpiry(Node node) {
        if (node instanceof TextNode) {
            return values.word(node, "what becomes of a phase", EXPIRIES);
        }
        if (!(node instanceof MapNode)) {
            values.wrongType(
                    node,
                    "what becomes of a phase (lapse, complete, continue, or a map such as {extend: P7D, while: .., times: 2})");
            return null;
        }
        MapNode map = values.map(node, "'onExpiry'", EXTEND);
        if (map == null) {
            return null;
        }
        Offset by = values.need(map, "extend", "'onExpiry'", values::offset);
        Condition condition = values.need(map, "while", "'onExpiry'", conditions::condition);
        Integer times = values.need(map, "times", "'onExpiry'", values::count);
        return by == null || condition == null || times == null ? null : new Extend(by, condition, times);
    }

    private @Nullable Commitment commitment(Node node) {
        MapNode map = values.map(node, "a commitment", COMMITMENT);
        if (map == null) {
            return null;
        }
        String id = id(map, "a commitment");
        Performance must = values.need(map, "must", "a commitment", performances::performance);
        boolean protectedFromSanctions = values.or(false, map, "protected", values::flag);
        Commitment.Builder builder = Commitment.builder()
                .title(text(map, "title"))
                .clause(text(map, "clause"))
                .note(text(map, "note"))
                .extras(values.extras(map))
                .addAllBy(values.or(ImmutableSortedSet.of(), map, "by", values::oneOrMany))
                .addAllTo(values.maybeIds(map, "to"))
                .addAllPerformedBy(values.maybeIds(map, "performedBy"))
                .phase(text(map, "phase"))
                .when(values.or(Conditions.always(), map, "when", conditions::condition))
                .due(values.maybe(map, "due", moments::moment))
                .verification(text(map, "verification"))
                .protectedFromSanctions(protectedFromSanctions)
                .survives(values.or(protectedFromSanctions, map, "survives", values::flag));
        return id == null || must == null ? null : builder.id(id).must(must).build();
    }

    private @Nullable Benchmark benchmark(Node node) {
        MapNode map = values.map(node, "a benchmark", BENCHMARK);
        if (map == null) {
            return null;
        }
        String id = id(map, "a benchmark");
        Condition criterion = values.need(map, "criterion", "a benchmark", conditions::condition);
        Benchmark.Builder builder = Benchmark.builder()
                .title(text(map, "title"))
                .clause(text(map, "clause"))
                .note(text(map, "note"))
                .extras(values.extras(map))
                .phase(text(map, "phase"))
                .due(values.maybe(map, "due", moments::moment))
                .verification(text(map, "verification"))
                .continuous(values.or(false, map, "continuous", values::flag));
        return id == null || criterion == null
                ? null
                : builder.id(id).criterion(criterion).build();
    }

    private @Nullable Exchange exchange(Node node) {
        MapNode map = values.map(node, "an exchange", EXCHANGE);
        if (map == null) {
            return null;
        }
        String id = id(map, "an exchange");
        String give = values.need(map, "give", "an exchange", values::text);
        String inReturn = values.need(map, "for", "an exchange", values::text);
        ExchangeTerms terms = termsOf(map);
        Exchange.Builder builder = Exchange.builder()
                .title(text(map, "title"))
                .clause(text(map, "clause"))
                .note(text(map, "note"))
                .extras(values.extras(map));
        return id == null || give == null || inReturn == null || terms == null
                ? null
                : builder.id(id).give(give).inReturn(inReturn).terms(terms).build();
    }

    /** Reads the terms of an exchange where they stand alone. */
    @Nullable
    ExchangeTerms terms(Node node) {
        MapNode map = values.map(node, "the terms of an exchange", TERMS);
        return map == null ? null : termsOf(map);
    }

    private @Nullable ExchangeTerms termsOf(MapNode map) {
        MapNode.Entry together = map.entry("together");
        if (together == null) {
            if (map.get("ratio") == null) {
                values.missing(map, "ratio", "An exchange needs 'ratio' or 'together'");
                return null;
            }
            Offset grace = values.or(Offset.ZERO, map, "grace", values::offset);
            Ratio ratio = values.need(map, "ratio", "an exchange", this::ratio);
            return ratio == null ? null : ratio.grace(grace);
        }
        for (String other : new String[] {"ratio", "grace"}) {
            MapNode.Entry entry = map.entry(other);
            if (entry != null) {
                values.report()
                        .atKey(
                                map,
                                entry,
                                DocumentProblemCode.KEY_UNKNOWN,
                                "'" + other + "' is not a key of an exchange with 'together'",
                                "'together' alone, or 'ratio' and 'grace'",
                                Optional.empty());
            }
        }
        Offset within = values.offset(together.value());
        return within == null ? null : new Together(within);
    }

    private @Nullable Ratio ratio(Node node) {
        MapNode map = values.map(node, "a ratio", RATIO);
        if (map == null) {
            return null;
        }
        Long give = values.need(map, "give", "a ratio", values::whole);
        Long inReturn = values.need(map, "for", "a ratio", values::whole);
        return give == null || inReturn == null ? null : Ratio.of(give, inReturn);
    }

    private @Nullable Escrow escrow(Node node) {
        MapNode map = values.map(node, "an escrow", ESCROW);
        if (map == null) {
            return null;
        }
        String id = id(map, "an escrow");
        String holder = values.need(map, "holder", "an escrow", values::text);
        String unit = values.need(map, "unit", "an escrow", values::text);
        ImmutableList<Tranche> tranches = values.or(ImmutableList.of(), map, "tranches", this::tranches);
        boolean lost = tranches.isEmpty() && map.get("tranches") instanceof ListNode list && !list.isEmpty();
        Escrow.Builder builder = Escrow.builder()
                .title(text(map, "title"))
                .clause(text(map, "clause"))
                .note(text(map, "note"))
                .extras(values.extras(map))
                .tranches(tranches);
        return id == null || holder == null || unit == null || lost
                ? null
                : builder.id(id).holder(holder).unit(unit).build();
    }

    private @Nullable ImmutableList<Tranche> tranches(Node node) {
        return values.list(node, this::tranche);
    }

    private @Nullable Tranche tranche(Node node) {
        MapNode map = values.map(node, "a tranche", TRANCHE);
        if (map == null) {
            return null;
        }
        String id = id(map, "a tranche");
        BigDecimal amount = values.need(map, "amount", "a tranche", values::decimal);
        String to = values.need(map, "to", "a tranche", values::text);
        Condition release = values.need(map, "release", "a tranche", conditions::condition);
        Tranche.Builder builder = Tranche.builder()
                .title(text(map, "title"))
                .clause(text(map, "clause"))
                .note(text(map, "note"))
                .extras(values.extras(map))
                .returns(values.maybe(map, "returns", moments::moment))
                .protectedFromSanctions(values.or(false, map, "protected", values::flag));
        return id == null || amount == null || to == null || release == null
                ? null
                : builder.id(id).amount(amount).to(to).release(release).build();
    }

    private @Nullable Guarantee guarantee(Node node) {
        MapNode map = values.map(node, "a guarantee", GUARANTEE);
        if (map == null) {
            return null;
        }
        String id = id(map, "a guarantee");
        String guarantor = values.need(map, "guarantor", "a guarantee", values::text);
        Guarantee.Builder builder = Guarantee.builder()
                .title(text(map, "title"))
                .clause(text(map, "clause"))
                .note(text(map, "note"))
                .extras(values.extras(map))
                .covers(values.maybeIds(map, "covers"))
                .invokedWhen(values.maybe(map, "invokedWhen", conditions::condition))
                .undertakings(values.maybeIds(map, "undertakings"));
        return id == null || guarantor == null
                ? null
                : builder.id(id).guarantor(guarantor).build();
    }

    private @Nullable OpenQuestion openQuestion(Node node) {
        MapNode map = values.map(node, "an open question", OPEN_QUESTION);
        if (map == null) {
            return null;
        }
        String id = id(map, "an open question");
        OpenQuestion.Builder builder = OpenQuestion.builder()
                .title(text(map, "title"))
                .clause(text(map, "clause"))
                .note(text(map, "note"))
                .extras(values.extras(map))
                .concerns(values.maybeIds(map, "concerns"));
        return id == null ? null : builder.id(id).build();
    }
}
