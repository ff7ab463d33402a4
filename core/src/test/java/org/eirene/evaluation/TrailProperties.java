package org.eirene.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is done to a trail and to copies of it, in whatever order, each reads as a list of its own would. */
class TrailProperties {
    @Property
    void each_copy_is_a_list_of_its_own(@ForAll Random random) {
        List<Trail<Integer>> trails = new ArrayList<>(List.of(new Trail<>()));
        List<List<Integer>> lists = new ArrayList<>(List.of(new ArrayList<>()));
        for (int step = 0; step < 40; step++) {
            int which = random.nextInt(trails.size());
            Trail<Integer> trail = trails.get(which);
            List<Integer> list = lists.get(which);
            switch (random.nextInt(list.isEmpty() ? 2 : 5)) {
                case 0 -> {
                    trails.add(new Trail<>(trail));
                    lists.add(new ArrayList<>(list));
                }
                case 1 -> {
                    for (int more = random.nextInt(300); more >= 0; more--) {
                        int item = random.nextInt(1000);
                        trail.add(item);
                        list.add(item);
                    }
                }
                case 2 -> {
                    int place = list.size() - random.nextInt(Math.min(list.size(), 9)) - random.nextInt(2);
                    trail.add(Math.max(0, place), step);
                    list.add(Math.max(0, place), step);
                }
                case 3 -> {
                    int place = random.nextInt(list.size());
                    assertThat(trail.set(place, -step)).isEqualTo(list.set(place, -step));
                }
                default -> {
                    trail.replaceAll(item -> item + 1);
                    list.replaceAll(item -> item + 1);
                }
            }
            assertThat(trails).isEqualTo(lists);
        }
    }

    @Example
    void nothing_lies_beyond_its_end() {
        Trail<String> trail = new Trail<>();
        trail.add("a");
        Trail<String> copy = new Trail<>(trail);
        trail.add("b");
        assertThat(copy).containsExactly("a");
        assertThatThrownBy(() -> copy.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> copy.set(1, "c")).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
