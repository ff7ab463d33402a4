package org.eirene.negotiation;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Indicator;
import org.eirene.agreement.Manifest;
import org.eirene.agreement.Measure;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Stage;
import org.eirene.agreement.Tranche;

/**
 * What each element of a text needs in the rest of it to come about as it is written: a commitment its phase, what it is
 * given for and a body that verifies it; a sanction somebody it is against, a trigger that can be, and something it
 * does. What an element could lose and still come about (a due date, a cure, one of two ways to open) it does not need.
 */
final class TextNeeds {
    private final ImmutableMap<String, Need> needs;

    private TextNeeds(ImmutableMap<String, Need> needs) {
        this.needs = needs;
    }

    static TextNeeds of(Agreement agreement) {
        Cases cases = new Cases(agreement);
        return new TextNeeds(agreement.elements().stream()
                .collect(ImmutableMap.toImmutableMap(Element::id, element -> possible(element.match(cases)))));
    }

    /** What cannot come about as the whole text stands loses nothing when something is struck. */
    private static Need possible(Need need) {
        return need.isMetWithout(Set.of()) ? need : Need.NOTHING;
    }

    /** What an element needs; nothing where there is no such element. */
    Need of(String element) {
        return needs.getOrDefault(element, Need.NOTHING);
    }

    /** The elements without any one of which an element does not come about. */
    ImmutableSet<String> always(String element) {
        return of(element).always();
    }

    private static final class Cases implements Element.Cases<Need> {
        private final ImmutableListMultimap<String, String> guaranteesOf;
        private final ImmutableMap<String, String> escrowOf;

        Cases(Agreement agreement) {
            ImmutableListMultimap.Builder<String, String> guarantees = ImmutableListMultimap.builder();
            agreement
                    .guarantees()
                    .forEach(guarantee -> guarantee
                            .undertakings()
                            .forEach(undertaking -> guarantees.put(undertaking, guarantee.id())));
            guaranteesOf = guarantees.build();
            ImmutableMap.Builder<String, String> escrows = ImmutableMap.builder();
            agreement
                    .escrows()
                    .forEach(escrow -> escrow.tranches().forEach(tranche -> escrows.put(tranche.id(), escrow.id())));
            escrowOf = escrows.buildOrThrow();
        }

        private static Need named(Optional<String> element) {
            return element.map(Need::of).orElse(Need.NOTHING);
        }

        @Override
        public Need actor(Actor actor) {
            return Need.NOTHING;
        }

        @Override
        public Need milestone(Milestone milestone) {
            return named(milestone.by());
        }

        @Override
        public Need indicator(Indicator indicator) {
            return Need.NOTHING;
        }

        @Override
        public Need manifest(Manifest manifest) {
            return Need.NOTHING;
        }

        @Override
        public Need procedure(Procedure procedure) {
            return Need.all(
                    procedure.stages().stream().map(TextNeeds.Cases::stage).toList());
        }

        private static Need stage(Stage stage) {
            return Need.atLeast(
                    stage.quorum(), stage.body().stream().map(Need::of).toList());
        }

        @Override
        public Need phase(Phase phase) {
            Need opens = phase.opens().map(ConditionNeed::of).orElse(Need.NOTHING);
            // A phase that lasts so long ends by itself.
            return phase.lasts().isPresent()
                    ? opens
                    : Need.all(opens, phase.completes().map(ConditionNeed::of).orElse(Need.NOTHING));
        }

        @Override
        public Need commitment(Commitment commitment) {
            List<Need> all = new ArrayList<>();
            all.add(Need.anyOf(commitment.by()));
            all.add(Need.anyOf(commitment.to()));
            all.add(named(commitment.phase()));
            all.add(ConditionNeed.of(commitment.when()));
            all.add(named(commitment.verification()));
            if (commitment.must() instanceof Deliver deliver) {
                all.add(named(deliver.manifest()));
            }
            // An undertaking is owed when its guarantee is invoked, and else not.
            all.add(Need.anyOf(guaranteesOf.get(commitment.id())));
            return Need.all(all);
        }

        @Override
        public Need benchmark(Benchmark benchmark) {
            return Need.all(
                    named(benchmark.phase()), ConditionNeed.of(benchmark.criterion()), named(benchmark.verification()));
        }

        @Override
        public Need exchange(Exchange exchange) {
            return Need.all(Need.of(exchange.give()), Need.of(exchange.inReturn()));
        }

        @Override
        public Need sanction(Sanction sanction) {
            return Need.all(
                    Need.of(sanction.against()),
                    ConditionNeed.of(sanction.trigger()),
                    named(sanction.decision()),
                    Need.any(sanction.rungs().stream()
                            .flatMap(rung -> rung.measures().stream())
                            .map(Measure::named)
                            .map(Need::anyOf)
                            .toList()));
        }

        @Override
        public Need escrow(Escrow escrow) {
            return Need.all(
                    Need.of(escrow.holder()),
                    Need.anyOf(escrow.tranches().stream().map(Tranche::id).toList()));
        }

        @Override
        public Need tranche(Tranche tranche) {
            return Need.all(
                    named(Optional.ofNullable(escrowOf.get(tranche.id()))),
                    Need.of(tranche.to()),
                    ConditionNeed.of(tranche.release()));
        }

        @Override
        public Need guarantee(Guarantee guarantee) {
            return Need.all(
                    Need.of(guarantee.guarantor()),
                    Need.anyOf(guarantee.covers()),
                    guarantee.invokedWhen().map(ConditionNeed::of).orElse(Need.NOTHING),
                    Need.anyOf(guarantee.undertakings()));
        }

        @Override
        public Need openQuestion(OpenQuestion question) {
            return Need.anyOf(question.concerns());
        }
    }
}
