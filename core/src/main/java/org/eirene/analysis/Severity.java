package org.eirene.analysis;

/** How much a finding weighs, the gravest first. */
public enum Severity {
    /** The text cannot be kept as it is written, whatever anyone does. */
    ERROR,
    /** It can be kept, if all goes well or somebody does more than he is bound to: it relies on luck or good will. */
    WARNING,
    /** Whoever signs it should know. */
    NOTE
}
