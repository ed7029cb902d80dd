package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.portal.frame.entity.Form;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A joint pool to be prepared, as typed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewJointPool(String title, String direction, Terms terms, List<String> demandIds, List<String> invited) {

    /** Deadline and minimum. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Terms(@Nullable LocalDate answerBy, @Nullable String minimumPercent) {}

    static NewJointPool of(Form form, boolean growing) {
        var minimum = Typed.decimal(form, "terms.minimumPercent");
        return new NewJointPool(
                form.value("title"),
                growing ? "SELLING" : "BUYING",
                new Terms(Typed.day(form, "terms.answerBy"), minimum.isEmpty() ? null : minimum),
                form.all("demandIds"),
                form.all("invited"));
    }
}
