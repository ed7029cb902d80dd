package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Demand;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of a demand as it first stands: what a demand says now, or what a copy of it proposes. */
final class DemandForm {

    private final Map<String, String> values = new LinkedHashMap<>();

    private DemandForm() {}

    /** To amend what stands; the version that was looked at goes with it. */
    static Form of(Demand demand) {
        var form = new DemandForm();
        form.heading(demand.title(), demand.place(), demand.answerBy(), demand.audience());
        form.values.put("version", Long.toString(demand.version()));
        form.carriage(demand.carriage());
        form.lines(demand.lines());
        demand.lines()
                .forEach(
                        line -> form.values.put("lines." + (line.line() - 1) + ".line", Integer.toString(line.line())));
        return form.filled(demand.invited());
    }

    /** To post anew what was posted before. */
    static Form of(Demand.Draft draft) {
        var form = new DemandForm();
        form.heading(draft.title(), draft.place(), draft.answerBy(), draft.audience());
        form.carriage(draft.carriage());
        form.lines(draft.lines());
        return form.filled(draft.invited());
    }

    private void heading(String title, String place, @Nullable LocalDate answerBy, String audience) {
        values.put("title", title);
        values.put("place", place);
        values.put("audience", audience);
        put("answerBy", Objects.toString(answerBy, null));
    }

    private void carriage(Demand.@Nullable Carriage carriage) {
        if (carriage == null) {
            return;
        }
        values.put("carriage.terms", carriage.terms());
        put("carriage.district", carriage.district());
        put("carriage.freightPerTonne", amount(carriage.freightPerTonne()));
        put("carriage.freightPerTonneKilometre", amount(carriage.freightPerTonneKilometre()));
        put("carriage.maximumKilometres", Objects.toString(carriage.maximumKilometres(), null));
    }

    private void put(String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable String amount(@Nullable UnitPriceBody price) {
        return price == null ? null : price.amount();
    }

    private void lines(List<Demand.Line> lines) {
        for (var index = 0; index < lines.size(); index++) {
            line("lines." + index + ".", lines.get(index));
        }
    }

    private void line(String at, Demand.Line line) {
        values.put(at + "item", line.materialCode() + "|" + line.gradeCode());
        values.put(at + "quantity", line.quantity().amount());
        values.put(at + "unit", line.quantity().unit());
        values.put(at + "windowFrom", line.windowFrom().toString());
        values.put(at + "windowTo", line.windowTo().toString());
        values.put(at + "priceCeiling", line.priceCeiling().amount());
        values.put(at + "fixedPrice", Boolean.toString(line.fixedPrice()));
        values.put(at + "zone", line.zone());
        values.put(at + "overTolerancePercent", line.overTolerancePercent());
        values.put(at + "underTolerancePercent", line.underTolerancePercent());
        values.put(at + "priority", Integer.toString(line.priority()));
        put(at + "minimumLot", amount(line.minimumLot()));
        put(at + "packSize", amount(line.packSize()));
    }

    private static @Nullable String amount(@Nullable QuantityBody quantity) {
        return quantity == null ? null : quantity.amount();
    }

    private Form filled(@Nullable List<UUID> invited) {
        var form = Form.filled(values);
        return invited == null
                ? form
                : form.with("invited", invited.stream().map(UUID::toString).toList());
    }
}
