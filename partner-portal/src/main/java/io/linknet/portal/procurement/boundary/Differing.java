package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.procurement.entity.Difference;
import io.linknet.portal.ui.Formats;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two versions of an order say differently, as people read it: procurement says it in codes. */
final class Differing {

    private final MaterialNames materials;

    Differing(MaterialNames materials) {
        this.materials = materials;
    }

    /**
     * One value of a line.
     *
     * @param value as procurement says it, such as {@code 3500 KGM} or {@code 28.5 CNY}
     */
    String words(Difference row, String field, String value) {
        return switch (field) {
            case "MATERIAL" -> materials.name(value);
            case "GRADE" -> materials.grade(row.materialCode(), value);
            case "QUANTITY", "PROMISED", "REJECTED", "CLOSED", "OPEN" -> Said.quantity(value);
            case "UNIT_PRICE" -> Said.price(value);
            case "WINDOW_FROM", "WINDOW_TO" -> Formats.date(LocalDate.parse(value));
            case "PROMISES" -> Stream.of(value.split(", "))
                    .map(Differing::promise)
                    .collect(Collectors.joining(" · "));
            case "ANSWER" -> t("ui.status." + value);
            case "CANCELLED" -> t("ui.status.CANCELLED");
            default -> value;
        };
    }

    private static String promise(String value) {
        var day = value.lastIndexOf(' ');
        return Formats.date(LocalDate.parse(value.substring(day + 1))) + " " + Said.quantity(value.substring(0, day));
    }
}
