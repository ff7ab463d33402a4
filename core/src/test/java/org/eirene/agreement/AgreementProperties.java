package org.eirene.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.eirene.generators.Agreements;
import org.eirene.generators.Contents;

/** What holds for every agreement: it can be taken apart, changed and looked up in. */
class AgreementProperties {
    @Property
    void an_agreement_is_equal_to_one_built_of_the_same_parts(@ForAll("agreements") Agreement agreement) {
        Agreement copy = agreement.toBuilder().build();
        assertThat(copy).isEqualTo(agreement).hasSameHashCodeAs(agreement).hasToString(agreement.toString());
        assertThat(agreement.toBuilder().elements()).isEqualTo(agreement.elements());
        for (Element element : agreement.elements()) {
            assertThat(element.match(new Rebuilding())).isEqualTo(element).hasSameHashCodeAs(element);
        }
    }

    @Property
    void every_element_is_found_by_its_id_and_only_by_it(@ForAll("agreements") Agreement agreement) {
        for (Element element : agreement.elements()) {
            assertThat(agreement.element(element.id())).isSameAs(element);
            assertThat(agreement.findElement(element.id())).containsSame(element);
            assertThat(agreement.find(element.kind().type(), element.id())).isPresent();
            assertThat(agreement.elements(element.kind())).contains(element);
            assertThat(element.match(new Looking(agreement))).isSameAs(element);
        }
        for (ElementKind kind : ElementKind.values()) {
            assertThat(agreement.elements(kind)).allSatisfy(element -> {
                assertThat(element.kind()).isEqualTo(kind);
                assertThat(element).isInstanceOf(kind.type());
            });
        }
        assertThat(agreement.findElement("nothing")).isEmpty();
        assertThatThrownBy(() -> agreement.element("nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing");
    }

    @Property
    void an_element_put_in_its_own_place_changes_nothing(
            @ForAll("agreements") Agreement agreement, @ForAll @IntRange(max = 50) int pick) {
        assertThat(agreement.with(any(agreement, pick))).isEqualTo(agreement).hasSameHashCodeAs(agreement);
    }

    @Property
    void a_changed_element_stands_in_the_place_of_the_old_one(
            @ForAll("agreements") Agreement agreement, @ForAll @IntRange(max = 50) int pick) {
        Element element = any(agreement, pick);
        Element changed = element.match(new Noting("Changed"));
        Agreement other = agreement.with(changed);
        assertThat(other).isNotEqualTo(agreement);
        assertThat(other.element(element.id())).isEqualTo(changed).isNotEqualTo(element);
        assertThat(other.elements()).hasSameSizeAs(agreement.elements());
        assertThat(other.with(element)).isEqualTo(agreement);
    }

    @Property
    void what_nothing_refers_to_can_be_taken_out_and_put_back(
            @ForAll("agreements") Agreement agreement, @ForAll @IntRange(max = 50) int pick) {
        Element element = any(agreement, pick);
        if (isReferredTo(agreement, element)) {
            InvalidAgreementException refusal =
                    catchThrowableOfType(InvalidAgreementException.class, () -> agreement.without(element.id()));
            assertThat(refusal.problems()).anySatisfy(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.REFERENCE_UNKNOWN);
                assertThat(Contents.of(element, Element.class))
                        .anyMatch(gone -> problem.found().contains(gone.id()));
            });
            return;
        }
        if (element instanceof Tranche && isAlone(agreement, element)) {
            InvalidAgreementException refusal =
                    catchThrowableOfType(InvalidAgreementException.class, () -> agreement.without(element.id()));
            assertThat(refusal.problems()).extracting(Problem::code).containsExactly(ProblemCode.LIST_EMPTY);
            return;
        }
        Agreement rest = agreement.without(element.id());
        assertThat(rest.findElement(element.id())).isEmpty();
        if (element instanceof Tranche) {
            assertThatThrownBy(() -> rest.with(element)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(ImmutableSet.copyOf(rest.with(element).elements()))
                    .isEqualTo(ImmutableSet.copyOf(agreement.elements()));
        }
    }

    private static Element any(Agreement agreement, int pick) {
        return agreement.elements().get(pick % agreement.elements().size());
    }

    private static boolean isAlone(Agreement agreement, Element tranche) {
        return agreement.escrows().stream().anyMatch(escrow -> escrow.tranches().equals(List.of(tranche)));
    }

    /** Whether another element names it, or one of the tranches that go with it. */
    private static boolean isReferredTo(Agreement agreement, Element element) {
        List<String> names = Contents.of(agreement, String.class);
        List<String> own = Contents.of(element, String.class);
        return Contents.of(element, Element.class).stream()
                .map(Element::id)
                .anyMatch(id -> Collections.frequency(names, id) > Collections.frequency(own, id));
    }

