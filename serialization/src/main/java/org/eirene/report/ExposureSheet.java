package org.eirene.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eirene.report.ExposurePicture.Side;
import org.eirene.sequencing.Exposure;
import org.eirene.sequencing.Step;

/** Where everything lies in a picture of exposure: parties from top to bottom, orders from left to right. */
final class ExposureSheet {
    static final double WIDTH = 1000;
    static final double TEXT = 12.5;

    private static final double LEFT = 206;
    private static final double RIGHT = 990;
    private static final double BETWEEN = 58;
    private static final double TOP = 62;
    private static final double HIGH = 112;
    private static final double PITCH = HIGH + 34;
    private static final double NAMES = 146;
    private static final int LISTED = 40;
    private static final double LISTED_PITCH = 16.5;
    private static final double FAR = 3;

    private final ImmutableList<Side> sides;
    private final ImmutableList<String> parties;
    private final AmountScale scale;
    private final BigDecimal farthest;
    private boolean hasLasting;
    private boolean hasLimit;
    private boolean hasPeak;

    /** A line of text, in a style of its own where it has one. */
    record Words(String css, String x, String y, String text) {}

    /** A party, in a line or two. */
    record Name(ImmutableList<Words> lines) {}

    /** A key to what is drawn. */
    record Key(String group, String css, String path, String textX, String textY, String meaning) {}

    record View(
            String style,
            String title,
            String description,
            String width,
            String height,
            String heading,
            ImmutableList<Words> captions,
            ImmutableList<Name> parties,
            ImmutableList<ExposurePanel.View> panels,
            ImmutableList<Words> listed,
            ImmutableList<Key> keys,
            ImmutableList<Words> notes) {}

