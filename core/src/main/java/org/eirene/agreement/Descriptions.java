package org.eirene.agreement;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.StringJoiner;
import org.eirene.internal.Decimals;

/** One line for each element, for people. */
final class Descriptions {
    private Descriptions() {}

    static ImmutableSortedSet<String> ids(Actor... actors) {
        return Arrays.stream(actors)
                .map(Actor::id)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    static String of(Actor actor) {
        Line line = new Line(actor, actor.role().word());
        line.when(!actor.name().equals(actor.id()), actor.name());
        line.list("also", actor.also().stream().map(Role::word).toList());
        line.list("answers for", actor.answersFor());
        return line.when(!actor.signed(), "not signed").text();
    }

    static String of(Milestone milestone) {
        Line line = new Line(milestone);
        milestone.by().ifPresent(by -> line.part("by " + by));
        milestone.takes().ifPresent(takes -> line.part("takes " + takes));
        return line.text();
    }

    static String of(Indicator indicator) {
        return new Line(indicator).part("in " + indicator.unit()).text();
    }

    static String of(Manifest manifest) {
        return new Line(manifest).part(manifest.items().size() + " items").text();
    }

    static String of(Procedure procedure) {
        Line line = new Line(procedure);
        procedure.stages().forEach(stage -> line.part(stage.toString()));
        line.part("silence means " + procedure.onSilence().word());
        line.when(procedure.clock() == Clock.STOPS, "clock stops");
        line.list("standing", procedure.standing());
        procedure.filedWithin().ifPresent(offset -> line.part("filed within " + offset));
        return line.text();
    }

    static String of(Phase phase) {
        Line line = new Line(phase);
        phase.opens().ifPresent(condition -> line.part("opens when " + condition));
        phase.completes().ifPresent(condition -> line.part("completes when " + condition));
        phase.lasts().ifPresent(offset -> line.part("lasts " + offset));
        return line.when(!(phase.onExpiry() instanceof Lapse), "then " + phase.onExpiry())
                .text();
    }

    static String of(Commitment commitment) {
        Line line = new Line(commitment);
        line.list("by", commitment.by());
        line.list("to", commitment.to());
        line.list("performed by", commitment.performedBy());
        commitment.phase().ifPresent(phase -> line.part("in " + phase));
        line.when(!(commitment.when() instanceof Always), "when " + commitment.when());
        line.part("must " + commitment.must());
        commitment.due().ifPresent(due -> line.part("due " + due));
        commitment.verification().ifPresent(procedure -> line.part("verified by " + procedure));
        line.when(commitment.protectedFromSanctions(), "protected");
        return line.when(commitment.survives() && !commitment.protectedFromSanctions(), "survives")
                .text();
    }

    static String of(Benchmark benchmark) {
        Line line = new Line(benchmark);
        benchmark.phase().ifPresent(phase -> line.part("in " + phase));
        line.part("met when " + benchmark.criterion());
        benchmark.due().ifPresent(due -> line.part("due " + due));
        benchmark.verification().ifPresent(procedure -> line.part("verified by " + procedure));
        return line.when(benchmark.continuous(), "continuous").text();
    }

    static String of(Exchange exchange) {
        return new Line(exchange)
                .part(exchange.give() + " for " + exchange.inReturn())
                .part(exchange.terms().toString())
                .text();
    }

    static String of(Sanction sanction) {
        Line line = new Line(sanction).part("against " + sanction.against()).part("when " + sanction.trigger());
        sanction.decision().ifPresent(procedure -> line.part("decided by " + procedure));
        sanction.rungs().forEach(rung -> line.part("[" + rung + "]"));
        sanction.cure().ifPresent(cure -> line.part("cured when " + cure));
        return line.when(!sanction.probation().isZero(), "probation " + sanction.probation())
                .text();
    }

    static String of(Escrow escrow) {
        return new Line(escrow)
                .part("in " + escrow.unit())
                .part("held by " + escrow.holder())
                .list("tranches", escrow.tranches().stream().map(Tranche::id).toList())
                .text();
    }

    static String of(Tranche tranche) {
        Line line = new Line(tranche)
                .part(Decimals.text(tranche.amount()) + " to " + tranche.to())
                .part("released when " + tranche.release());
        tranche.returns().ifPresent(moment -> line.part("returns " + moment));
        return line.when(tranche.protectedFromSanctions(), "protected").text();
    }

    static String of(Guarantee guarantee) {
        Line line = new Line(guarantee).part("by " + guarantee.guarantor()).list("covers", guarantee.covers());
        guarantee.invokedWhen().ifPresent(condition -> line.part("invoked when " + condition));
        return line.list("undertakes", guarantee.undertakings()).text();
    }

    static String of(OpenQuestion question) {
        return new Line(question).list("concerns", question.concerns()).text();
    }

    /** The kind, the id and the title, then the parts. */
    private static final class Line {
        private final String start;
        private final StringJoiner parts = new StringJoiner(", ");

        Line(Element element) {
            this(element, element.kind().noun());
        }

        Line(Element element, String noun) {
            start = noun + " " + element.id();
            Optional.of(element).flatMap(Element::title).ifPresent(title -> parts.add("'" + title + "'"));
        }

        Line part(String part) {
            parts.add(part);
            return this;
        }

        Line when(boolean condition, String part) {
            return condition ? part(part) : this;
        }

        Line list(String word, Iterable<String> ids) {
            String joined = String.join(", ", ids);
            return when(!joined.isEmpty(), word + " " + joined);
        }

        String text() {
            return parts.length() == 0 ? start : start + ": " + parts;
        }
    }
}
