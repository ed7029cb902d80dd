package io.linknet.portal.sourcing.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.Typed;
import io.linknet.portal.ui.Formats;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A request for quotation, as typed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewRfq(
        String title,
        String currency,
        String place,
        String district,
        @Nullable Instant answerUntil,
        String audience,
        @Nullable List<String> invited,
        Weights weights,
        List<Line> lines) {

    /** Rows that a form can have. */
    static final int MOST = 50;

    /** Prices on the pages are in renminbi; requests in other currencies come through the API. */
    static final String CURRENCY = "CNY";

    /** Percent of each side; absent when it is no number. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Weights(
            @Nullable Integer price, @Nullable Integer quality, @Nullable Integer record, @Nullable Integer distance) {

        static Weights of(Form form) {
            return new Weights(
                    whole(form, "weights.price"),
                    whole(form, "weights.quality"),
                    whole(form, "weights.record"),
                    whole(form, "weights.distance"));
        }

        private static @Nullable Integer whole(Form form, String name) {
            var text = Typed.decimal(form, name);
            return text.matches("\\d{1,3}") ? Integer.valueOf(text) : null;
        }
    }

    /** One material asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            @Nullable String place,
            boolean substitutesWelcome) {

        static Line of(Form form, String at) {
            var item = form.value(at + "item").split("\\|", 2);
            return new Line(
                    item[0],
                    item.length > 1 ? item[1] : "",
                    new QuantityBody(Typed.decimal(form, at + "quantity"), form.value(at + "unit", "KGM")),
                    Typed.day(form, at + "windowFrom"),
                    Typed.day(form, at + "windowTo"),
                    form.optional(at + "place"),
                    !form.value(at + "substitutesWelcome").isEmpty());
        }
    }

    static NewRfq of(Form form) {
        var audience = form.value("audience", "INVITED");
        return new NewRfq(
                form.value("title"),
                CURRENCY,
                form.value("place"),
                form.value("district"),
                moment(form.value("answerUntil")),
                audience,
                audience.equals("INVITED") ? form.all("invited") : null,
                Weights.of(form),
                places(form).stream().map(at -> Line.of(form, at + ".")).toList());
    }

    /** Where the rows stand that are not blank. */
    static List<String> places(Form form) {
        return IntStream.range(0, form.rows("lines", MOST))
                .mapToObj(row -> "lines." + row)
                .filter(at -> !form.value(at + ".item").isEmpty()
                        || !form.value(at + ".quantity").isEmpty())
                .toList();
    }

    /** The moment that a clock on the wall in China shows; absent when it is none. */
    private static @Nullable Instant moment(String typed) {
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDateTime.parse(typed).atZone(Formats.ZONE).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
