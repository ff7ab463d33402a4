package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Conditions;
import org.eirene.agreement.Deliver;
import org.eirene.agreement.Extend;
import org.eirene.agreement.IncidentFilter;
import org.eirene.agreement.Moments;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Offsets;
import org.eirene.agreement.OnDate;
import org.eirene.agreement.Performances;
import org.eirene.agreement.Role;
import org.eirene.agreement.Rung;
import org.eirene.agreement.Shift;
import org.eirene.agreement.SnapBack;
import org.eirene.agreement.Status;
import org.eirene.agreement.TimeNeeded;
import org.eirene.agreement.WithdrawalClause;
import org.eirene.history.Delivery;
import org.eirene.history.EventKind;
import org.eirene.history.Waiver;
import org.eirene.serialization.Expectation.Expected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conformance cases, as they are read. */
class ConformanceFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/conformance");
    private static final DocumentReader READER = DocumentReader.standard();

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    private static ConformanceCase read(String name) {
        return READER.readCase(FOLDER.resolve(name)).orThrow();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_case_is_read_without_a_problem(Path file) {
        CaseReading reading = READER.readCase(file);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value().orElseThrow().expectations()).isNotEmpty();
    }

    @Test
    void there_are_thirty_three() throws IOException {
        assertThat(files()).hasSize(33);
    }

    @Test
    void the_corridor_accord_is_what_it_says() {
        Agreement accord = read("14-corridor-accord.yaml").agreement();
        assertThat(accord.id()).isEqualTo("corridor-accord");
        assertThat(accord.timeZone().getId()).isEqualTo("Asia/Jerusalem");
        assertThat(accord.entersIntoForce()).isEmpty();
        assertThat(accord.sources().get(0).url()).contains("https://example.org/text");
        assertThat(accord.areas()).containsExactly("east", "west");
        assertThat(accord.actor("qatar").role()).isEqualTo(Role.GUARANTOR);
        assertThat(accord.actor("qatar").also()).containsExactly(Role.MEDIATOR);
        assertThat(accord.actor("northern-army").signed()).isFalse();
        assertThat(accord.actor("north").answersFor()).containsExactly("northern-army");
        assertThat(accord.milestone("ratified-north").takes())
                .contains(new TimeNeeded(Offset.parse("P10D"), Offset.parse("P40D")));
        assertThat(accord.manifest("list-a").items()).containsExactly("a-001", "a-002", "a-003");
        assertThat(accord.procedure("review").stages()).hasSize(2);
        assertThat(accord.procedure("review").filedWithin()).contains(Offsets.days(7));
        assertThat(accord.phase("calm").completes())
                .contains(Conditions.quiet(Offsets.hours(72)).minSeverity(3));
        assertThat(accord.phase("opening").onExpiry()).isInstanceOf(Extend.class);
        assertThat(accord.withdrawal()).contains(WithdrawalClause.terminatingAfter(Offsets.days(30)));
        assertThat(accord.openQuestion("which-list").concerns()).containsExactly("release-civilians");
    }

    @Test
    void its_commitments_are_what_they_say() {
        Agreement accord = read("14-corridor-accord.yaml").agreement();
        Commitment release = accord.commitment("release-civilians");
        assertThat(release.clause()).contains("Art. 3(1)");
        assertThat(release.by()).containsExactly("south");
        assertThat(release.due()).contains(Conditions.opened("opening").plus(Offsets.days(42)));
        Deliver must = (Deliver) release.must();
        assertThat(must.quantity()).isEqualTo(new BigDecimal("3"));
        assertThat(must.manifest()).contains("list-a");
        assertThat(must.instalments().get(0).due())
                .isEqualTo(Conditions.opened("opening").day(1));
        assertThat(accord.commitment("let-aid-in").protectedFromSanctions()).isTrue();
        assertThat(accord.commitment("let-aid-in").survives()).isTrue();
        assertThat(accord.commitment("hold-fire-north").protectedFromSanctions())
                .isFalse();
        assertThat(accord.commitment("hold-fire-north").survives()).isTrue();
        assertThat(accord.commitment("answer-hotline").must())
                .isEqualTo(Performances.respond(IncidentFilter.ALL.minSeverity(2), Offsets.hours(6)));
        assertThat(accord.commitment("open-crossing").due()).contains(Moments.date("2025-02-28"));
        assertThat(accord.commitment("free-detainees").when()).isEqualTo(Conditions.reached("ratified-north"));
    }

    @Test
    void its_sanction_escrow_and_guarantee_are_what_they_say() {
        Agreement accord = read("14-corridor-accord.yaml").agreement();
        Rung second = accord.sanction("obstruction").rungs().get(1);
        assertThat(second.after()).contains(Offsets.days(3));
        assertThat(second.occurrence()).isEqualTo(OptionalInt.of(2));
        assertThat(second.severity()).isEqualTo(OptionalInt.of(4));
        assertThat(accord.sanction("obstruction").rungs().get(2).measures().get(0))
                .isEqualTo(new SnapBack(ImmutableSortedSet.of("ease-trade"), false));
        assertThat(accord.tranche("tranche-1").amount()).isEqualTo(new BigDecimal("2.5E+7"));
        assertThat(accord.guarantee("qatar-assurance").invokedWhen()).contains(Conditions.inForce("obstruction", 3));
        assertThat(accord.benchmark("aid-flow").due())
                .contains(Conditions.opened("opening").plus(Offsets.days(30)).endOfDay());
    }

    @Test
    void its_history_is_what_it_says() {
        ConformanceCase read = read("14-corridor-accord.yaml");
        assertThat(read.history().agreement()).isEqualTo("corridor-accord");
        assertThat(read.history().size()).isEqualTo(14);
        Delivery delivery = (Delivery) read.history().event("e3");
        assertThat(delivery.at()).isEqualTo(Instant.parse("2025-01-19T15:00:00Z"));
        assertThat(delivery.reported()).isEqualTo(Instant.parse("2025-01-20T06:00:00Z"));
        assertThat(delivery.items()).containsExactly("a-001");
        assertThat(delivery.source()).contains("Red Cross");
        assertThat(delivery.evidence()).containsExactly("https://example.org/1");
        Waiver waiver = (Waiver) read.history().event("e11");
        assertThat(waiver.at()).isEqualTo(Instant.parse("2025-01-25T21:59:59.999999999Z"));
        assertThat(read.history().ofKind(EventKind.RULING).size()).isEqualTo(2);
    }

    @Test
    void its_expectations_are_what_they_say() {
        Expectation second = read("14-corridor-accord.yaml").expectations().get(1);
        assertThat(second.asOf()).isEqualTo(Instant.parse("2025-01-19T21:59:59.999999999Z"));
        assertThat(second.knownAt()).contains(Instant.parse("2025-01-20T00:00:00Z"));
        assertThat(second.status()).isEmpty();
        assertThat(second.elements()).isEqualTo(ImmutableMap.of("release-civilians", Expected.of(Status.BREACHED)));
        Expectation fifth = read("14-corridor-accord.yaml").expectations().get(4);
        assertThat(fifth.elements().get("obstruction")).isEqualTo(new Expected(Status.IN_FORCE, OptionalInt.of(2)));
        Expectation sixth = read("14-corridor-accord.yaml").expectations().get(5);
        assertThat(sixth.disregarded()).contains(ImmutableSortedSet.of());
    }

    @Test
    void balances_are_exact() {
        Expectation last = read("08-escrow.yaml").expectations().get(6);
        assertThat(last.escrows().get("fund"))
                .containsEntry("deposited", new BigDecimal("115.25"))
                .containsEntry("returned", new BigDecimal("4.75"));
        assertThat(read("08-escrow.yaml").agreement().tranche("early").amount()).isEqualTo(new BigDecimal("60.5"));
    }

    @Test
    void a_date_for_an_instant_is_the_end_of_that_day() {
        ConformanceCase days = read("31-days.yaml");
        assertThat(days.agreement().commitment("by-date").due())
                .contains(new OnDate(LocalDate.of(2025, 2, 10), Shift.NONE));
        assertThat(days.expectations().get(3).asOf()).isEqualTo(Instant.parse("2025-02-10T22:59:59.999999999Z"));
    }
}
