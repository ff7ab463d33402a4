package org.eirene.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.eirene.evaluation.Reason;
import org.junit.jupiter.api.Test;

class ReasonTreeTest {
    private static Stream<ReasonTree> all(ReasonTree tree) {
        return Stream.concat(Stream.of(tree), tree.parts().stream().flatMap(ReasonTreeTest::all));
    }

    private static long size(Reason reason) {
        return 1
                + Stream.concat(reason.because().stream(), reason.background().stream())
                        .mapToLong(ReasonTreeTest::size)
                        .sum();
    }

    @Test
    void has_the_whole_reason_where_there_is_room() throws IOException {
        Reason reason = Cases.corridor().reason("release-civilians");
        ReasonTree tree = ReasonTree.of(reason, ReasonTree.MAX_STATEMENTS);
        assertThat(all(tree))
                .hasSize((int) size(reason))
                .noneMatch(part -> part.css().equals("cut"));
        assertThat(tree.parts())
                .extracting(ReasonTree::statement)
                .startsWith(reason.because().get(0).statement());
    }

    @Test
    void says_where_it_was_cut() throws IOException {
        Reason reason = Cases.corridor("2025-03-05T09:15:00Z").reason();
        ReasonTree tree = ReasonTree.of(reason, 5);
        assertThat(all(tree).filter(part -> !part.css().equals("cut"))).hasSize(5);
        assertThat(all(tree).filter(part -> part.css().equals("cut")))
                .isNotEmpty()
                .allMatch(part -> part.statement().startsWith("More grounds are left out"));
    }

    @Test
    void there_is_less_room_for_each_where_there_are_many() {
        assertThat(ReasonTree.statements(10)).isEqualTo(ReasonTree.MAX_STATEMENTS);
        assertThat(ReasonTree.statements(1_000)).isEqualTo(24);
        assertThat(ReasonTree.statements(1_000_000)).isEqualTo(8);
    }
}
