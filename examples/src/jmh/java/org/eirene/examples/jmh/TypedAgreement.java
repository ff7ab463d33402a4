package org.eirene.examples.jmh;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
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
 * the one it has in Eirene, and each kind of condition, moment and performance a record of its own, which Jackson finds by
 * the keys: nothing is checked, and no place is kept. Offsets stay texts, as no type of the JDK has months, days and hours
 * at once.
 */
record TypedAgreement(
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

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(Act.class),
        @JsonSubTypes.Type(Deliver.class),
        @JsonSubTypes.Type(Supply.class),
        @JsonSubTypes.Type(Refrain.class),
        @JsonSubTypes.Type(Respond.class)
    })
    sealed interface Must {}

    record Act(Boolean act) implements Must {}

    record Deliver(BigDecimal deliver, String unit, List<Instalment> instalments) implements Must {}

    record Supply(BigDecimal supply, String unit, String per) implements Must {}

    record Refrain(Filter refrain, String curedAfter) implements Must {}

    record Respond(Filter respond, String within) implements Must {}

    record Instalment(BigDecimal total, Moment due) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(At.class),
        @JsonSubTypes.Type(OnDate.class),
        @JsonSubTypes.Type(AtOpening.class),
        @JsonSubTypes.Type(AtMilestone.class),
        @JsonSubTypes.Type(Earliest.class),
        @JsonSubTypes.Type(Latest.class)
    })
    sealed interface Moment {}

    record At(Instant at, String plus, Boolean endOfDay) implements Moment {}

    record OnDate(LocalDate date, String plus, Boolean endOfDay) implements Moment {}

    record AtOpening(String opened, Integer day, String plus, Boolean endOfDay) implements Moment {}

    record AtMilestone(String reached, Integer day, String plus, Boolean endOfDay) implements Moment {}

    record Earliest(List<Moment> earliest, String plus, Boolean endOfDay) implements Moment {}

    record Latest(List<Moment> latest, String plus, Boolean endOfDay) implements Moment {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({
        @JsonSubTypes.Type(All.class),
        @JsonSubTypes.Type(Reached.class),
        @JsonSubTypes.Type(Completed.class),
        @JsonSubTypes.Type(Fulfilled.class),
        @JsonSubTypes.Type(Breached.class),
        @JsonSubTypes.Type(Measured.class),
        @JsonSubTypes.Type(OfQuiet.class)
    })
    sealed interface Condition {}

    record All(List<Condition> all) implements Condition {}

    record Reached(String reached) implements Condition {}

    record Completed(String completed) implements Condition {}

    record Fulfilled(String fulfilled) implements Condition {}

    record Breached(String breached) implements Condition {}

    record Measured(String measured, Take take, String within, BigDecimal atLeast) implements Condition {}

    record OfQuiet(Quiet quiet) implements Condition {}

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
