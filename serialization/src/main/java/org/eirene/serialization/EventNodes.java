package org.eirene.serialization;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The events of a history in a file that has each in a line or a row of its own, one after the other: of the file there
 * is never more in memory than one of them. What is wrong with the file is in the report; what the nodes mean is not
 * asked here.
 */
abstract sealed class EventNodes implements Closeable permits LineNodes, RowNodes {
    /** The events of a table, or of lines; what stands before these, a decoder reads. */
    static EventNodes of(InputStream in, boolean table, Limits limits, Values values, HistoryDecoder decoder) {
        return table ? new RowNodes(in, limits, values) : new LineNodes(in, limits, values, decoder);
    }

    /**
     * Reads what stands before the events. To be called first, and once.
     *
     * @throws Unreadable if no event can be read after it
     */
    abstract void head() throws IOException, Unreadable;

    /** Whether the file could have said of which agreement it is, and did not. */
    abstract boolean isHeadMissing();

    /**
     * The node of the next event, which need not be one; nothing at the end.
     *
     * @throws Unreadable if nothing more can be read
     */
    abstract @Nullable Node next() throws IOException, Unreadable;

    /** Reports that nothing says of which agreement the history is. */
    abstract void reportMissingHead(Report report);
}
