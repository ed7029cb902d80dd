package io.linknet.portal.importing.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.importing.entity.ImportFile;
import io.linknet.portal.importing.entity.ImportKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The mapping of a form, and the form of a mapping. Several texts of one field are separated by {@code |}. */
final class DrawnMapping {

    private static final String BETWEEN = "|";

    private DrawnMapping() {}

    static ImportFile.Mapping of(Form form, ImportKind kind) {
        var fields = new TreeMap<String, ImportFile.Source>();
        for (var field : kind.fields()) {
            var at = "fields." + field.name() + ".";
            var column = form.optional(at + "column");
            var constant = form.optional(at + "constant");
            if (column != null || constant != null) {
                fields.put(
                        field.name(),
                        new ImportFile.Source(
                                column,
                                column == null ? constant : null,
                                texts(form.value(at + "dates")),
                                texts(form.value(at + "absent")),
                                form.optional(at + "reference"),
                                form.value(at + "decimalComma").isEmpty() ? null : true));
            }
        }
        return new ImportFile.Mapping(fields, texts(form.value("absent")));
    }

    static Form form(ImportFile file, String version) {
        var values = new LinkedHashMap<String, String>();
        values.put("version", version);
        put(values, "absent", joined(file.mapping().absent()));
        file.mapping().fields().forEach((name, source) -> {
            var at = "fields." + name + ".";
            put(values, at + "column", source.column());
            put(values, at + "constant", source.constant());
            put(values, at + "dates", joined(source.dates()));
            put(values, at + "absent", joined(source.absent()));
            put(values, at + "reference", source.reference());
            put(values, at + "decimalComma", Boolean.TRUE.equals(source.decimalComma()) ? "yes" : null);
        });
        return Form.filled(values);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(name, value);
        }
    }

    private static List<String> texts(String typed) {
        return Arrays.stream(typed.split("\\|"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static @Nullable String joined(@Nullable List<String> texts) {
        return texts == null ? null : String.join(" " + BETWEEN + " ", texts);
    }
}
