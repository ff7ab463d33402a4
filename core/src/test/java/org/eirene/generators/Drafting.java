package org.eirene.generators;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Clock;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Guarantor;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Institution;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Mediator;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Moments;
import org.eirene.agreement.Monitor;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Outsider;
import org.eirene.agreement.Panel;
import org.eirene.agreement.Party;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Role;
import org.eirene.agreement.Silence;
import org.eirene.agreement.Source;
import org.eirene.agreement.Stage;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.generators.Casting.Part;

/** Writes an agreement out of a plan: valid by construction, in the order of its kinds. */
final class Drafting {
    private final Casting casting;
    private final Cast cast;
    private final Duties duties;
    private final Consequences consequences;

    private Drafting(Casting casting) {
        this.casting = casting;
        this.cast = casting.cast;
        this.duties = new Duties(casting);
        this.consequences = new Consequences(casting);
    }

    static Agreement.Builder draft(Plan plan, Set<Feature> features) {
        return new Drafting(new Casting(plan, features)).agreement();
    }

    private Agreement.Builder agreement() {
        Agreement.Builder draft = header(casting.header);
        IntStream.range(0, casting.actors.size()).forEach(i -> draft.addActors(actor(i)));
        casting.milestones.forEach(part -> draft.addMilestones(milestone(part)));
        casting.indicators.forEach(part -> draft.addIndicators(indicator(part)));
        IntStream.range(0, casting.manifests.size()).forEach(i -> draft.addManifests(manifest(i)));
        casting.procedures.forEach(part -> draft.addProcedures(procedure(part)));
        IntStream.range(0, casting.phases.size()).forEach(i -> draft.addPhases(duties.phase(i)));
        casting.commitments.forEach(owed -> draft.addCommitments(duties.commitment(owed)));
        casting.undertakings.forEach(owed -> draft.addCommitments(duties.undertaking(owed)));
        casting.benchmarks.forEach(part -> draft.addBenchmarks(duties.benchmark(part)));
        casting.exchanges.forEach(swap -> draft.addExchanges(consequences.exchange(swap)));
        casting.sanctions.forEach(part -> draft.addSanctions(consequences.sanction(part)));
        casting.escrows.forEach(held -> draft.addEscrows(consequences.escrow(held)));
        casting.guarantees.forEach(part -> draft.addGuarantees(consequences.guarantee(part)));
        casting.questions.forEach(part -> draft.addOpenQuestions(consequences.question(part)));
        return draft;
    }

    private Agreement.Builder header(Genes genes) {
        Agreement.Builder draft = Agreement.builder().id("accord").timeZone(cast.zone());
        switch (genes.weighted(35, 45, 20)) {
            case 1 -> draft.entersIntoForce(Moments.at(cast.start().toInstant()));
            case 2 -> draft.entersIntoForce(Moments.date(cast.start().toLocalDate()));
            default -> {}
        }
        if (genes.chance(50)) {
            draft.addIncidentKinds(Cast.KINDS_OF_INCIDENT.toArray(String[]::new));
        }
        if (genes.chance(40)) {
            draft.addAreas(Cast.AREAS.toArray(String[]::new));
        }
        if (casting.has(Feature.TERMINATION) && genes.chance(40)) {
            Offset notice = genes.chance(75) ? cast.offset(genes) : Offset.ZERO;
            draft.withdrawal(new WithdrawalClause(notice, genes.chance(50)));
        }
        if (genes.chance(15)) {
            draft.title("Accord").addSources(Source.of("Text as signed", "https://example.org/text"));
        }
        if (genes.chance(5)) {
            draft.extras(extras(genes))
                    .addSources(Source.of("Annex"))
                    .addSources(new Source(Optional.empty(), Optional.of("https://example.org/annex")));
        }
        return draft;
    }

    // Who and what