    @Provide
    Arbitrary<Agreement> agreements() {
        return Agreements.any();
    }

    /** Builds each element anew. */
    private static final class Rebuilding implements Element.Cases<Element> {
        @Override
        public Element actor(Actor element) {
            return element.toBuilder().build();
        }

        @Override
        public Element milestone(Milestone element) {
            return element.toBuilder().build();
        }

        @Override
        public Element indicator(Indicator element) {
            return element.toBuilder().build();
        }

        @Override
        public Element manifest(Manifest element) {
            return element.toBuilder().build();
        }

        @Override
        public Element procedure(Procedure element) {
            return element.toBuilder().build();
        }

        @Override
        public Element phase(Phase element) {
            return element.toBuilder().build();
        }

        @Override
        public Element commitment(Commitment element) {
            return element.toBuilder().build();
        }

        @Override
        public Element benchmark(Benchmark element) {
            return element.toBuilder().build();
        }

        @Override
        public Element exchange(Exchange element) {
            return element.toBuilder().build();
        }

        @Override
        public Element sanction(Sanction element) {
            return element.toBuilder().build();
        }

        @Override
        public Element escrow(Escrow element) {
            return element.toBuilder().build();
        }

        @Override
        public Element tranche(Tranche element) {
            return element.toBuilder().build();
        }

        @Override
        public Element guarantee(Guarantee element) {
            return element.toBuilder().build();
        }

        @Override
        public Element openQuestion(OpenQuestion element) {
            return element.toBuilder().build();
        }
    }

    /** Gives each element a note. */
    private record Noting(String note) implements Element.Cases<Element> {
        @Override
        public Element actor(Actor element) {
            return element.toBuilder().note(note).build();
        }

        @Override
        public Element milestone(Milestone element) {
            return element.toBuilder().note(note).build();
        }

        @Override
        public Element indicator(Indicator element) {
            return element.toBuilder().note(note).build();
        }

        @Override
        public Element manifest(Manifest element) {
            return element.toBuilder().note(note).build();
        }

        @Override
        public Element procedure(Procedure element) {
            return element.toBuilder().note(note).build();
        }

        @Override
        public Element phase(Phase element) {
            return element.toBuilder().note(note).build();
        }

        @Override
        public Element commitment(Commitment element) {
            return element.toBuilder().note(note).build();
        }

        @Override
        public Element benchmark(Benchmark element) {
            return element.toBuilder().note(note).build();
        }

        @Override
        public Element exchange(Exchange element) {
            return element.toBuilder().note(note).build();
        }

        @Override
        public Element sanction(Sanction element) {
            return element.toBuilder().note(note).build();
        }

        @Override
        public Element escrow(Escrow element) {
            return element.toBuilder().note(note).build();
        }

        @Override
        public Element tranche(Tranche element) {
            return element.toBuilder().note(note).build();
        }

        @Override
        public Element guarantee(Guarantee element) {
            return element.toBuilder().note(note).build();
        }

        @Override
        public Element openQuestion(OpenQuestion element) {
            return element.toBuilder().note(note).build();
        }
    }

    /** Looks each element up by the method of its kind. */
    private record Looking(Agreement agreement) implements Element.Cases<Element> {
        @Override
        public Element actor(Actor element) {
            return agreement.actor(element.id());
        }

        @Override
        public Element milestone(Milestone element) {
            return agreement.milestone(element.id());
        }

        @Override
        public Element indicator(Indicator element) {
            return agreement.indicator(element.id());
        }

        @Override
        public Element manifest(Manifest element) {
            return agreement.manifest(element.id());
        }

        @Override
        public Element procedure(Procedure element) {
            return agreement.procedure(element.id());
        }

        @Override
        public Element phase(Phase element) {
            return agreement.phase(element.id());
        }

        @Override
        public Element commitment(Commitment element) {
            return agreement.commitment(element.id());
        }

        @Override
        public Element benchmark(Benchmark element) {
            return agreement.benchmark(element.id());
        }

        @Override
        public Element exchange(Exchange element) {
            return agreement.exchange(element.id());
        }

        @Override
        public Element sanction(Sanction element) {
            return agreement.sanction(element.id());
        }

        @Override
        public Element escrow(Escrow element) {
            return agreement.escrow(element.id());
        }

        @Override
        public Element tranche(Tranche element) {
            return agreement.tranche(element.id());
        }

        @Override
        public Element guarantee(Guarantee element) {
            return agreement.guarantee(element.id());
        }

        @Override
        public Element openQuestion(OpenQuestion element) {
            return agreement.openQuestion(element.id());
        }
    }
}
