package io.linknet.procurement.importing.control;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells could be read.
 *
 * @param number of the row in the file, counted from 1 with the headings
 * @param values by field, what is absent left out: decimals and whole numbers plain, days in ISO 8601
 * @param references by field, the key of the row whose value is meant
 */
public record ImportRow(int number, Map<String, String> values, Map<String, String> references) {

    /** A text; absent when the row has none. */
    public @Nullable String text(String field) {
        return values.get(field);
    }

    /** A text of a required field. */
    public String needed(String field) {
        return requireNonNull(values.get(field), field);
    }

    /** A decimal; absent when the row has none. */
    public @Nullable BigDecimal decimal(String field) {
        var value = values.get(field);
        return value == null ? null : new BigDecimal(value);
    }

    /** A whole number; absent when the row has none. */
    public @Nullable Integer wholeNumber(String field) {
        var value = values.get(field);
        return value == null ? null : Integer.valueOf(value);
    }

    /** A day; absent when the row has none. */
    public @Nullable LocalDate date(String field) {
        var value = values.get(field);
        return value == null ? null : LocalDate.parse(value);
    }

    /** The key of the row whose value is meant; absent when the row has its own. */
    public @Nullable String reference(String field) {
        return references.get(field);
    }
}
