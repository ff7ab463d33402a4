package org.eirene.evaluation;

import static com.google.common.base.Preconditions.checkElementIndex;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;

/**
 * A list that grows at its end, and of which a copy costs next to nothing: both keep what they have in common, whatever
 * is done to either. Nothing is taken out of it.
 */
final class Trail<T> extends AbstractList<T> implements RandomAccess {
    private static final int CHUNK = 256;

    private Object[][] chunks;
    private int size;

    /** Of those that have a past in common one alone writes on where it ends; the others, once they do, elsewhere. */
    private boolean writesOn;

    /** How many of the first items another may have too. */
    private int shared;

    Trail() {
        chunks = new Object[1][];
        writesOn = true;
    }

    /** A copy that goes its own way. */
    Trail(Trail<T> other) {
        chunks = other.chunks;
        size = other.size;
        shared = size;
        other.shared = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int index) {
        checkElementIndex(index, size);
        return (T) chunks[index / CHUNK][index % CHUNK];
    }

    @Override
    public boolean add(T item) {
        if (!writesOn) {
            ownEnd();
        }
        int chunk = size / CHUNK;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
        }
        if (size % CHUNK == 0) {
            chunks[chunk] = new Object[CHUNK];
        }
        chunks[chunk][size % CHUNK] = item;
        size++;
        modCount++;
        return true;
    }

    private void ownEnd() {
        int used = (size + CHUNK - 1) / CHUNK;
        chunks = Arrays.copyOf(chunks, used + 1);
        chunks[used] = new Object[0];
        if (size % CHUNK > 0) {
            chunks[used - 1] = chunks[used - 1].clone();
        }
        writesOn = true;
    }

    /** Puts one between others, which is rare. */
    @Override
    public void add(int index, T item) {
        if (index == size) {
            add(item);
            return;
        }
        add(get(size - 1));
        for (int i = size - 2; i > index; i--) {
            set(i, get(i - 1));
        }
        set(index, item);
    }

    @Override
    public T set(int index, T item) {
        T before = get(index);
        int chunk = index / CHUNK;
        if (index < shared) {
            chunks = chunks.clone();
            chunks[chunk] = chunks[chunk].clone();
        }
        chunks[chunk][index % CHUNK] = item;
        return before;
    }

    @Override
    public void replaceAll(UnaryOperator<T> operator) {
        Trail<T> replaced = new Trail<>();
        for (T item : this) {
            replaced.add(operator.apply(item));
        }
        chunks = replaced.chunks;
        shared = 0;
        writesOn = true;
    }
}