    ExposureSheet(ImmutableList<Side> sides) {
        this.sides = sides;
        parties = sides.stream()
                .flatMap(side -> side.exposure().parties().stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
        BigDecimal greatest = sides.stream()
                .flatMap(side -> side.exposure().rows().stream())
                .flatMap(row -> row.standings().stream())
                .map(standing -> standing.exposure().max(standing.lasting()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        farthest = greatest.multiply(BigDecimal.valueOf(FAR));
        BigDecimal shown = sides.stream()
                .flatMap(side -> side.exposure().parties().stream().flatMap(party -> limit(side, party).stream()))
                .filter(this::isShown)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        scale = AmountScale.of(greatest.max(shown), HIGH - 20);
    }

    private static Optional<BigDecimal> limit(Side side, String party) {
        return Optional.ofNullable(side.sequencing().valuation().limits().get(party));
    }

    /** A limit so high that the rest would be too small to see is told alone. */
    private boolean isShown(BigDecimal limit) {
        return farthest.signum() == 0 || limit.compareTo(farthest) <= 0;
    }

    /** What a party loses at most even if all that can be undone is. */
    static BigDecimal lasting(Exposure exposure, String party) {
        return exposure.rows().stream()
                .flatMap(row -> row.standings().stream())
                .filter(standing -> standing.party().equals(party))
                .map(Exposure.Standing::lasting)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    View view(String title, String description) {
        ImmutableList<ExposurePanel.View> panels = panels();
        ImmutableList.Builder<Words> captions = ImmutableList.builder();
        for (int i = 0; i < sides.size(); i++) {
            Side side = sides.get(i);
            if (sides.size() > 1 || side.caption().isPresent()) {
                captions.add(words("", left(i), 48, Labels.line(side.name(), wide(), TEXT * 1.08)));
            }
        }
        double bottom = TOP + parties.size() * PITCH;
        ImmutableList.Builder<Words> listed = ImmutableList.builder();
        double keyTop = list(listed, bottom + 6) + 22;
        ImmutableList<Key> keys = keys(keyTop);
        int keyLines = (keys.size() + 1) / 2;
        double notesTop = keyTop + keyLines * 20.0;
        ImmutableList.Builder<Words> notes = ImmutableList.builder();
        List<String> far = far();
        for (int i = 0; i < far.size(); i++) {
            notes.add(words("", 6, notesTop + i * 18, far.get(i)));
        }
        return new View(
                Templates.file("exposure.css").strip(),
                title,
                description,
                Numbers.text(WIDTH),
                Numbers.text(notesTop + far.size() * 18),
                Labels.line(title, WIDTH - 12, 15 * 1.08),
                captions.build(),
                names(),
                panels,
                listed.build(),
                keys,
                notes.build());
    }

    private double wide() {
        return (RIGHT - LEFT - (sides.size() - 1) * BETWEEN) / sides.size();
    }

    private double left(int side) {
        return LEFT + side * (wide() + BETWEEN);
    }

    static Words words(String css, double x, double y, String text) {
        return new Words(css, Numbers.text(x), Numbers.text(y), text);
    }

    private ImmutableList<Name> names() {
        ImmutableList.Builder<Name> all = ImmutableList.builder();
        for (int i = 0; i < parties.size(); i++) {
            String party = parties.get(i);
            Side first = sides.stream()
                    .filter(side -> side.exposure().parties().contains(party))
                    .findFirst()
                    .orElseThrow();
            ImmutableList<String> lines =
                    Labels.lines(new Names(first.sequencing().agreement()).of(party), NAMES, TEXT * 1.08);
            ImmutableList.Builder<Words> words = ImmutableList.builder();
            for (int line = 0; line < lines.size(); line++) {
                words.add(words(
                        "", 6, TOP + i * PITCH + HIGH / 2 + (line - (lines.size() - 1) / 2.0) * 15, lines.get(line)));
            }
            all.add(new Name(words.build()));
        }
        return all.build();
    }

    private ImmutableList<ExposurePanel.View> panels() {
        ImmutableList.Builder<ExposurePanel.View> panels = ImmutableList.builder();
        for (int row = 0; row < parties.size(); row++) {
            for (int i = 0; i < sides.size(); i++) {
                Side side = sides.get(i);
                String party = parties.get(row);
                Optional<BigDecimal> limit = limit(side, party);
                ExposurePanel panel = new ExposurePanel(scale, left(i), TOP + row * PITCH, wide(), HIGH);
                if (side.exposure().parties().contains(party)) {
                    hasLasting |= lasting(side.exposure(), party).signum() > 0;
                    hasLimit |= limit.filter(this::isShown).isPresent();
                    hasPeak |= side.exposure().peak(party).amount().signum() > 0;
                    panels.add(panel.of(side.exposure(), party, limit, limit.filter(this::isShown)));
                } else {
                    panels.add(panel.empty("gives and gets nothing"));
                }
            }
        }
        return panels.build();
    }

    /** The steps by their numbers; answers where they end. */
    private double list(ImmutableList.Builder<Words> listed, double top) {
        double bottom = top;
        int columns = sides.size() == 1 ? 2 : 1;
        for (int i = 0; i < sides.size(); i++) {
            List<String> steps = steps(sides.get(i));
            int high = (steps.size() + columns - 1) / columns;
            for (int step = 0; step < steps.size(); step++) {
                int column = step / high;
                double x = left(i) + column * (wide() / columns);
                double y = top + (step % high + 1) * LISTED_PITCH;
                listed.add(words("listed", x, y, Labels.line(steps.get(step), wide() / columns - 8, 12)));
                bottom = Math.max(bottom, y);
            }
        }
        return bottom;
    }

    private static List<String> steps(Side side) {
        Names names = new Names(side.sequencing().agreement());
        LocalTimes times = new LocalTimes(side.sequencing().agreement().timeZone(), Instant.EPOCH);
        List<String> steps = new ArrayList<>();
        List<Exposure.Row> rows = side.exposure().rows();
        for (int i = 1; i < rows.size() && i <= LISTED; i++) {
            String parts = rows.get(i).step().map(Step::parts).orElse(ImmutableList.of()).stream()
                    .map(part -> names.of(part.commitment()) + progress(part))
                    .collect(Collectors.joining(" and "));
            steps.add(
                    i + ". " + rows.get(i).at().map(at -> times.day(at) + ": ").orElse("") + parts);
        }
        int more = rows.size() - 1 - LISTED;
        if (more > 0) {
            steps.add("and " + more + (more == 1 ? " further step" : " further steps"));
        }
        return steps;
    }

    private static String progress(Step.Part part) {
        return part.isWhole()
                ? ""
                : (part.quantity().signum() < 0 ? ", back to " : ", to ") + Numbers.grouped(part.total()) + " of "
                        + Numbers.grouped(part.whole());
    }

    private ImmutableList<Key> keys(double top) {
        ImmutableList.Builder<Key> keys = ImmutableList.builder();
        int place = 0;
        if (hasPeak) {
            keys.add(key(place++, top, "", "exposed", "h30", "What the party loses if the rest never comes"));
            keys.add(key(place++, top, "peak", "", "m15 0" + ExposurePanel.disc(), "Where that is greatest"));
        }
        if (hasLasting) {
            keys.add(key(place++, top, "", "lasting", "h30", "What it loses even if all that can be undone is undone"));
        }
        if (hasLimit) {
            keys.add(key(place, top, "", "limit", "h30", "The most that it will accept"));
        }
        return keys.build();
    }

    private static Key key(int place, double top, String group, String css, String path, String meaning) {
        double x = 6 + place % 2 * 494.0;
        int line = place / 2;
        double y = top + line * 20.0;
        return new Key(
                group,
                css,
                "M" + Numbers.text(x) + " " + Numbers.text(y) + path,
                Numbers.text(x + 38),
                Numbers.text(y + 4),
                meaning);
    }

    private List<String> far() {
        ImmutableSet.Builder<String> far = ImmutableSet.builder();
        for (Side side : sides) {
            Names names = new Names(side.sequencing().agreement());
            for (String party : side.exposure().parties()) {
                limit(side, party)
                        .filter(limit -> !isShown(limit))
                        .ifPresent(limit -> far.add(Labels.line(
                                "Not in the picture: the limit of " + names.of(party) + ", " + Numbers.grouped(limit)
                                        + ".",
                                WIDTH - 12,
                                TEXT)));
            }
        }
        return far.build().asList();
    }
}
