package org.eirene.generators;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eirene.agreement.Agreement;
import org.eirene.agreement.Days;
import org.eirene.agreement.FixedMoment;
import org.eirene.agreement.Offset;
import org.eirene.agreement.Offsets;

/**
 * Picks instants at which something is likely to turn: those that the text names, its offsets after them and after what
 * happened before, the ends of days, and a nanosecond to either side.
 */
final class Timing {
    private final ZoneId zone;
    private final Instant start;
    private final List<Instant> named = new ArrayList<>();
    private final List<Offset> offsets = new ArrayList<>();
    private final List<Instant> past = new ArrayList<>();

    Timing(Agreement agreement) {
        zone = agreement.timeZone();
        start = Calendar.startOf(agreement).toInstant();
        named.add(start);
        Contents.visit(agreement, part -> {
            if (part instanceof FixedMoment moment) {
                named.add(moment.resolve(zone));
            } else if (part instanceof Offset offset && !offset.isZero()) {
                offsets.add(offset);
            }
        });
        if (offsets.isEmpty()) {
            offsets.add(Offsets.days(1));
        }
    }

    Instant start() {
        return start;
    }

    /** Remembers when something happened, so that what comes next can be counted from it. */
    void happened(Instant at) {
        past.add(at);
    }

    /** Any instant. */
    Instant any(Genes genes) {
        Instant anchor = switch (genes.weighted(30, past.isEmpty() ? 0 : 45, past.isEmpty() ? 0 : 15, 10)) {
            case 1 -> past.get(past.size() - 1);
            case 2 -> genes.of(past);
            case 3 -> genes.of(named);
            default -> start;
        };
        return after(anchor, genes);
    }

    /** An instant some time after everything that happened so far. */
    Instant late(Genes genes) {
        return after(past.stream().max(Comparator.naturalOrder()).orElse(start), genes);
    }

    /** An instant some time after another, now and then a nanosecond before. */
    Instant after(Instant anchor, Genes genes) {
        Instant later = switch (genes.weighted(40, 20, 28, 12)) {
            case 1 -> anchor;
            case 2 -> anchor.plus(Duration.ofHours(6L * (1 + genes.below(12))));
            case 3 -> genes.of(offsets).addTo(genes.of(offsets).addTo(anchor, zone), zone);
            default -> genes.of(offsets).addTo(anchor, zone);
        };
        if (genes.chance(8)) {
            later = Days.endOf(later.atZone(zone).toLocalDate(), zone);
        }
        return jitter(later, genes);
    }

    /** An instant within an offset after another: soon, halfway, or exactly at the end. */
    Instant within(Instant anchor, Offset offset, Genes genes) {
        Instant end = offset.addTo(anchor, zone);
        return switch (genes.weighted(35, 20, 20, 10, 15)) {
            case 1 -> anchor.plus(Duration.between(anchor, end).dividedBy(2));
            case 2 -> end;
            case 3 -> end.minusNanos(1);
            case 4 -> anchor;
            default -> earlier(anchor.plus(Duration.ofHours(1)), end);
        };
    }

    Offset offset(Genes genes) {
        return genes.of(offsets);
    }

    ZoneId zone() {
        return zone;
    }

    private static Instant jitter(Instant instant, Genes genes) {
        return switch (genes.weighted(80, 10, 10)) {
            case 1 -> instant.plusNanos(1);
            case 2 -> instant.minusNanos(1);
            default -> instant;
        };
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
