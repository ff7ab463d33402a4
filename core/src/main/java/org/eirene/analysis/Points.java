package org.eirene.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The moments of a text as points of a network. Point 0 is a fixed instant, point 1 the entry into force. */
final class Points {
    static final int ZERO = 0;
    static final int ENTRY = 1;

    /**
     * A point.
     *
     * @param word what happens at it: {@code opened}, {@code due}
     * @param element the id of the element, or of the agreement
     * @param more what tells it apart from others with the same word and element; mostly nothing
     * @param isEvent whether something happens at it that is on the record once it has come; else it follows from others
     */
    record Point(String word, String element, String more, boolean isEvent) {
        @Override
        public String toString() {
            return word + "(" + element + (more.isEmpty() ? "" : ", " + more) + ")";
        }
    }

    private final List<Point> points = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Points(String agreement) {
        add(new Point("zero", agreement, "", false));
        add(new Point("inForce", agreement, "", true));
    }

    private int add(Point point) {
        points.add(point);
        numbers.put(point.toString(), points.size() - 1);
        return points.size() - 1;
    }

    /** The number of an event, which is called so in all clauses. */
    int event(String word, String element) {
        return of(new Point(word, element, "", true));
    }

    int event(String word, String element, String more) {
        return of(new Point(word, element, more, true));
    }

    int computed(String word, String element, String more) {
        return of(new Point(word, element, more, false));
    }

    private int of(Point point) {
        Integer number = numbers.get(point.toString());
        return number == null ? add(point) : number;
    }

    Optional<Integer> find(String name) {
        return Optional.ofNullable(numbers.get(name));
    }

    Point get(int number) {
        return points.get(number);
    }

    int size() {
        return points.size();
    }
}
