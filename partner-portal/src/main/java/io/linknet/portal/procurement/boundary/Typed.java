package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads what people type, forgivingly; what cannot be read is left to the service to name. */
public final class Typed {

    private Typed() {}

    /** Full-width digits and points as keyboards for Chinese write them, and separators of thousands. */
    public static String decimal(Form form, String name) {
        var text = java.text.Normalizer.normalize(form.value(name), java.text.Normalizer.Form.NFKC);
        return text.replace(",", "").replace(" ", "").replace("。", ".");
    }

    /** Whether nothing is typed, or a nought however it is written; what is no number is something, to be refused. */
    static boolean isNothing(String amount) {
        return amount.isEmpty() || amount.matches("0+(\\.0*)?|\\.0+");
    }

    /** A number of a hidden field; 0 when it is none. */
    static int number(Form form, String name) {
        return form.value(name).matches("[0-9]{1,9}") ? Integer.parseInt(form.value(name)) : 0;
    }

    /** The day; absent when it is none. */
    public static @Nullable LocalDate day(Form form, String name) {
        try {
            return form.value(name).isEmpty() ? null : LocalDate.parse(form.value(name));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
