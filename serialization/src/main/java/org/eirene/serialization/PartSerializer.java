package org.eirene.serialization;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a part of the model among a user's own values. */
final class PartSerializer extends StdSerializer<Object> {
    private final Part<?> part;

    PartSerializer(Part<?> part, Class<?> type) {
        super(type);
        this.part = part;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
        write(part.encode(value), out);
    }

    /** With the identification of its type, where the user's own annotations ask for one. */
    @Override
    public void serializeWithType(
            Object value, JsonGenerator out, SerializationContext context, TypeSerializer typeSerializer) {
        Node node = part.encode(value);
        JsonToken shape = node instanceof MapNode ? JsonToken.START_OBJECT : JsonToken.VALUE_STRING;
        WritableTypeId type = typeSerializer.writeTypePrefix(out, context, typeSerializer.typeId(value, shape));
        if (node instanceof MapNode map) {
            writeEntries(map, out);
        } else {
            write(node, out);
        }
        typeSerializer.writeTypeSuffix(out, context, type);
    }

    private static void write(Node node, JsonGenerator out) {
        if (node instanceof MapNode map) {
            out.writeStartObject();
            writeEntries(map, out);
            out.writeEndObject();
        } else if (node instanceof ListNode list) {
            out.writeStartArray();
            list.items().forEach(item -> write(item, out));
            out.writeEndArray();
        } else if (node instanceof TextNode text) {
            out.writeString(text.value());
        } else if (node instanceof NumberNode number) {
            write(number, out);
        } else if (node instanceof BooleanNode flag) {
            out.writeBoolean(flag.value());
        } else {
            out.writeNull();
        }
    }

    private static void writeEntries(MapNode map, JsonGenerator out) {
        map.entries().forEach(entry -> {
            out.writeName(entry.key());
            write(entry.value(), out);
        });
    }

    /** Whole numbers as such: a mapper's own tree, and its other formats, tell them from decimals. */
    private static void write(NumberNode number, JsonGenerator out) {
        BigDecimal value = new BigDecimal(number.text());
        if (value.scale() != 0) {
            out.writeNumber(value);
        } else if (value.precision() <= 18) {
            out.writeNumber(value.longValueExact());
        } else {
            out.writeNumber(value.toBigIntegerExact());
        }
    }
}
