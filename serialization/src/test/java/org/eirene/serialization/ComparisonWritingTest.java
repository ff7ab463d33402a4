package org.eirene.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eirene.agreement.Moments.date;
import static org.eirene.agreement.Performances.act;

import org.eirene.agreement.Agreement;
import org.eirene.agreement.Commitment;
import org.eirene.agreement.Party;
import org.eirene.analysis.TextComparison;
import org.junit.jupiter.api.Test;

class ComparisonWritingTest {
    private static final Agreement BEFORE = Agreement.builder()
            .id("accord")
            .timeZone("UTC")
            .addActors(Party.of("north", "North"), Party.of("south", "South"))
            .addCommitments(Commitment.builder()
                    .id("talk")
                    .by("north")
                    .to("south")
                    .must(act())
                    .build())
            .build();

    @Test
    void changes_are_written_with_their_effects_and_findings_with_their_evidence() {
        Agreement after = BEFORE.toBuilder()
                .id("pact")
                .with(BEFORE.commitment("talk").toBuilder()
                        .due(date("2025-03-01"))
                        .build())
                .build();
        assertThat(DocumentWriter.standard().toJson(TextComparison.of(BEFORE, after)))
                .isEqualTo("""
                {
                  "before": "accord",
                  "after": "pact",
                  "added": [],
                  "removed": [],
                  "changed": [
                    {
                      "path": "id",
                      "before": "accord",
                      "after": "pact",
                      "effects": [{"class": "WORDING", "direction": "OTHER", "words": "only wording", "better": [], "worse": []}]
                    },
                    {
                      "element": "talk",
                      "kind": "commitment",
                      "path": "commitments[0].due",
                      "after": "2025-03-01",
                      "effects": [
                        {
                          "class": "DEADLINE",
                          "direction": "MORE",
                          "words": "deadline tightened",
                          "better": ["south"],
                          "worse": ["north"]
                        }
                      ]
                    }
                  ],
                  "newFindings": [],
                  "goneFindings": [
                    {
                      "code": "COMMITMENT_UNDATED",
                      "severity": "WARNING",
                      "elements": ["talk"],
                      "clauses": [],
                      "path": "commitments[0].due",
                      "message": "Commitment 'talk' is due at no time",
                      "evidence": {"passage": "act"},
                      "repairs": []
                    }
                  ]
                }
                """);
    }
}
