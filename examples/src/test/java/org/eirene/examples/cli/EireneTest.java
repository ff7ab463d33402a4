package org.eirene.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.eirene.examples.Readme;
import org.eirene.examples.Run;
import org.junit.jupiter.api.Test;

class EireneTest {
    @Test
    void help_lists_the_commands_and_the_exit_codes() {
        assertThat(Console.run("--help")).isEqualTo(new Run(0, """
                Usage: eirene [-hV] [--stack-trace] COMMAND
                Agreements and their records: what they say, and where they stand.
                  -h, --help          Show this help message and exit.
                      --stack-trace   Should Eirene itself fail, say where in its code.
                  -V, --version       Print version information and exit.

                Commands:
                  evaluate   Says where an agreement stands by its history, and why.
                  report     Writes reports of where an agreement stands by its history.
                  check      Says what an agreement cannot keep, what it keeps by luck or good
                               will, and what it leaves unsaid.
                  compare    Says what changed from one text of an agreement to another, what
                               each change means, and for whom.
                  sequence   Says in which order to carry out an agreement, so that nobody has
                               to trust too much.
                  positions  Says what of a draft all parties accept, and what would have to
                               move.
                  conform    Runs conformance cases: an agreement, a history, and what is
                               expected of them.
                  schema     Prints the JSON Schema of a kind of document, for editors.

                Exit codes:
                  0    fine
                  1    the answer is no
                  2    the input or the arguments are wrong
                  70   a defect of Eirene itself
                """, ""));
    }

    @Test
    void help_of_evaluate_lists_its_options() {
        assertThat(Console.run("evaluate", "--help")).isEqualTo(new Run(0, """
                Usage: eirene evaluate [-hV] [--all] [--skip-broken-lines] [--stack-trace]
                                       [--as-of=I] [--explain=ID] [--format=FORMAT]
                                       [--known-at=I] AGREEMENT HISTORY
                Says where an agreement stands by its history, and why.
                Instants carry their offset (2005-12-19T10:00:00Z); a date is the end of that
                day in the agreement's zone.
                      AGREEMENT             A file in YAML (.yaml, .yml) or JSON (.json).
                      HISTORY               A file in YAML, JSON, JSON Lines (.jsonl) or CSV.
                      --as-of=I             The instant or date it is about; the instant of the
                                              last event, if not given.
                      --known-at=I          The instant or date up to which reports count; all
                                              reports, if not given.
                      --skip-broken-lines   Leave out the lines of JSON Lines or CSV that are
                                              no events, and say how many they are. What is no
                                              CSV ends a table.
                      --all                 Print every problem of a document, not the first
                                              fifty alone.
                      --explain=ID          Print why this element stands where it stands.
                      --format=FORMAT       text, or json, which has the reasons of all
                                              elements.
                  -h, --help                Show this help message and exit.
                  -V, --version             Print version information and exit.
                      --stack-trace         Should Eirene itself fail, say where in its code.

                Exit codes:
                  0    the assessment is printed
                  2    a document or an argument is wrong, or uses what this version does not
                         evaluate
                  70   a defect of Eirene itself
                """, ""));
    }

    @Test
    void help_of_report_lists_what_can_be_written() {
        assertThat(Console.run("report", "--help")).isEqualTo(new Run(0, """
                Usage: eirene report [-hV] [--all] [--skip-broken-lines] [--stack-trace]
                                     [--actor=ID] [--as-of=I] [--csv=FILE] [--html=FILE]
                                     [--ics=FILE] [--known-at=I] [--mermaid=FILE]
                                     [--replacing=I] [--svg=FILE] [--text=FILE] [--waits=FILE]
                                     AGREEMENT HISTORY
                Writes reports of where an agreement stands by its history.
                One report at least; several in one call. A FILE that is - is the standard
                output, for one report.
                      AGREEMENT             A file in YAML (.yaml, .yml) or JSON (.json).
                      HISTORY               A file in YAML, JSON, JSON Lines (.jsonl) or CSV.
                      --as-of=I             The instant or date it is about; the instant of the
                                              last event, if not given.
                      --known-at=I          The instant or date up to which reports count; all
                                              reports, if not given.
                      --skip-broken-lines   Leave out the lines of JSON Lines or CSV that are
                                              no events, and say how many they are. What is no
                                              CSV ends a table.
                      --all                 Print every problem of a document, not the first
                                              fifty alone.
                      --html=FILE           Write a page with everything: statuses, reasons,
                                              timeline.
                      --svg=FILE            Write the timeline, as a picture.
                      --waits=FILE          Write who waits for whom, as a picture (SVG).
                      --mermaid=FILE        Write phases and who waits for whom, as a Mermaid
                                              flowchart.
                      --ics=FILE            Write everything that is due, as a calendar
                                              (iCalendar).
                      --csv=FILE            Write the scorecard, as CSV.
                      --text=FILE           Write all tables, as text.
                      --actor=ID            Of the calendar: only what this actor must see to.
                      --replacing=I         Of the calendar: cancel what fell away since one as
                                              of this instant or date.
                  -h, --help                Show this help message and exit.
                  -V, --version             Print version information and exit.
                      --stack-trace         Should Eirene itself fail, say where in its code.

                Exit codes:
                  0    the reports are written
                  2    a document or an argument is wrong, or a file cannot be written
                  70   a defect of Eirene itself
                """, ""));
    }

