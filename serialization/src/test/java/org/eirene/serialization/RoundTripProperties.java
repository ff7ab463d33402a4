package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Extras;
import org.eirene.agreement.Party;
import org.eirene.agreement.Performances;
import org.eirene.agreement.Source;
import org.eirene.agreement.Status;
import org.eirene.generators.Agreements;
import org.eirene.generators.Scenario;
import org.eirene.generators.Scenarios;
import org.eirene.history.Event;
import org.eirene.history.History;
import org.eirene.serialization.Expectation.Expected;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Law 12: written and read again, everything is equal to what it was; and the text is the same text. */
class RoundTripProperties {
    private static final DocumentWriter WRITER = DocumentWriter.standard();
    private static final DocumentReader READER = DocumentReader.standard();

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new EireneModule()).build();
    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new EireneModule()).build();

    @Provide
    Arbitrary<Agreement> agreements() {
        return Agreements.any();
    }

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Scenarios.any();
    }

    @Provide
    Arbitrary<String> texts() {
        return Trees.texts().filter(text -> !text.isBlank());
    }

    @Property
    void an_agreement(@ForAll("agreements") Agreement agreement) {
        for (Syntax syntax : Syntax.values()) {
            String text = WRITER.write(agreement, syntax);
            Agreement read = READER.readAgreement(text, syntax).orThrow();
            assertThat(read).isEqualTo(agreement);
            assertThat(WRITER.write(read, syntax)).isEqualTo(text);
        }
    }

    @Property
    void a_history_and_a_case(@ForAll("scenarios") Scenario scenario) {
        ConformanceCase worked = new ConformanceCase(
                scenario.agreement(), scenario.history(), ImmutableList.of(expectation(scenario)), Extras.none());
        for (Syntax syntax : Syntax.values()) {
            history(scenario.history(), scenario.agreement(), syntax);
            String text = WRITER.write(worked, syntax);
            ConformanceCase read = READER.readCase(text, syntax).orThrow();
            assertThat(read).isEqualTo(worked);
            assertThat(WRITER.write(read, syntax)).isEqualTo(text);
        }
    }

    private static void history(History history, Agreement agreement, Syntax syntax) {
        String text = WRITER.write(history, syntax);
        History read = READER.readHistory(text, syntax, agreement).orThrow();
        assertThat(read).isEqualTo(history);
        assertThat(WRITER.write(read, syntax)).isEqualTo(text);
        assertThat(READER.readHistory(text, syntax).orThrow()).isEqualTo(history);
    }

    static Expectation expectation(Scenario scenario) {
        ImmutableMap.Builder<String, Expected> elements = ImmutableMap.builder();
        scenario.agreement()
                .sanctions()
                .forEach(sanction -> elements.put(sanction.id(), new Expected(Status.IN_FORCE, OptionalInt.of(1))));
        scenario.agreement().phases().forEach(phase -> elements.put(phase.id(), Expected.of(Status.OPEN)));
        ImmutableMap.Builder<String, ImmutableMap<String, BigDecimal>> escrows = ImmutableMap.builder();
        scenario.agreement()
                .escrows()
                .forEach(escrow -> escrows.put(escrow.id(), ImmutableMap.of("held", new BigDecimal("1.25"))));
        return new Expectation(
                scenario.asOf(),
                scenario.knownAt(),
                Optional.of(Status.IN_FORCE),
                elements.build(),
                ImmutableMap.of(),
                escrows.build(),
                scenario.history().isEmpty()
                        ? Optional.empty()
                        : Optional.of(scenario.history().events().stream()
                                .map(Event::id)
                                .limit(3)
                                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo))));
    }

    @Property
    void every_part_alone_through_mappers(@ForAll("scenarios") Scenario scenario) {
        Set<Object> parts = new LinkedHashSet<>(AllParts.of(scenario.agreement(), scenario.history()));
        parts.removeIf(part -> part instanceof Agreement || part instanceof History);
        parts.forEach(part -> {
            assertReadAgain(JSON, part);
            assertReadAgain(YAML, part);
        });
    }

    private static void assertReadAgain(ObjectMapper mapper, Object value) {
        Class<?> family = Part.of(value.getClass()).orElseThrow().type();
        String text = mapper.writeValueAsString(value);
        assertThat((Object) mapper.readValue(text, family)).isEqualTo(value);
        if (value.getClass() != family) {
            assertThat((Object) mapper.readValue(text, value.getClass())).isEqualTo(value);
        }
    }

    @Example
    void every_part_of_which_there_is_one() {
        Set<Class<?>> seen = new HashSet<>();
        List<Object> parts = AllParts.of(Samples.agreement(), Samples.history());
        parts.add(Samples.worked());
        parts.addAll(AllParts.words());
        for (Object part : parts) {
            seen.add(Part.of(part.getClass()).orElseThrow().type());
            assertReadAgain(JSON, part);
            assertReadAgain(YAML, part);
        }
        assertThat(seen)
                .isEqualTo(new HashSet<>(Part.ALL.stream().map(Part::type).toList()));
    }

    @Property
    void any_text_wherever_a_text_may_stand(@ForAll("texts") String text, @ForAll("texts") String other) {
        Commitment commitment = Commitment.builder()
                .id("release")
                .title(text)
                .clause(other)
                .by("north")
                .to("south")
                .must(Performances.deliver(1, other))
                .note(text + other)
                .extras(Extras.of(ImmutableMap.of(other, text, "k", List.of(text, other))))
                .build();
        Agreement agreement = Agreement.builder()
                .id("texts")
                .title(other)
                .timeZone("UTC")
                .addActors(Party.of("north", text), Party.of("south", other))
                .addSources(Source.of(text, other))
                .addCommitments(commitment)
                .build();
        for (Syntax syntax : Syntax.values()) {
            String written = WRITER.write(agreement, syntax);
            assertThat(READER.readAgreement(written, syntax).orThrow()).isEqualTo(agreement);
        }
    }

    @Property
    void a_reader_of_yaml_1_1_reads_the_same_texts_and_numbers(@ForAll("scenarios") Scenario scenario) {
        MapNode tree = HistoryEncoder.encode(scenario.history());
        assertThat(Trees.plain(new Yaml().load(YamlText.of(tree)))).isEqualTo(Trees.values(tree));
        tree = AgreementEncoder.encode(scenario.agreement());
        assertThat(Trees.plain(new Yaml().load(YamlText.of(tree)))).isEqualTo(Trees.values(tree));
    }
}
