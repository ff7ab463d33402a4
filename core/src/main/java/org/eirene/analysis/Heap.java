package org.eirene.analysis;

import java.util.Arrays;

/** Points by rising key. A point can stand in it several times; whoever takes one out knows whether its key is still current. */
final class Heap {
    private long[] keys = new long[64];
    private int[] points = new int[64];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    /** The least key. */
    long key() {
        return keys[0];
    }

    void add(long key, int point) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            points = Arrays.copyOf(points, 2 * size);
        }
        int hole = size++;
        while (hole > 0) {
            int above = (hole - 1) >> 1;
            if (keys[above] <= key) {
                break;
            }
            keys[hole] = keys[above];
            points[hole] = points[above];
            hole = above;
        }
        keys[hole] = key;
        points[hole] = point;
    }

    /** Takes the point with the least key out. */
    int remove() {
        int first = points[0];
        size--;
        long key = keys[size];
        int point = points[size];
        int hole = 0;
        for (int below = 1; below < size; below = 2 * hole + 1) {
            if (below + 1 < size && keys[below + 1] < keys[below]) {
                below++;
            }
            if (keys[below] >= key) {
                break;
            }
            keys[hole] = keys[below];
            points[hole] = points[below];
            hole = below;
        }
        keys[hole] = key;
        points[hole] = point;
        return first;
    }
}
