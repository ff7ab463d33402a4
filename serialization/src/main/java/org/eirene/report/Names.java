package org.eirene.report;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eirene.agreement.Actor;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Benchmark;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Element;
import org.eirene.agreement.Escrow;
import org.eirene.agreement.Exchange;
import org.eirene.agreement.Guarantee;
import org.eirene.agreement.Milestone;
import org.eirene.agreement.Sanction;
import org.eirene.agreement.Tranche;

/** What the elements of an agreement are called, and whom they concern. */
final class Names {
    private final Agreement agreement;
    private final ImmutableMultiset<String> held;

    Names(Agreement agreement) {
        this.agreement = agreement;
        held = agreement.elements().stream().map(Names::of).collect(ImmutableMultiset.toImmutableMultiset());
    }

    /** The title of an element, its id where it has none, and whatever else it may be as it is. */
    String of(String id) {
        return agreement.findElement(id).map(Names::of).orElse(id);
    }

    /** The same, with the id where others have the same title. */
    String distinct(String id) {
        String name = of(id);
        return held.count(name) > 1 ? name + " (" + id + ")" : name;
    }

    static String of(Element element) {
        return element instanceof Actor actor ? actor.name() : element.title().orElse(element.id());
    }

    /** The names of several, in the order of the text. */
    String all(Collection<String> ids) {
        Set<String> rest = new TreeSet<>(ids);
        List<String> known = agreement.actors().stream()
                .map(Actor::id)
                .filter(rest::remove)
                .map(this::of)
                .toList();
        return rest.isEmpty()
                ? String.join(", ", known)
                : String.join(", ", known) + (known.isEmpty() ? "" : ", ") + String.join(", ", rest);
    }

    /** Who acts, and toward whom. */
    record Concerned(ImmutableSortedSet<String> by, ImmutableSortedSet<String> to) {
        static final Concerned NOBODY = new Concerned(ImmutableSortedSet.of(), ImmutableSortedSet.of());

        static Concerned by(Collection<String> by, Collection<String> to) {
            return new Concerned(ImmutableSortedSet.copyOf(by), ImmutableSortedSet.copyOf(to));
        }

        ImmutableSortedSet<String> all() {
            return ImmutableSortedSet.<String>orderedBy(Comparator.naturalOrder())
                    .addAll(by)
                    .addAll(to)
                    .build();
        }
    }

    /** Whom an element concerns. */
    Concerned concerned(String id) {
        return agreement.findElement(id).map(this::concerned).orElse(Concerned.NOBODY);
    }

    private Concerned concerned(Element element) {
        return element.match(new Element.PartialCases<>() {
            @Override
            public Concerned otherwise(Element other) {
                return Concerned.NOBODY;
            }

            @Override
            public Concerned milestone(Milestone milestone) {
                return Concerned.by(milestone.by().stream().toList(), List.of());
            }

            @Override
            public Concerned commitment(Commitment commitment) {
                return Concerned.by(commitment.by(), commitment.to());
            }

            @Override
            public Concerned exchange(Exchange exchange) {
                return Concerned.by(
                        agreement.commitment(exchange.inReturn()).by(),
                        agreement.commitment(exchange.give()).by());
            }

            @Override
            public Concerned sanction(Sanction sanction) {
                return Concerned.by(List.of(), List.of(sanction.against()));
            }

            @Override
            public Concerned tranche(Tranche tranche) {
                return Concerned.by(holder(tranche).stream().toList(), List.of(tranche.to()));
            }

            @Override
            public Concerned guarantee(Guarantee guarantee) {
                return Concerned.by(List.of(guarantee.guarantor()), List.of());
            }
        });
    }

    private Optional<String> holder(Tranche tranche) {
        return agreement.escrows().stream()
                .filter(escrow -> escrow.tranches().contains(tranche))
                .map(Escrow::holder)
                .findFirst();
    }

    /** The phase to which an element belongs. */
    Optional<String> phase(String id) {
        return agreement
                .find(Commitment.class, id)
                .flatMap(Commitment::phase)
                .or(() -> agreement.find(Benchmark.class, id).flatMap(Benchmark::phase));
    }

    Agreement agreement() {
        return agreement;
    }
}
