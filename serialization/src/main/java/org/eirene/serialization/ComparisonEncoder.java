package org.eirene.serialization;

import com.google.common.collect.ImmutableList;
import org.eirene.agreement.ElementKind;
import org.eirene.analysis.ChangeEffect;
import org.eirene.analysis.Finding;
import org.eirene.analysis.TextChange;
import org.eirene.analysis.TextComparison;

/** A comparison of two texts as it is written. It is never read. */
final class ComparisonEncoder {
    private ComparisonEncoder() {}

    static MapNode encode(TextComparison comparison) {
        return new Fields()
                .text("before", comparison.before().id())
                .text("after", comparison.after().id())
                .put("added", changes(comparison.added()))
                .put("removed", changes(comparison.removed()))
                .put("changed", changes(comparison.changed()))
                .put("newFindings", findings(comparison.newFindings()))
                .put("goneFindings", findings(comparison.goneFindings()))
                .map();
    }

    private static ListNode changes(ImmutableList<TextChange> changes) {
        return Fields.all(changes, ComparisonEncoder::change);
    }

    private static MapNode change(TextChange change) {
        return new Fields()
                .text("element", change.element())
                .text("kind", change.kind().map(ElementKind::noun))
                .text("path", change.path())
                .text("before", change.before())
                .text("after", change.after())
                .put("effects", Fields.all(change.effects(), ComparisonEncoder::effect))
                .text("note", change.note())
                .map();
    }

    private static MapNode effect(ChangeEffect effect) {
        return new Fields()
                .text("class", effect.changeClass().name())
                .text("direction", effect.direction().name())
                .text("words", effect.changeClass().words(effect.direction()))
                .put("better", Fields.<String>all(effect.better(), Node::text))
                .put("worse", Fields.<String>all(effect.worse(), Node::text))
                .map();
    }

    private static ListNode findings(ImmutableList<Finding> findings) {
        return Fields.all(findings, AnalysisEncoder::finding);
    }
}
