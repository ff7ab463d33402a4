package org.eirene.serialization;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Locale;
import java.util.Optional;
import org.eirene.agreement.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.ser.Serializers;

/**
 * Lets a Jackson 3 mapper of your own read and write agreements, histories, and every part of them that has a written
 * form, among your own values.
 *
 * <pre>{@code
 * record Row(Condition condition, Offset offset, List<Event> events) {}
 *
 * var mapper = JsonMapper.builder().addModule(new EireneModule()).build();
 * mapper.writeValueAsString(new Row(completed("calm"), days(42), List.of()));
 * // {"condition":{"completed":"calm"},"offset":"P42D","events":[]}
 * mapper.readValue("{\"condition\":{\"complete\":\"calm\"}}", Row.class);
 * // UnreadableValueException: This Condition cannot be read: 1 problem: ... Maybe completed was meant
 * }</pre>
 *
 * <p>What is written is the written form of the documents, key by key; how it is laid out, is the mapper's. What cannot
 * be read gives an {@link UnreadableValueException} that tells all problems of the value. An {@code Agreement} is read
 * as a whole document and must be valid; a part by itself can only be looked at by itself, so that an id in it may lead
 * nowhere.
 *
 * <ul>
 *   <li>A part is read by its own type ({@code Commitment}), by its family ({@code Actor}, {@code Condition}, {@code
 *       Event}) or by a single case of it ({@code Quiet}, {@code Delivery}), which then refuses the others.
 *   <li>A bare {@link Element} can be written and not be read: the list in which it stands says of which kind it is, not
 *       its own keys. Say {@code @JsonTypeInfo(use = NAME, include = WRAPPER_OBJECT)} where you keep different ones
 *       together: {@code {"phase": {"id": "calm"}}}, {@code {"openQuestion": ..}}, {@code {"party": ..}}.
 *   <li>A {@code FixedMoment} is a moment, {@code {"at": ..}} or {@code {"date": ..}}.
 *   <li>Words are written as in documents: {@code Verdict.CONFIRM} as {@code "confirm"}.
 *   <li>A date in an event stands for the end of a day in the time zone of the agreement. A single event or history has
 *       none; give it with {@code mapper.reader().withAttribute(EireneModule.TIME_ZONE, zone)}, or write instants.
 * </ul>
 *
 * <p>A mapper that finds its modules by itself ({@code findAndAddModules()}) finds this one. Jackson 2 has other
 * interfaces under other names ({@code com.fasterxml.jackson.databind}): its mappers cannot register this module.
 */
public final class EireneModule extends JacksonModule {
    /** The attribute of a reader in which dates find their time zone, a {@code java.time.ZoneId}. */
    public static final String TIME_ZONE = "org.eirene.timeZone";

    /** Begins with nothing set: there is nothing to set. */
    public EireneModule() {}

    @Override
    public String getModuleName() {
        return "org.eirene.serialization";
    }

    @Override
    public Version version() {
        return LibraryVersion.CURRENT;
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new PartSerializers());
        context.addDeserializers(new PartDeserializers());
        registerNames(Element.class, context);
    }

    /** Names each kind of element for what a user's own annotations ask: ImmutablePhase, a Phase, is a phase. */
    private static void registerNames(Class<?> type, SetupContext context) {
        for (Class<?> kind : type.getPermittedSubclasses()) {
            if (kind.isSealed()) {
                registerNames(kind, context);
            } else {
                String name = type.getSimpleName();
                context.registerSubtypes(
                        new NamedType(kind, name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)));
            }
        }
    }

    private static final class PartSerializers implements Serializers {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier bean,
                JsonFormat.@Nullable Value format) {
            Class<?> raw = type.getRawClass();
            return Part.of(raw).map(part -> new PartSerializer(part, raw)).orElse(null);
        }

        @Override
        public @Nullable ValueSerializer<?> findEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier bean,
                JsonFormat.@Nullable Value format) {
            return findSerializer(config, type, bean, format);
        }
    }

    private static final class PartDeserializers implements Deserializers {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return find(type.getRawClass()).orElse(null);
        }

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return find(type.getRawClass()).orElse(null);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return find(type).isPresent();
        }

        private static Optional<ValueDeserializer<?>> find(Class<?> type) {
            return type == Element.class
                    ? Optional.of(new BareElement())
                    : Part.of(type).map(part -> new PartDeserializer<>(part, type));
        }
    }

    /** Says why an element of unknown kind cannot be read; one whose kind an annotation tells does not come here. */
    private static final class BareElement extends StdDeserializer<Element> {
        BareElement() {
            super(Element.class);
        }

        @Override
        public Element deserialize(JsonParser parser, DeserializationContext context) {
            return context.reportBadDefinition(
                    Element.class,
                    "An Element does not say of which kind it is: read it by its own type (Commitment, Phase, ...),"
                            + " or tell the kind with @JsonTypeInfo(use = NAME, include = WRAPPER_OBJECT)");
        }
    }
}
