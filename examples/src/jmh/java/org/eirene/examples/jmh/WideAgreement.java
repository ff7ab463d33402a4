package org.eirene.examples.jmh;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.eirene.examples.jmh.PlainParts.Actor;
import org.eirene.examples.jmh.PlainParts.Filter;
import org.eirene.examples.jmh.PlainParts.Named;
import org.eirene.examples.jmh.PlainParts.Procedure;
import org.eirene.examples.jmh.PlainParts.Quiet;
import org.eirene.examples.jmh.PlainParts.Rung;
import org.eirene.examples.jmh.PlainParts.Take;

/**
 * The shape of an agreement's JSON, as records that Jackson fills by itself, each leaf of the type that comes nearest to
 * the one it has in Eirene: nothing is checked, no place is kept, and each kind of condition, moment and performance is
 * one record with all the keys that any of them has. Offsets stay texts, as no type of the JDK has months, days and
 * hours at once.
 */
record WideAgreement(
        String format,
        String id,
        String title,
        ZoneId timeZone,
        Instant entersIntoForce,
        List<Actor> actors,
        Set<String> incidentKinds,
        Set<String> areas,
        List<Named> milestones,
        List<Named> indicators,
        List<Procedure> procedures,
        List<Phase> phases,
        List<Commitment> commitments,
        List<Benchmark> benchmarks,
        List<Sanction> sanctions) {

    record Phase(String id, String title, Condition opens, String lasts) {}

    record Commitment(
            String id,
            String clause,
            String title,
            String by,
            Set<String> to,
            String phase,
            Must must,
            Moment due,
            Condition when,
            String verification,
            String note) {}

    record Must(
            Boolean act,
            BigDecimal deliver,
            String unit,
            List<Instalment> instalments,
            BigDecimal supply,
            String per,
            Filter refrain,
            String curedAfter,
            Filter respond,
            String within) {}

    record Instalment(BigDecimal total, Moment due) {}

    record Moment(
            Instant at,
            LocalDate date,
            String opened,
            String reached,
            Integer day,
            String plus,
            Boolean endOfDay,
            List<Moment> earliest,
            List<Moment> latest) {}

    record Condition(
            List<Condition> all,
            String reached,
            String completed,
            String fulfilled,
            String breached,
            String measured,
            Take take,
            String within,
            BigDecimal atLeast,
            Quiet quiet) {}

    record Benchmark(
            String id,
            String title,
            String phase,
            Condition criterion,
            Moment due,
            String verification,
            Boolean continuous,
            String note) {}

    record Sanction(
            String id,
            String title,
            String against,
            Condition trigger,
            String decision,
            List<Rung> rungs,
            Condition cure,
            String note) {}
}
