package io.linknet.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.linknet.kernel.rest.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The published contracts, as both sides test against them.
 *
 * <p>The publisher: {@link #assertPublishes} (what I write equals the example and satisfies the schema). The consumer:
 * {@link #read} (I can read the example into my own record). Names are event types, for example {@code
 * procurement.order-placed.v1}.
 */
public final class Contracts {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private Contracts() {}

    /** Fails unless the payload, as the outbox would write it, equals the event's example and satisfies its schema. */
    public static void assertPublishes(String type, Object payload) {
        var written = tree(json(payload));
        assertSatisfies(type, written);
        assertThat(written).as("the example of " + type).isEqualTo(example(type));
    }

    /** Fails unless the payload satisfies the event's schema. */
    public static void assertSatisfies(String type, Object payload) {
        var node = payload instanceof JsonNode tree ? tree : tree(json(payload));
        var settings =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var schema = SCHEMAS.getSchema(text(type, ".schema.json"), settings);
        assertThat(schema.validate(node))
                .as("violations of the schema of " + type)
                .extracting(ValidationMessage::getMessage)
                .isEmpty();
    }

    /** The example as a tree. */
    public static JsonNode example(String type) {
        return tree(text(type, ".example.json"));
    }

    /** The example as a consumer's record reads it. */
    public static <T> T read(String type, Class<T> record) {
        try {
            return Json.lenient().readValue(text(type, ".example.json"), record);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError("cannot read the example of " + type, unreadable);
        }
    }

    private static String text(String type, String suffix) {
        var dot = type.indexOf('.');
        var path = "contracts/" + type.substring(0, dot) + "/" + type.substring(dot + 1) + suffix;
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new AssertionError(path + " is not published in platform/contracts");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String json(Object payload) {
        try {
            return payload instanceof String text ? text : Json.mapper().writeValueAsString(payload);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return Json.lenient().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
