package io.linknet.portal.catalog.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.portal.frame.entity.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A material to be said anew, as typed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewMaterial(
        String nameZh,
        String nameEn,
        @Nullable String gtin,
        @Nullable Integer seasonFrom,
        @Nullable Integer seasonTo,
        List<String> districts,
        List<Grade> grades,
        List<Unit> units) {

    /** Rows of grades that a form can have. */
    static final int MOST_GRADES = 50;

    /** Rows of units that a form can have. */
    static final int MOST_UNITS = 20;

    /** A grade. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Grade(
            String code,
            int rank,
            String nameZh,
            String nameEn,
            @Nullable String qualityNoteZh,
            @Nullable String qualityNoteEn) {}

    /** A unit in which it is counted beside its own. */
    public record Unit(String unit, String factor) {}

    static NewMaterial of(Form form) {
        return new NewMaterial(
                form.value("nameZh"),
                form.value("nameEn"),
                form.optional("gtin"),
                number(form, "seasonFrom"),
                number(form, "seasonTo"),
                form.all("districts"),
                grades(form),
                units(form));
    }

    private static List<Grade> grades(Form form) {
        var grades = new ArrayList<Grade>();
        for (var row = 0; row < form.rows("grades", MOST_GRADES); row++) {
            var at = "grades." + row + ".";
            if (!form.value(at + "code").isEmpty()) {
                var rank = number(form, at + "rank");
                grades.add(new Grade(
                        form.value(at + "code"),
                        rank == null ? 0 : rank,
                        form.value(at + "nameZh"),
                        form.value(at + "nameEn"),
                        form.optional(at + "qualityNoteZh"),
                        form.optional(at + "qualityNoteEn")));
            }
        }
        return grades;
    }

    private static List<Unit> units(Form form) {
        var units = new ArrayList<Unit>();
        for (var row = 0; row < form.rows("units", MOST_UNITS); row++) {
            var at = "units." + row + ".";
            if (!form.value(at + "unit").isEmpty()) {
                units.add(new Unit(form.value(at + "unit"), form.value(at + "factor")));
            }
        }
        return units;
    }

    /** A whole number; what is none is left to the service to refuse as nought. */
    private static @Nullable Integer number(Form form, String name) {
        var text = form.value(name);
        return text.isEmpty() ? null : text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : Integer.valueOf(0);
    }
}
