package org.eirene.examples.incidents;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableSet;

/**
 * What the columns and the words of a table of incidents mean in an agreement. Whoever writes one decides what the analyst
 * answers for: which types are of the kinds that the text speaks of, who an actor is, how grave so many dead are.
 *
 * @param columns the column of each field; fields that the table does not have may be left out
 * @param kinds the kind of incident for each type in the table
 * @param passedOver the types that the agreement has nothing to do with
 * @param actors the id of the actor for each name in the table
 * @param unknown the names in the table for persons unknown
 * @param areas the area of the agreement for each place in the table
 * @param severities the severity, 1 to 5, for each number of dead
 */
public record IncidentMapping(
        ImmutableMap<Field, String> columns,
        ImmutableMap<String, String> kinds,
        ImmutableSet<String> passedOver,
        ImmutableMap<String, String> actors,
        ImmutableSet<String> unknown,
        ImmutableMap<String, String> areas,
        ImmutableRangeMap<Integer, Integer> severities) {

    /** What is known of an incident. */
    public enum Field {
        /** What tells it from all others. Needed. */
        ID,
        /** On which day it happened, as {@code 2025-02-10}. Needed. */
        DATE,
        /** On which day it was entered into the database: before it, nobody knew. */
        RECORDED,
        /** What kind of incident. Needed. */
        TYPE,
        /** To whom it is attributed. Needed. */
        ACTOR,
        /** Where. */
        AREA,
        /** How many died. Needed. */
        FATALITIES,
        /** Where exactly: degrees, north of the equator positive. */
        LATITUDE,
        /** Where exactly: degrees, east of Greenwich positive. */
        LONGITUDE,
        /** Who reported it. */
        SOURCE,
        /** What else is said of it. */
        NOTES;

        /** Without which no incident can be made of a row. */
        static final ImmutableSet<Field> NEEDED = ImmutableSet.of(ID, DATE, TYPE, ACTOR, FATALITIES);
    }

    /**
     * Refuses a mapping that lacks the column of a field that is needed.
     *
     * @param columns the column of each field
     * @param kinds the kind of incident for each type
     * @param passedOver the types without meaning
     * @param actors the id of the actor for each name
     * @param unknown the names for persons unknown
     * @param areas the area for each place
     * @param severities the severity for each number of dead
     * @throws IllegalArgumentException if it does
     */
    public IncidentMapping {
        for (Field field : Field.NEEDED) {
            checkArgument(columns.containsKey(field), "The mapping needs the column of %s", field);
        }
    }
}
