package org.eirene.analysis;

import java.util.List;

/** A question that is put to a text. */
@FunctionalInterface
interface Check {
    /** What it finds, in the order of the text. */
    List<Draft> of(Subject subject);
}