    @Test
    void help_of_compare_says_what_it_compares() {
        assertThat(Console.run("compare", "--help")).isEqualTo(new Run(0, """
                Usage: eirene compare [-hV] [--all] [--stack-trace] [--format=FORMAT] AGREEMENT
                                      AGREEMENT
                Says what changed from one text of an agreement to another, what each change
                means, and for whom.
                What the analysis finds in one of them alone is told as well.
                      AGREEMENT         A file in YAML (.yaml, .yml) or JSON (.json).
                      AGREEMENT         The later text, a file likewise.
                      --format=FORMAT   text, or json, which has everything as data.
                      --all             Print every problem of a document, not the first fifty
                                          alone.
                  -h, --help            Show this help message and exit.
                  -V, --version         Print version information and exit.
                      --stack-trace     Should Eirene itself fail, say where in its code.

                Exit codes:
                  0    the comparison is printed, whether or not anything changed
                  2    a document or an argument is wrong
                  70   a defect of Eirene itself
                """, ""));
    }

    @Test
    void help_of_positions_says_what_is_answered() {
        assertThat(Console.run("positions", "--help")).isEqualTo(new Run(0, """
                Usage: eirene positions [-hV] [--all] [--stack-trace] [--format=FORMAT]
                                        AGREEMENT POSITIONS
                Says what of a draft all parties accept, and what would have to move.
                Who holds up the rest, what falls with a clause that is struck, the fewest
                concessions that bring everything on the table in, and how positions changed.
                Of several positions of one actor on one clause the latest counts.
                      AGREEMENT         A file in YAML (.yaml, .yml) or JSON (.json).
                      POSITIONS         A file likewise.
                      --format=FORMAT   text, or json, which has everything as data.
                      --all             Print every problem of a document, not the first fifty
                                          alone.
                  -h, --help            Show this help message and exit.
                  -V, --version         Print version information and exit.
                      --stack-trace     Should Eirene itself fail, say where in its code.

                Exit codes:
                  0    the answer is printed, whatever it is
                  2    a document or an argument is wrong
                  70   a defect of Eirene itself
                """, ""));
    }

    @Test
    void help_of_sequence_says_what_is_answered_and_when_the_answer_is_no() {
        assertThat(Console.run("sequence", "--help")).isEqualTo(new Run(0, """
                Usage: eirene sequence [-hV] [--all] [--stack-trace] [--format=FORMAT]
                                       [--seconds=N] AGREEMENT VALUATION
                Says in which order to carry out an agreement, so that nobody has to trust too
                much.
                What each party is exposed to along the order of the text and along the best
                one, who would gain by leaving, when, and what would keep them. Where the
                valuation has limits, whether each is kept.
                      AGREEMENT         A file in YAML (.yaml, .yml) or JSON (.json).
                      VALUATION         A file likewise.
                      --format=FORMAT   text, or json, which has everything as data.
                      --all             Print every problem of a document, not the first fifty
                                          alone.
                      --seconds=N       Search so long at the most, and say what is proved by
                                          then; until there is a proof or no memory left, if
                                          not given.
                  -h, --help            Show this help message and exit.
                  -V, --version         Print version information and exit.
                      --stack-trace     Should Eirene itself fail, say where in its code.

                Exit codes:
                  0    the order is printed
                  1    it is proved that no order keeps the limits of the valuation; the best
                         one is printed
                  2    a document or an argument is wrong, or steps wait for one another in a
                         circle
                  70   a defect of Eirene itself
                """, ""));
    }

