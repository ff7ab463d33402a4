package org.eirene.serialization;

import java.util.List;
import org.eirene.agreement.Element;
import org.eirene.agreement.ElementKind;
import org.eirene.analysis.Interpretation;

/** A reading of an agreement as it is written. */
final class InterpretationEncoder {
    private InterpretationEncoder() {}

    static MapNode encode(Interpretation reading) {
        return new Fields()
                .text("format", DocumentKind.READING.format())
                .text("agreement", reading.agreement())
                .text("id", reading.id())
                .text("title", reading.title())
                .put("replace", replaced(reading.elements()))
                .extras(reading.extras())
                .map();
    }

    /** Elements in the lists of their kinds. */
    static MapNode replaced(List<Element> elements) {
        Fields fields = new Fields();
        for (ElementKind kind : ElementKind.values()) {
            fields.<Element>list(
                    kind.key(),
                    elements.stream().filter(element -> element.kind() == kind).toList(),
                    ElementEncoder::encode);
        }
        return fields.map();
    }
}
