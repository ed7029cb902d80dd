package io.linknet.procurement.demand.control;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.demand.entity.RequestedLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one version of a demand says otherwise than the one before, field by field. */
public final class DemandDifference {

    /**
     * One field that differs.
     *
     * @param line the line's number; absent for the demand as a whole
     * @param field name of the field in the version's content; {@code line} when the whole line is new
     * @param before what stood there; absent where nothing did. Amounts stand with their unit or currency: {@code 500 KGM}
     * @param after what stands there now; as before
     */
    public record Change(@Nullable Integer line, String field, @Nullable String before, @Nullable String after) {}

    private final List<Change> changes = new ArrayList<>();

    private DemandDifference() {}

    /** What the later content says otherwise, in the order of its fields. */
    public static List<Change> between(DemandContent earlier, DemandContent later) {
        var difference = new DemandDifference();
        difference.compare(null, heading(earlier), heading(later));
        for (var line : later.lines()) {
            var number = line.line();
            earlier.lines().stream()
                    .filter(it -> it.line() == number)
                    .findFirst()
                    .ifPresentOrElse(
                            it -> difference.compare(number, fields(it), fields(line)),
                            () -> difference.changes.add(new Change(number, "line", null, text(line.quantity()))));
        }
        return difference.changes;
    }

    private void compare(
            @Nullable Integer line, Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        after.forEach((field, said) -> {
            if (!Objects.equals(before.get(field), said)) {
                changes.add(new Change(line, field, before.get(field), said));
            }
        });
    }

    private static Map<String, @Nullable String> heading(DemandContent content) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("title", content.title());
        fields.put("place", content.place());
        fields.put(
                "answerBy",
                content.answerBy() == null ? null : content.answerBy().toString());
        fields.put("audience", content.audience().name());
        fields.putAll(carriage(content.carriage()));
        return fields;
    }

    private static Map<String, @Nullable String> carriage(@Nullable CarriageBody carriage) {
        var said = CarriageBody.toDomain(carriage);
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("deliveryTerms", said.terms().name());
        fields.put("district", said.district());
        fields.put("freightPerTonne", Objects.toString(said.freightPerTonne(), null));
        fields.put("freightPerTonneKilometre", Objects.toString(said.freightPerTonneKilometre(), null));
        fields.put("maximumKilometres", Objects.toString(said.maximumKilometres(), null));
        return fields;
    }

    private static Map<String, @Nullable String> fields(DemandContent.Line line) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("gradeCode", line.gradeCode());
        fields.put("quantity", text(line.quantity()));
        fields.put("windowFrom", line.windowFrom().toString());
        fields.put("windowTo", line.windowTo().toString());
        fields.put("priceCeiling", text(line.priceCeiling()));
        fields.put("fixedPrice", Boolean.toString(line.fixedPrice()));
        fields.put("zone", line.zone().name());
        fields.put("overTolerancePercent", line.overTolerancePercent());
        fields.put("underTolerancePercent", line.underTolerancePercent());
        fields.put("minimumLot", text(line.minimumLot()));
        fields.put(
                "priority", Integer.toString(line.priority() == null ? RequestedLine.USUAL_PRIORITY : line.priority()));
        fields.put("packSize", text(line.packSize()));
        return fields;
    }

    private static @Nullable String text(@Nullable QuantityBody quantity) {
        return quantity == null ? null : quantity.amount() + " " + quantity.unit();
    }

    private static String text(UnitPriceBody price) {
        return price.amount() + " " + price.currency();
    }
}
