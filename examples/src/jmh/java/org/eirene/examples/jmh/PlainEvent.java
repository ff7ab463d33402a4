package org.eirene.examples.jmh;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The shape of an event's JSON, as records that Jackson fills by itself, a record for each kind of event in the
 * {@link Workload}, which Jackson finds by the keys: nothing is checked, and no place is kept.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(PlainEvent.Delivery.class),
    @JsonSubTypes.Type(PlainEvent.Incident.class),
    @JsonSubTypes.Type(PlainEvent.Observation.class),
    @JsonSubTypes.Type(PlainEvent.Ruling.class)
})
sealed interface PlainEvent {
    enum Verdict {
        confirm,
        deny
    }

    record Delivery(
            String id,
            Instant at,
            Instant reported,
            String delivery,
            BigDecimal quantity,
            List<String> items,
            String answers,
            String by,
            String source,
            List<String> evidence,
            String note)
            implements PlainEvent {}

    record Incident(
            String id,
            Instant at,
            Instant reported,
            String incident,
            Integer severity,
            String by,
            String area,
            String source,
            List<String> evidence,
            String note)
            implements PlainEvent {}

    record Observation(
            String id,
            Instant at,
            Instant reported,
            String observation,
            BigDecimal value,
            String source,
            List<String> evidence,
            String note)
            implements PlainEvent {}

    record Ruling(
            String id,
            Instant at,
            Instant reported,
            Verdict ruling,
            String by,
            String about,
            BigDecimal accepted,
            List<String> items,
            String source,
            List<String> evidence,
            String note)
            implements PlainEvent {}

    /** All keys of all of them in one record, as simple as it can be. */
    record Wide(
            String id,
            Instant at,
            Instant reported,
            String delivery,
            BigDecimal quantity,
            List<String> items,
            String answers,
            String incident,
            Integer severity,
            String area,
            String observation,
            BigDecimal value,
            Verdict ruling,
            String by,
            String about,
            BigDecimal accepted,
            String source,
            List<String> evidence,
            String note) {}
}