    private Actor actor(int index) {
        Part part = casting.actors.get(index);
        Role role = casting.roles.get(index);
        Genes genes = part.genes();
        Actor.Builder<?> builder = switch (role) {
            case PARTY -> Party.builder();
            case GUARANTOR -> Guarantor.builder();
            case MEDIATOR -> Mediator.builder();
            case MONITOR -> Monitor.builder();
            case PANEL -> Panel.builder();
            case INSTITUTION -> Institution.builder();
            case OUTSIDER -> Outsider.builder();
        };
        builder.id(part.id());
        List<String> agents = IntStream.range(index + 1, casting.actors.size())
                .filter(later -> casting.roles.get(later) != Role.PARTY)
                .mapToObj(later -> casting.actors.get(later).id())
                .toList();
        if (!agents.isEmpty() && genes.chance(role == Role.PARTY ? 60 : 20)) {
            builder.answersFor(genes.some(agents, 2));
        }
        if (role != Role.PARTY && role != Role.OUTSIDER && genes.chance(25)) {
            builder.also(genes.some(
                    Casting.THIRDS.stream()
                            .filter(other -> other != role && other != Role.OUTSIDER && other != Role.PARTY)
                            .toList(),
                    2));
        }
        if (genes.chance(role == Role.OUTSIDER ? 50 : 10)) {
            builder.signed(false);
        }
        if (genes.chance(20)) {
            builder.name("The " + part.id());
        }
        words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Milestone milestone(Part part) {
        Genes genes = part.genes();
        Milestone.Builder builder = Milestone.builder().id(part.id());
        if (genes.chance(40)) {
            builder.by(genes.of(cast.insiders()));
        }
        if (genes.chance(40)) {
            Offset least = cast.offset(genes);
            Offset most = new Offset(least.months() + genes.below(2), least.days() + 1 + genes.below(9), least.exact());
            builder.takes(least, most);
        }
        words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Indicator indicator(Part part) {
        Indicator.Builder builder =
                Indicator.builder().id(part.id()).unit(part.genes().oneOf("truck", "percent"));
        words(part.genes(), builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Manifest manifest(int index) {
        Part part = casting.manifests.get(index);
        Manifest.Builder builder = Manifest.builder().id(part.id());
        IntStream.rangeClosed(1, casting.manifestSizes.get(index)).forEach(i -> builder.addItems("item-" + i));
        words(part.genes(), builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    private Procedure procedure(Part part) {
        Genes genes = part.genes();
        // Third ones judge more often than parties do: they stand at the end of the list.
        List<String> judges = ImmutableList.copyOf(cast.insiders()).reverse();
        Procedure.Builder builder =
                Procedure.builder().id(part.id()).onSilence(genes.oneOf(Silence.CONFIRM, Silence.DENY));
        int stages = 1 + genes.weighted(60, 40);
        for (int i = 0; i < stages; i++) {
            List<String> body = genes.some(judges, 3);
            builder.addStages(Stage.of(1 + genes.below(body.size()), cast.offset(genes), body.toArray(String[]::new)));
        }
        if (casting.has(Feature.DISPUTES)) {
            builder.clock(genes.chance(30) ? Clock.STOPS : Clock.RUNS);
            if (genes.chance(25)) {
                builder.standing(genes.some(cast.all(ElementKind.ACTOR), 3));
            }
            if (genes.chance(25)) {
                builder.filedWithin(cast.offset(genes));
            }
        }
        words(genes, builder::title, builder::clause, builder::note, builder::extras);
        return builder.build();
    }

    /** What any element may carry. */
    static void words(
            Genes genes,
            Consumer<String> title,
            Consumer<String> clause,
            Consumer<String> note,
            Consumer<Extras> extras) {
        if (genes.chance(20)) {
            switch (genes.below(4)) {
                case 0 -> title.accept("As agreed");
                case 1 -> clause.accept("Art. " + (1 + genes.below(9)));
                case 2 -> note.accept("Not in the text");
                default -> extras.accept(extras(genes));
            }
        }
    }

    private static Extras extras(Genes genes) {
        return Extras.of(Map.of("row", genes.below(100)));
    }
}
