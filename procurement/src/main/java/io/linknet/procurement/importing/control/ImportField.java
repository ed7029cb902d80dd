package io.linknet.procurement.importing.control;

import io.linknet.procurement.importing.entity.Mapping;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that a row can say.
 *
 * @param name in mappings and pointers
 * @param type how its cells are read
 * @param required whether a row without it is bad
 * @param most characters of a text, digits after the point of a decimal, digits of a whole number; unused for dates
 * @param headings of columns that are taken for it; the first is its Chinese name, the second its English one
 */
public record ImportField(String name, Type type, boolean required, int most, List<String> headings) {

    /** How cells are read. */
    public enum Type {
        TEXT,
        DECIMAL,
        WHOLE_NUMBER,
        DATE
    }

    /** Keeps its own copy. */
    public ImportField {
        headings = List.copyOf(headings);
    }

    /** A text that each row has. */
    public static ImportField needed(String name, int most, String... headings) {
        return new ImportField(name, Type.TEXT, true, most, List.of(headings));
    }

    /** A text that a row may have. */
    public static ImportField text(String name, int most, String... headings) {
        return new ImportField(name, Type.TEXT, false, most, List.of(headings));
    }

    /** A decimal number that a row may have. */
    public static ImportField decimal(String name, int digits, String... headings) {
        return new ImportField(name, Type.DECIMAL, false, digits, List.of(headings));
    }

    /** A whole number that a row may have. */
    public static ImportField wholeNumber(String name, int digits, String... headings) {
        return new ImportField(name, Type.WHOLE_NUMBER, false, digits, List.of(headings));
    }

    /** A day that a row may have. */
    public static ImportField date(String name, String... headings) {
        return new ImportField(name, Type.DATE, false, 0, List.of(headings));
    }

    /** The same, required of each row. */
    public ImportField always() {
        return new ImportField(name, type, true, most, headings);
    }

    /** The column of a file that is this field by its heading. */
    Optional<Mapping.Source> guess(List<String> columns) {
        var known = headings.stream().map(ImportField::plain).toList();
        return columns.stream()
                .filter(column -> known.contains(plain(column)) || plain(column).equals(plain(name)))
                .findFirst()
                .map(Mapping.Source::of);
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
