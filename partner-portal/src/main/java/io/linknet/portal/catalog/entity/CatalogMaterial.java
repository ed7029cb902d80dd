package io.linknet.portal.catalog.entity;

import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A material with everything the catalogue says of it; its version where it stands alone. */
public record CatalogMaterial(
        String code,
        String nameZh,
        String nameEn,
        String unit,
        @Nullable String gtin,
        @Nullable Integer seasonFrom,
        @Nullable Integer seasonTo,
        List<Grade> grades,
        List<String> districts,
        @Nullable List<Unit> units,
        @Nullable Long version) {

    /** A grade, best first. */
    public record Grade(
            String code,
            int rank,
            String nameZh,
            String nameEn,
            @Nullable String qualityNoteZh,
            @Nullable String qualityNoteEn,
            @Nullable List<Limit> limits) {

        /** In the reader's language. */
        public String name() {
            return english() ? nameEn : nameZh;
        }

        /** What else is looked at, in the reader's language; empty where nothing is. */
        public String note() {
            var note = english() ? qualityNoteEn : qualityNoteZh;
            return note == null ? "" : note;
        }

        /** What is measured; none where nothing is. */
        public List<Limit> measured() {
            return limits == null ? List.of() : limits;
        }
    }

    /** What is measured, and between which values it lies. */
    public record Limit(String property, String unit, @Nullable String minimum, @Nullable String maximum) {

        /** The property in words; properties that have none are their own. */
        public String label() {
            var key = "catalog.property." + property;
            return Texts.has(key) ? Texts.t(key) : property;
        }

        /** The range in signs: {@code ≤ 12 %}, {@code ≥ 30000 SHU}, {@code 6–9 cm}. */
        public String range() {
            if (minimum == null) {
                return "≤ " + maximum + " " + unit;
            }
            return (maximum == null ? "≥ " + minimum : minimum + "–" + maximum) + " " + unit;
        }
    }

    /** A unit in which it is counted beside its own. */
    public record Unit(String unit, String factor) {}

    /** In the reader's language. */
    public String name() {
        return english() ? nameEn : nameZh;
    }

    /** The months of the harvest; empty where nobody has said so. */
    public String season() {
        return seasonFrom == null || seasonTo == null
                ? ""
                : Texts.t("catalog.months", String.valueOf(seasonFrom), String.valueOf(seasonTo));
    }

    /** Other units; none where it is counted in its own alone. */
    public List<Unit> otherUnits() {
        return units == null ? List.of() : units;
    }

    private static boolean english() {
        return Texts.language() == Language.EN;
    }
}
