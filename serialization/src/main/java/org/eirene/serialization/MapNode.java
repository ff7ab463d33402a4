package org.eirene.serialization;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys and values, in the order of the text; each key with its own place. No key occurs twice. */
final class MapNode extends Node {
    private static final int LINEAR = 12;
    private static final Entry[] NONE = {};

    private Entry[] entries = NONE;
    private int size;
    /** Which hashes of keys are there, modulo 64: most keys that are asked for are not there, and have others. */
    private long hashes;

    private @Nullable Map<String, Entry> index;

    MapNode(int line, int column) {
        super(line, column);
    }

    /** A key, its place, and its value. */
    record Entry(String key, int line, int column, Node value) {
        /** Where the key begins. */
        Location location() {
            return line == 0 ? Location.UNKNOWN : new Location(line, column);
        }
    }

    /** Adds an entry at the end; a key that is there already is refused. Returns this map. */
    MapNode put(String key, Node value) {
        if (entry(key) != null) {
            throw new IllegalArgumentException("The key '" + key + "' is there already");
        }
        add(new Entry(key, 0, 0, value));
        return this;
    }

    /** Adds an entry at the end, whose key is not there yet. */
    void add(Entry entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size == 0 ? 2 : 2 * size);
        }
        entries[size++] = entry;
        hashes |= bit(entry.key());
        Map<String, Entry> map = index;
        if (map != null) {
            map.put(entry.key(), entry);
        } else if (size > LINEAR) {
            map = new HashMap<>();
            for (Entry each : entries()) {
                map.put(each.key(), each);
            }
            index = map;
        }
    }

    private static long bit(String key) {
        return 1L << key.hashCode();
    }

    List<Entry> entries() {
        return Collections.unmodifiableList(Arrays.asList(entries).subList(0, size));
    }

    Entry entry(int i) {
        return entries[i];
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    @Nullable
    Entry entry(String key) {
        if ((hashes & bit(key)) == 0) {
            return null;
        }
        if (index != null) {
            return index.get(key);
        }
        for (int i = 0; i < size; i++) {
            Entry entry = entries[i];
            if (entry.key().equals(key)) {
                return entry;
            }
        }
        return null;
    }

    @Nullable
    Node get(String key) {
        Entry entry = entry(key);
        return entry == null ? null : entry.value();
    }

    /** What a key leads to that is there; else the map itself. */
    Node node(String key) {
        Node node = get(key);
        return node == null ? this : node;
    }

    @Override
    String found() {
        return "a map";
    }

    /** Equal keys and values in the same order. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof MapNode that) || size != that.size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            Entry mine = entries[i];
            Entry others = that.entries[i];
            if (!mine.key().equals(others.key()) || !mine.value().equals(others.value())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (Entry entry : entries()) {
            hash = 31 * hash + 7 * entry.key().hashCode() + entry.value().hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("{");
        for (Entry entry : entries()) {
            out.append(out.length() == 1 ? "" : ", ")
                    .append(entry.key())
                    .append(": ")
                    .append(entry.value());
        }
        return out.append('}').toString();
    }
}
