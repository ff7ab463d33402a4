package org.eirene.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Always;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.ExchangeTerms;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.OpenQuestion;
import org.eirene.agreement.Phase;
import org.eirene.agreement.Procedure;
import org.eirene.agreement.Ratio;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Together;
import org.eirene.agreement.Tranche;

/** What it means that an element is in one text and not in the other. */
final class WholeElement implements Element.PartialCases<ImmutableList<ChangeEffect>> {
    private final TwoTexts texts;
    private final Agreement text;
    private final Agreement other;
    private final ChangeDirection direction;

    private WholeElement(TwoTexts texts, Agreement text, Agreement other, ChangeDirection direction) {
        this.texts = texts;
        this.text = text;
        this.other = other;
        this.direction = direction;
    }

    /** Of elements of the later text alone. */
    static WholeElement come(TwoTexts texts) {
        return new WholeElement(texts, texts.after(), texts.before(), ChangeDirection.MORE);
    }

    /** Of elements of the earlier text alone. */
    static WholeElement gone(TwoTexts texts) {
        return new WholeElement(texts, texts.before(), texts.after(), ChangeDirection.LESS);
    }

    private ImmutableList<ChangeEffect> only(ChangeClass changeClass) {
        return only(Interest.NOBODY, changeClass);
    }

    private ImmutableList<ChangeEffect> only(Interest interest, ChangeClass changeClass) {
        return ImmutableList.of(interest.effect(changeClass, direction));
    }

    @Override
    public ImmutableList<ChangeEffect> otherwise(Element element) {
        return ImmutableList.of(ChangeEffect.OTHER);
    }

    @Override
    public ImmutableList<ChangeEffect> procedure(Procedure procedure) {
        return ImmutableList.of(ChangeEffect.of(ChangeClass.VERIFICATION, ChangeDirection.OTHER));
    }

    @Override
    public ImmutableList<ChangeEffect> commitment(Commitment commitment) {
        return only(Interest.of(commitment, commitment), ChangeClass.BURDEN);
    }

    // ---------------------------------------------------------------- the way that the agreement takes

    @Override
    public ImmutableList<ChangeEffect> milestone(Milestone milestone) {
        ImmutableList.Builder<ChangeEffect> effects = step();
        milestone.by().ifPresent(actor -> effects.addAll(only(Interest.bearing(Set.of(actor)), ChangeClass.BURDEN)));
        return effects.addAll(RestingOn.effects(texts, milestone.id(), Optional.empty()))
                .build();
    }

    /** What is in it waits for it to open, and what has no other deadline is due by its end. */
    @Override
    public ImmutableList<ChangeEffect> phase(Phase phase) {
        ImmutableList.Builder<ChangeEffect> effects = step();
        boolean opensAtOnce = PhaseChanges.opens(text, phase) instanceof Always;
        List<Interest> waiting = moved(phase, (here, there) -> there.phase().isEmpty());
        if (!opensAtOnce && !waiting.isEmpty()) {
            effects.addAll(only(Interest.of(waiting).reversed(), ChangeClass.CONDITION));
        }
        List<Interest> due = moved(
                phase,
                (here, there) -> here.must().isDeliverable()
                        && here.due().isEmpty()
                        && !Deadlines.hasInstalmentsForAll(here)
                        && !Deadlines.isDated(other, there));
        if (phase.lasts().isPresent() && !due.isEmpty()) {
            effects.addAll(only(Interest.of(due), ChangeClass.DEADLINE));
        }
        return effects.addAll(RestingOn.effects(texts, phase.id(), Optional.empty()))
                .build();
    }

    /** The commitments of a phase that the other text has too, and of which something is true there and here. */
    private List<Interest> moved(Phase phase, BiPredicate<Commitment, Commitment> test) {
        return text.commitments().stream()
                .filter(here -> here.phase().equals(Optional.of(phase.id())))
                .flatMap(here -> other
                        .find(Commitment.class, here.id())
                        .filter(there -> test.test(here, there))
                        .map(there -> Interest.of(here, there))
                        .stream())
                .toList();
    }

    /** A phase that does not say when it completes waits for its benchmarks. */
    @Override
    public ImmutableList<ChangeEffect> benchmark(Benchmark benchmark) {
        boolean isAwaited = benchmark
                .phase()
                .filter(id -> text.phase(id).completes().isEmpty())
                .flatMap(id -> other.find(Phase.class, id))
                .filter(phase -> phase.completes().isEmpty())
                .isPresent();
        Optional<ChangeDirection> awaited = isAwaited ? Optional.of(direction) : Optional.empty();
        return step().addAll(RestingOn.effects(texts, benchmark.id(), awaited)).build();
    }

    private ImmutableList.Builder<ChangeEffect> step() {
        return ImmutableList.<ChangeEffect>builder().addAll(only(ChangeClass.STEP));
    }

    // ---------------------------------------------------------------- what follows

    /**
     * Who gives need not go on while nothing comes back, and what comes back falls due as the other gives. Of two acts to be
     * done together each falls due once the other is done.
     */
    @Override
    public ImmutableList<ChangeEffect> exchange(Exchange exchange) {
        Commitment given = text.commitment(exchange.give());
        Commitment returned = text.commitment(exchange.inReturn());
        return exchange.terms().match(new ExchangeTerms.Cases<ImmutableList<ChangeEffect>>() {
            @Override
            public ImmutableList<ChangeEffect> ratio(Ratio ratio) {
                Interest security = Interest.of(returned.by(), given.by());
                ImmutableList<ChangeEffect> due = only(Interest.of(returned, returned), ChangeClass.DEADLINE);
                return given.protectedFromSanctions()
                        ? due
                        : ImmutableList.<ChangeEffect>builder()
                                .addAll(only(security, ChangeClass.ENFORCEMENT))
                                .addAll(due)
                                .build();
            }

            @Override
            public ImmutableList<ChangeEffect> together(Together together) {
                return only(
                        Interest.of(List.of(Interest.of(given, given), Interest.of(returned, returned))),
                        ChangeClass.DEADLINE);
            }
        });
    }

    @Override
    public ImmutableList<ChangeEffect> sanction(Sanction sanction) {
        return only(Interest.bearing(Set.of(sanction.against())), ChangeClass.ENFORCEMENT);
    }

    @Override
    public ImmutableList<ChangeEffect> escrow(Escrow escrow) {
        return only(ChangeClass.STAKE);
    }

    @Override
    public ImmutableList<ChangeEffect> tranche(Tranche tranche) {
        return only(Interest.serving(Set.of(tranche.to())), ChangeClass.STAKE);
    }

    /** It serves those to whom what it covers is owed, and binds the guarantor. */
    @Override
    public ImmutableList<ChangeEffect> guarantee(Guarantee guarantee) {
        return only(
                Interest.of(Set.of(guarantee.guarantor()), Covers.served(text, guarantee.covers())),
                ChangeClass.ENFORCEMENT);
    }

    @Override
    public ImmutableList<ChangeEffect> openQuestion(OpenQuestion question) {
        return only(ChangeClass.OPEN_QUESTION);
    }
}
