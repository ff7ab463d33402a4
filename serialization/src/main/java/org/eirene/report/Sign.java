package org.eirene.report;

/** The signs of the picture, each with a shape of its own, around the origin; the later one shows where several meet. */
enum Sign {
    DELIVERY("delivery", "Delivery that counts", disc()),
    DELIVERY_OPEN("delivery hollow", "Delivery not yet decided", disc()),
    DELIVERY_DENIED("delivery hollow", "Delivery denied", disc() + cross(3.2)),
    MILESTONE("milestone", "Milestone", "M-4 6V-6M-4-6L6-2.5L-4 1z"),
    INCIDENT_ASIDE("incident hollow", "Incident set aside", "M0-6L6.5 5H-6.5zM-6 0H6"),
    INCIDENT_OPEN("incident hollow", "Incident not yet decided", "M0-6L6.5 5H-6.5z"),
    INCIDENT("incident", "Incident", "M0-6L6.5 5H-6.5z"),
    RULING_CONFIRM("ruling", "Ruling that confirms", "M-5-5H5V5H-5z"),
    RULING_DENY("ruling hollow", "Ruling that denies", "M-5-5H5V5H-5zM-2.5 0H2.5"),
    DUE_WRITTEN("written", "Due as first written, where moved", diamond(5)),
    DUE("due", "Due", diamond(5.5)),
    DUE_MISSED("missed", "Due and missed", diamond(6.5) + cross(2.2)),
    DONE("end done", "Done or attained", disc(6) + "M-3 .2L-.8 2.6L3-2.4"),
    ENDED("end ended", "Ended, waived or lifted", disc(6) + "M-3 0H3"),
    FAILED("end failed", "Failed", disc(6) + cross(2.4));

    private final String css;
    private final String meaning;
    private final String path;

    Sign(String css, String meaning, String path) {
        this.css = css;
        this.meaning = meaning;
        this.path = path;
    }

    private static String disc() {
        return disc(4.5);
    }

    private static String disc(double r) {
        String arc = "a" + Numbers.text(r) + " " + Numbers.text(r) + " 0 1 0 ";
        return "M" + Numbers.text(-r) + " 0" + arc + Numbers.text(2 * r) + " 0" + arc + Numbers.text(-2 * r) + " 0z";
    }

    private static String diamond(double r) {
        String far = Numbers.text(r);
        return "M0-" + far + "L" + far + " 0L0 " + far + "L-" + far + " 0z";
    }

    private static String cross(double r) {
        String far = Numbers.text(r);
        return "M-" + far + "-" + far + "L" + far + " " + far + "M" + far + "-" + far + "L-" + far + " " + far;
    }

    String css() {
        return css;
    }

    String meaning() {
        return meaning;
    }

    String path() {
        return path;
    }
}
