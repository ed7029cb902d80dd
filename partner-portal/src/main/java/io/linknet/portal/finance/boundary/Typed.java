package io.linknet.portal.finance.boundary;

import io.linknet.kernel.rest.MoneyBody;
import io.linknet.portal.frame.entity.Form;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads what people type, forgivingly; what cannot be read is left to the service to name. */
final class Typed {

    private Typed() {}

    /** Full-width digits and points as keyboards for Chinese write them, and separators of thousands. */
    static String decimal(Form form, String name) {
        var text = Normalizer.normalize(form.value(name), Normalizer.Form.NFKC);
        return text.replace(",", "").replace(" ", "").replace("。", ".").replace("%", "");
    }

    /** A rate; absent when nothing was typed. */
    static @Nullable String rate(Form form, String name) {
        var text = decimal(form, name);
        return text.isEmpty() ? null : text;
    }

    /** The field {@code amount.amount} in a currency that the page knows. */
    static MoneyBody amount(Form form, String currency) {
        return new MoneyBody(decimal(form, "amount.amount"), currency);
    }

    /** The day; absent when nothing readable was typed. */
    static @Nullable LocalDate day(Form form, String name) {
        try {
            return form.value(name).isEmpty() ? null : LocalDate.parse(form.value(name));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
