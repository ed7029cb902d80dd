package io.linknet.portal.catalog.boundary;

import io.linknet.portal.catalog.entity.CatalogMaterial;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a material.
 *
 * @param material as it stands
 * @param districts where it can grow
 */
public record MaterialEditorView(Form form, CatalogMaterial material, List<Choice> districts) {

    /** The form as it first stands: what the catalogue says now. */
    static Form filled(CatalogMaterial material) {
        var values = new LinkedHashMap<String, String>();
        values.put("version", String.valueOf(material.version()));
        values.put("nameZh", material.nameZh());
        values.put("nameEn", material.nameEn());
        put(values, "gtin", material.gtin());
        put(values, "seasonFrom", material.seasonFrom());
        put(values, "seasonTo", material.seasonTo());
        for (var row = 0; row < material.grades().size(); row++) {
            var grade = material.grades().get(row);
            var at = "grades." + row + ".";
            values.put(at + "stands", "yes");
            values.put(at + "code", grade.code());
            values.put(at + "rank", String.valueOf(grade.rank()));
            values.put(at + "nameZh", grade.nameZh());
            values.put(at + "nameEn", grade.nameEn());
            put(values, at + "qualityNoteZh", grade.qualityNoteZh());
            put(values, at + "qualityNoteEn", grade.qualityNoteEn());
        }
        for (var row = 0; row < material.otherUnits().size(); row++) {
            var unit = material.otherUnits().get(row);
            values.put("units." + row + ".stands", "yes");
            values.put("units." + row + ".unit", unit.unit());
            values.put("units." + row + ".factor", unit.factor());
        }
        return Form.filled(values).with("districts", material.districts());
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    /** Rows of grades. */
    public List<String> grades() {
        return rows(Math.max(1, form.rows("grades", NewMaterial.MOST_GRADES)));
    }

    /** Rows of units; none where it is counted in its own alone. */
    public List<String> units() {
        return rows(form.rows("units", NewMaterial.MOST_UNITS));
    }

    /** Whether the row is in the catalogue already, so that its code stays. */
    public boolean stands(String at) {
        return !form.value(at + "stands").isEmpty();
    }

    private static List<String> rows(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }
}
