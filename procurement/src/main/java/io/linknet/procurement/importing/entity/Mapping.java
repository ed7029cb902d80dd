package io.linknet.procurement.importing.entity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file is which field, and how its cells are to be read; drawn once by a person and used again.
 *
 * @param fields by name of the field
 * @param absent texts that mean "nothing" in every column
 */
public record Mapping(Map<String, Source> fields, List<String> absent) {

    /** Keeps its own copies. */
    public Mapping {
        fields = new TreeMap<>(fields);
        absent = List.copyOf(absent);
    }

    /**
     * Where the value of a field comes from.
     *
     * @param column heading of the column; absent for a constant
     * @param constant the same value for each row; absent for a column
     * @param dates patterns of {@link java.time.format.DateTimeFormatter}, in the order in which they are tried; empty for
     *     ISO 8601 and the ways it is written in Chinese
     * @param absent texts that mean "nothing" in this column
     * @param reference text that points to another row of the file, with <code>{key}</code> where that row's key stands
     *     and {@code *} for anything: <code>See ASN-* (ID#:{key})</code>
     * @param decimalComma whether {@code 1.234,50} is meant by one thousand and so on
     */
    public record Source(
            @Nullable String column,
            @Nullable String constant,
            List<String> dates,
            List<String> absent,
            @Nullable String reference,
            boolean decimalComma) {

        /** Keeps its own copies. */
        public Source {
            dates = List.copyOf(dates);
            absent = List.copyOf(absent);
        }

        /** A column read as it stands. */
        public static Source of(String column) {
            return new Source(column, null, List.of(), List.of(), null, false);
        }
    }
}
