package org.eirene.agreement;

/** The rules. */
public enum ProblemCode implements Problem.Code {
    /** An offset is zero where it must be positive. */
    OFFSET_NOT_POSITIVE("An offset must be positive here");

    private final String rule;

    ProblemCode(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }
}
