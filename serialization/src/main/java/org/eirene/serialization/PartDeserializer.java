package org.eirene.serialization;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a part of the model among a user's own values. */
final class PartDeserializer<T> extends StdDeserializer<T> {
    private final Part<T> part;
    private final Class<?> type;

    PartDeserializer(Part<T> part, Class<?> type) {
        super(type);
        this.part = part;
        this.type = type;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        TokenStreamLocation start = parser.currentTokenLocation();
        Report report = new Report("", Limits.standard());
        TreeBuilder builder = new TreeBuilder(Limits.standard(), report);
        T value = null;
        try {
            TokenTree.read(parser, builder, report);
            value = decode(builder, report, context);
        } catch (Unreadable e) {
            // The report says why.
        }
        if (value == null || report.failures() > 0) {
            throw new UnreadableValueException(parser, start, type.getSimpleName(), report.problems(builder.root()));
        }
        return value;
    }

    private @Nullable T decode(TreeBuilder builder, Report report, DeserializationContext context) {
        Node root = builder.root();
        if (root == null) {
            return null;
        }
        T value = part.decoder().decode(new Part.Decoders(new Values(report), zone(context)), root);
        if (value != null && !type.isInstance(value)) {
            String expected = type.getSimpleName();
            report.at(
                    root,
                    DocumentProblemCode.WRONG_TYPE,
                    "A " + part.type().getSimpleName() + " of another kind than " + expected + " stands here",
                    expected);
        }
        return value;
    }

    private static Optional<ZoneId> zone(DeserializationContext context) {
        Object zone = context.getAttribute(EireneModule.TIME_ZONE);
        if (zone == null || zone instanceof ZoneId) {
            return Optional.ofNullable((ZoneId) zone);
        }
        throw new IllegalArgumentException(
                "The attribute " + EireneModule.TIME_ZONE + " must be a java.time.ZoneId, but was " + zone);
    }
}
