package org.eirene.report;

import java.util.Optional;
import org.eirene.agreement.ElementKind;
import org.eirene.agreement.Status;

/** What lasts in the picture, each drawn in a manner of its own. */
enum Stretch {
    EFFECT("effect", "Open, in force or in effect", 8),
    DECIDING("deciding", "Claimed or being decided", 8),
    SUSPENDED("suspended", "Suspended", 8),
    BREACHED("breached", "Breached, missed or lost", 12),
    IMPOSED("imposed", "Sanction in force", 8),
    AHEAD("ahead", "Time still allowed", 4);

    private final String css;
    private final String meaning;
    private final double height;

    Stretch(String css, String meaning, double height) {
        this.css = css;
        this.meaning = meaning;
        this.height = height;
    }

    /** What a status of the agreement looks like while it lasts. */
    static Optional<Stretch> of(Status status) {
        return switch (status) {
            case IN_FORCE, OPEN, IN_EFFECT, MET -> Optional.of(EFFECT);
            case CLAIMED, CONTESTED -> Optional.of(DECIDING);
            case SUSPENDED -> Optional.of(SUSPENDED);
            case BREACHED, MISSED, LOST -> Optional.of(BREACHED);
            default -> Optional.empty();
        };
    }

    static Optional<Stretch> of(ElementKind kind, Status status) {
        boolean isSanction = kind == ElementKind.SANCTION;
        return isSanction && status == Status.IN_FORCE
                ? Optional.of(IMPOSED)
                : isSanction && status == Status.PENDING ? Optional.of(DECIDING) : of(status);
    }

    String css() {
        return css;
    }

    String meaning() {
        return meaning;
    }

    double height() {
        return height;
    }
}
