package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.portal.frame.entity.Form;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A farmer's consent to be recorded, as typed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewConsent(@Nullable String way, @Nullable LocalDate givenOn, String reference) {

    static NewConsent of(Form form) {
        return new NewConsent(form.optional("way"), day(form.value("givenOn")), form.value("reference"));
    }

    /** The day; absent when it is none. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
