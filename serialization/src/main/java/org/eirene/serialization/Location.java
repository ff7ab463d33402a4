package org.eirene.serialization;

/**
 * A place in a text. The first character of a text stands at line 1, column 1; columns count characters as Java does
 * (UTF-16 units).
 *
 * @param line the line, from 1; 0 where the place is not known
 * @param column the column, from 1; 0 where the place is not known
 */
public record Location(int line, int column) implements Comparable<Location> {
    /** The place of what stands in no text. */
    public static final Location UNKNOWN = new Location(0, 0);

    /** {@return whether it names a place at all} */
    public boolean isKnown() {
        return line > 0;
    }

    /** Earlier places first; the unknown place before all. */
    @Override
    public int compareTo(Location other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** {@return for example {@code 12:7}; {@code ?} for the unknown place} */
    @Override
    public String toString() {
        return isKnown() ? line + ":" + column : "?";
    }
}
