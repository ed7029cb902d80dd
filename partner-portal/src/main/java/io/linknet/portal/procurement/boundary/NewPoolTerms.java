package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.portal.frame.boundary.Moved;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Pool;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Until when pledges are taken, how much of each line is wanted at least, and when a published pool is closed; as typed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewPoolTerms(
        @Nullable LocalDate answerBy, @Nullable Instant answerUntil, @Nullable String minimumPercent, int settledDays) {

    /** A deadline within a day stays as it is unless another day is typed. */
    static NewPoolTerms of(Form form, Pool pool) {
        var day = Typed.day(form, "lastDay");
        var same = day != null && day.equals(pool.lastDay());
        var minimum = Typed.decimal(form, "minimumPercent");
        return new NewPoolTerms(
                same ? null : day,
                same ? pool.answerUntil() : null,
                minimum.isEmpty() ? null : minimum,
                Typed.number(form, "settledDays"));
    }

    /** The form that was refused, with what is wrong with the deadline beside its day. */
    static Form refused(Form form) {
        return Moved.back(form, pointer -> pointer.startsWith("/answer") ? "/lastDay" : pointer);
    }
}