    @Test
    void help_of_conform_says_what_its_exit_codes_mean() {
        assertThat(Console.run("conform", "--help")).isEqualTo(new Run(0, """
                Usage: eirene conform [-hV] [--all] [--stack-trace] CASE...
                Runs conformance cases: an agreement, a history, and what is expected of them.
                      CASE...         Files in YAML (.yaml, .yml) or JSON (.json).
                      --all           Print every problem of a case, not the first fifty alone.
                  -h, --help          Show this help message and exit.
                      --stack-trace   Should Eirene itself fail, say where in its code.
                  -V, --version       Print version information and exit.

                Exit codes:
                  0    every case passes
                  1    a case does not pass
                  2    a case could not be read, or the arguments are wrong
                  70   a defect of Eirene itself
                """, ""));
    }

    @Test
    void the_version_is_that_of_the_build() {
        Run run = Console.run("--version");
        assertThat(run.out()).matches("eirene [0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?\n");
        assertThat(Readme.read("pom.xml"))
                .contains("<version>" + run.out().strip().substring(7) + "</version>");
        assertThat(run.exitCode()).isZero();
        assertThat(Console.run("conform", "-V")).isEqualTo(run);
    }

    @Test
    void without_a_command_it_names_the_commands() {
        assertThat(Console.run()).isEqualTo(new Run(2, "", """
                eirene: A command is missing (commands: evaluate, report, check, compare, sequence, positions, conform, schema).
                Try 'eirene --help'.
                """));
    }

    @Test
    void a_misspelt_command_is_refused_with_the_one_that_was_meant() {
        assertThat(Console.run("confrom", "a.yaml")).isEqualTo(new Run(2, "", """
                eirene: 'confrom' is not a command (commands: evaluate, report, check, compare, sequence, positions, conform, schema). Did you mean conform or compare or positions?
                Try 'eirene --help'.
                """));
    }

    @Test
    void a_command_like_no_other_is_refused_with_those_that_there_are() {
        assertThat(Console.run("xyz")).isEqualTo(new Run(2, "", """
                eirene: 'xyz' is not a command (commands: evaluate, report, check, compare, sequence, positions, conform, schema).
                Try 'eirene --help'.
                """));
    }

    @Test
    void a_misspelt_option_is_refused_with_the_one_that_was_meant() {
        assertThat(Console.run("conform", "a.yaml", "--al")).isEqualTo(new Run(2, "", """
                eirene conform: '--al' is not an option. Did you mean --all?
                Try 'eirene conform --help'.
                """));
    }

    @Test
    void conform_needs_a_case() {
        assertThat(Console.run("conform")).isEqualTo(new Run(2, "", """
                eirene conform: Missing required parameter: 'CASE'
                Try 'eirene conform --help'.
                """));
    }

    @Test
    void an_argument_that_begins_with_an_at_sign_names_no_file_of_arguments() {
        assertThat(Console.run("@arguments")).isEqualTo(new Run(2, "", """
                eirene: '@arguments' is not a command (commands: evaluate, report, check, compare, sequence, positions, conform, schema). Did you mean compare or sequence?
                Try 'eirene --help'.
                """));
    }

    @Test
    void the_README_lists_every_command() {
        assertThat(Readme.text())
                .contains(
                        "| `evaluate AGREEMENT HISTORY [--as-of I] [--known-at I] [--explain ID] [--format FORMAT]"
                                + " [--skip-broken-lines] [--all]` |",
                        "| `report AGREEMENT HISTORY [--as-of I] [--known-at I] --html\\|--svg\\|--waits\\|--mermaid"
                                + "\\|--ics\\|--csv\\|--text FILE [--actor ID] [--replacing I]"
                                + " [--skip-broken-lines] [--all]` |",
                        "| `compare AGREEMENT AGREEMENT [--format FORMAT] [--all]` |",
                        "| `sequence AGREEMENT VALUATION [--seconds N] [--format FORMAT] [--all]` |",
                        "| `positions AGREEMENT POSITIONS [--format FORMAT] [--all]` |",
                        "| `conform CASE... [--all]` |",
                        "| `schema KIND` |");
    }
}
