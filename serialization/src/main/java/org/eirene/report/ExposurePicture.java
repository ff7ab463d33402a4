package org.eirene.report;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eirene.sequencing.Exposure;
import org.eirene.sequencing.Sequencing;

/**
 * A picture of what each party is exposed to, step by step, as SVG: a row for each party with what it loses if the rest never
 * comes, and apart from it what it loses even if all that can be undone is undone; where it is exposed the most, and the
 * most that it will accept where the valuation says so. The steps are listed below by their numbers.
 *
 * <pre>{@code
 * ExposurePicture.of(sequencing, sequencing.exposure(order)).writeTo(Path.of("exposure.svg"));
 *
 * ExposurePicture.of(before, before.exposure(before.textOrder())).named("As written")
 *     .beside(ExposurePicture.of(after, after.exposure(after.best().steps())).named("In small steps"))
 * }</pre>
 *
 * <p>Side by side, orders share one scale, a party has one row in all of them, and each order has its own steps. Amounts of
 * different parties have the same scale too, which says something only where the analyst made them comparable.
 *
 * <p>It scales, has colours for a light and for a dark page, refers to nothing outside itself, and says all it shows in words
 * too. It is the same for the same exposure, and valid XML whatever titles hold.
 */
public final class ExposurePicture implements Report {
    /** How many orders have room side by side. */
    public static final int MAX_SIDES = 4;

    private final ImmutableList<Side> sides;

    /** One of the orders in the picture. */
    record Side(Optional<String> caption, Sequencing sequencing, Exposure exposure) {
        String name() {
            return caption.orElseGet(this::title);
        }

        String title() {
            return sequencing.agreement().title().orElse(sequencing.agreement().id());
        }
    }

    private ExposurePicture(ImmutableList<Side> sides) {
        this.sides = sides;
    }

    /**
     * The picture of an order, a schedule or a record.
     *
     * @param sequencing the agreement and what it is worth
     * @param exposure what that gives along the order
     * @return the picture
     */
    public static ExposurePicture of(Sequencing sequencing, Exposure exposure) {
        return new ExposurePicture(ImmutableList.of(new Side(
                Optional.empty(), requireNonNull(sequencing, "sequencing"), requireNonNull(exposure, "exposure"))));
    }

    /**
     * The same under another name than the title of the agreement.
     *
     * @param caption what stands above the order; above the last one where there are several
     * @return the picture
     */
    public ExposurePicture named(String caption) {
        Side last = sides.get(sides.size() - 1);
        return new ExposurePicture(ImmutableList.<Side>builder()
                .addAll(sides.subList(0, sides.size() - 1))
                .add(new Side(Optional.of(caption), last.sequencing(), last.exposure()))
                .build());
    }

    /**
     * This and another, side by side.
     *
     * @param other what stands on the right
     * @return a picture with the orders of both
     * @throws IllegalArgumentException if that are more than {@value #MAX_SIDES}
     */
    public ExposurePicture beside(ExposurePicture other) {
        int number = sides.size() + other.sides.size();
        checkArgument(number <= MAX_SIDES, "%s orders have room side by side, not %s", MAX_SIDES, number);
        return new ExposurePicture(
                ImmutableList.<Side>builder().addAll(sides).addAll(other.sides).build());
    }

    /** {@return the picture as SVG, without an XML declaration, so that it can also stand in a page} */
    @Override
    public String text() {
        String title = "What each party is exposed to: "
                + sides.stream().map(Side::title).distinct().collect(Collectors.joining("; "));
        return Templates.render("exposure.svg", new ExposureSheet(sides).view(title, inWords()));
    }

    private String inWords() {
        return sides.stream().flatMap(this::inWords).collect(Collectors.joining(" "));
    }

    private Stream<String> inWords(Side side) {
        Names names = new Names(side.sequencing().agreement());
        Stream<String> opening = sides.size() == 1 && side.caption().isEmpty()
                ? Stream.empty()
                : Stream.of(side.name() + ", " + (side.exposure().rows().size() - 1) + " steps:");
        return Stream.concat(
                opening, side.exposure().parties().stream().map(party -> inWords(side.exposure(), names, party)));
    }

    private static String inWords(Exposure exposure, Names names, String party) {
        Exposure.Peak peak = exposure.peak(party);
        String lasting = Numbers.grouped(ExposureSheet.lasting(exposure, party));
        return names.of(party)
                + (peak.amount().signum() == 0
                        ? " is never exposed"
                        : " is exposed to " + Numbers.grouped(peak.amount()) + " at most, after step " + peak.row()
                                + " (" + peak.step().map(Object::toString).orElse("") + ")")
                + (lasting.equals("0") ? "." : "; by what cannot be undone, to " + lasting + ".");
    }

    /** {@return the same as {@link #text()}} */
    @Override
    public String toString() {
        return text();
    }
}
