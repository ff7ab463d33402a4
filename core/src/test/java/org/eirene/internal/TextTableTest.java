package org.eirene.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void each_column_is_as_wide_as_its_widest_cell_and_nothing_ends_in_blanks() {
        assertThat(TextTable.lines(List.of(List.of("id", "status", ""), List.of("weapons", "OPEN", ""))))
                .containsExactly("id       status", "weapons  OPEN");
    }

    @Test
    void wide_letters_take_two_columns_and_marks_none() {
        assertThat(TextTable.lines(List.of(List.of("和平", "x"), List.of("e\u0301te\u0301", "x"), List.of("four", "x"))))
                .containsExactly("和平  x", "e\u0301te\u0301   x", "four  x");
    }

    @Test
    void a_cell_stays_on_its_line_and_commands_no_terminal() {
        assertThat(TextTable.lines(List.of(List.of("a\nb\r\u001b[2J\u202Ec\u2028d\uD800", "x"))))
                .containsExactly("a b  [2J c d   x");
    }

    @Test
    void of_no_rows_there_are_no_lines() {
        assertThat(TextTable.lines(List.of())).isEmpty();
    }
}
