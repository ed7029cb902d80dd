package io.linknet.kernel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.rest.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The fields of published events: a schema says {@code x-data-class} for all of its fields, a property for itself and what it holds. Events
 * go to all parties of their aggregate, so nothing in them is secret.
 */
final class EventFields {

    private static final String CLASS = "x-data-class";
    private static final String MARKS = "x-data-marks";
    private static final String PURPOSE = "x-data-purpose";
    private static final String SUFFIX = ".schema.json";

    /** Values with parts that mean nothing alone, by the name of their definition. */
    private static final Map<String, String> VALUES =
            Map.of("quantity", "quantity", "money", "money", "unitPrice", "price", "price", "price");

    private record Field(String event, String path, String kind, JsonNode schema, String dataClass) {}

    private final List<Field> fields = new ArrayList<>();

    EventFields() {}

    /** Those of the schemas in a folder; none where a module publishes nothing. */
    static EventFields in(Path folder) throws IOException {
        var found = new EventFields();
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(it -> it.toString().endsWith(SUFFIX))
                        .sorted()
                        .toList()) {
                    var name = file.getFileName().toString().replace(SUFFIX, "");
                    found.read(name, Json.lenient().readTree(file.toFile()));
                }
            }
        }
        return found;
    }

    void read(String event, JsonNode root) {
        object(event, "", root, root, root.path(CLASS).asText());
    }

    private void object(String event, String above, JsonNode object, JsonNode root, String inherited) {
        object.path("properties").properties().forEach(property -> {
            var said = property.getValue().path(CLASS).asText(inherited);
            field(event, above + property.getKey(), property.getValue(), root, said);
        });
    }

    private void field(String event, String path, JsonNode schema, JsonNode root, String dataClass) {
        var shape = resolved(schema, root);
        if (shape.path("type").asText().equals("array")) {
            field(event, path + "[]", marked(shape.path("items"), schema), root, dataClass);
        } else if (shape.has("properties") && !VALUES.containsKey(definition(schema))) {
            object(event, path + ".", shape, root, dataClass);
        } else {
            fields.add(new Field(event, path, kind(schema, shape), schema, dataClass));
        }
    }

    /** What a list says of itself it says of what stands in it. */
    private static JsonNode marked(JsonNode items, JsonNode list) {
        var copy = items.deepCopy();
        for (var keyword : List.of(MARKS, PURPOSE)) {
            if (list.has(keyword) && copy instanceof com.fasterxml.jackson.databind.node.ObjectNode object) {
                object.set(keyword, list.get(keyword));
            }
        }
        return copy;
    }

    private static JsonNode resolved(JsonNode schema, JsonNode root) {
        return schema.has("$ref") ? root.path("$defs").path(definition(schema)) : schema;
    }

    private static String definition(JsonNode schema) {
        return schema.path("$ref").asText().replaceFirst(".*/", "");
    }

    private static String kind(JsonNode schema, JsonNode shape) {
        if (VALUES.containsKey(definition(schema))) {
            return VALUES.getOrDefault(definition(schema), "");
        }
        return switch (shape.path("format").asText(type(shape))) {
            case "uuid" -> "id";
            case "date" -> "day";
            case "date-time" -> "moment";
            case "integer", "number" -> "number";
            case "boolean" -> "flag";
            case "string" -> "text";
            case "word" -> "word";
            default -> "any";
        };
    }

    /** The first where several are allowed: the others say that it may be absent. */
    private static String type(JsonNode shape) {
        if (shape.has("enum") || shape.has("const")) {
            return "word";
        }
        var type = shape.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText("any");
    }

    /** One for each field; each must have a class, and none may be secret. */
    Stream<CatalogueRow> rows(String service) {
        return fields.stream().map(field -> row(service, field));
    }

    private static CatalogueRow row(String service, Field field) {
        assertThat(field.dataClass())
                .as(
                        "%s of %s in the schema of %s: %s there or on the schema",
                        CLASS, field.path(), field.event(), CLASS)
                .isIn("public", "chain", "relation");
        var dataClass = DataClass.valueOf(field.dataClass().toUpperCase(Locale.ROOT));
        var marks = marks(field);
        var purpose = Purpose.valueOf(constant(field.schema().path(PURPOSE).asText("none")));
        assertThat(marks.contains(Mark.PERSONAL))
                .as("%s goes with personal data, in %s of %s", PURPOSE, field.path(), field.event())
                .isEqualTo(purpose != Purpose.NONE);
        return new CatalogueRow(
                service,
                "events",
                field.event(),
                field.path(),
                field.path(),
                field.kind(),
                dataClass,
                marks,
                dataClass.usualHolder(),
                purpose,
                Set.of("event"));
    }

    private static Set<Mark> marks(Field field) {
        var marks = new TreeSet<Mark>();
        field.schema().path(MARKS).forEach(mark -> marks.add(Mark.valueOf(constant(mark.asText()))));
        if (field.kind().equals("money") || field.kind().equals("price")) {
            marks.add(Mark.MONEY);
        }
        return marks;
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
