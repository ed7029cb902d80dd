package io.linknet.portal.logistics.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.frame.entity.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages ask logistics to do; read from forms, checked by the service. */
final class Orders {

    private static final int MOST_LINES = 50;
    private static final int MOST_LOTS = 50;

    private Orders() {}

    /** A ship notice. */
    public record NewShipment(
            @Nullable String carrierId,
            @Nullable String vehicle,
            @Nullable String plannedArrival,
            List<NewLine> lines) {

        static NewShipment of(Form form) {
            var lines = new ArrayList<NewLine>();
            for (var row = 0; row < form.rows("lines", MOST_LINES); row++) {
                lines.add(NewLine.of(form, "lines." + row));
            }
            return new NewShipment(
                    form.optional("carrierId"), form.optional("vehicle"), form.optional("plannedArrival"), lines);
        }
    }

    /** Lots for one order line. */
    public record NewLine(@Nullable String orderId, int orderLine, List<NewLot> lots) {

        static NewLine of(Form form, String name) {
            var lots = new ArrayList<NewLot>();
            for (var row = 0; row < form.rows(name + ".lots", MOST_LOTS); row++) {
                var lot = NewLot.of(form, name + ".lots." + row);
                if (row == 0 || !lot.isBlank()) {
                    lots.add(lot);
                }
            }
            return new NewLine(
                    form.optional(name + ".orderId"), Integer.parseInt(form.value(name + ".orderLine", "0")), lots);
        }
    }

    /** A part from one lot. */
    public record NewLot(
            @Nullable String lotNumber, QuantityBody quantity, @Nullable String producedOn, @Nullable String origin) {

        static NewLot of(Form form, String name) {
            return new NewLot(
                    form.optional(name + ".lotNumber"),
                    amount(form, name + ".quantity"),
                    form.optional(name + ".producedOn"),
                    form.optional(name + ".origin"));
        }

        /** A further row that nobody filled in. */
        boolean isBlank() {
            return quantity.amount().isEmpty();
        }
    }

    /** The word of a carrier. */
    public record NewMilestone(
            @Nullable String kind, @Nullable String place, @Nullable String note, @Nullable String expectedArrival) {

        static NewMilestone of(Form form) {
            return new NewMilestone(
                    form.optional("kind"),
                    form.optional("place"),
                    form.value("kind").equals("DELAYED") ? form.optional("why") : form.optional("note"),
                    form.optional("expectedArrival"));
        }
    }

    /** A weigh-in. */
    public record NewReceipt(List<NewWeighIn> lines) {

        static NewReceipt of(Form form) {
            var lines = new ArrayList<NewWeighIn>();
            for (var row = 0; row < form.rows("lines", MOST_LINES * MOST_LOTS); row++) {
                lines.add(NewWeighIn.of(form, "lines." + row));
            }
            return new NewReceipt(lines);
        }
    }

    /** The scale and the judgement, for one lot. */
    public record NewWeighIn(
            @Nullable String orderId,
            int orderLine,
            @Nullable String lotId,
            QuantityBody gross,
            QuantityBody tare,
            @Nullable String deliveredGrade,
            @Nullable String deductionPercent,
            QuantityBody rejected,
            @Nullable String reason) {

        static NewWeighIn of(Form form, String name) {
            return new NewWeighIn(
                    form.optional(name + ".orderId"),
                    Integer.parseInt(form.value(name + ".orderLine", "0")),
                    form.optional(name + ".lotId"),
                    amount(form, name + ".gross"),
                    amount(form, name + ".tare", "0"),
                    form.optional(name + ".deliveredGrade"),
                    form.optional(name + ".deductionPercent"),
                    amount(form, name + ".rejected", "0"),
                    form.optional(name + ".reason"));
        }
    }

    /** What came of a command: enough to go on. */
    public record Made(UUID id, String number) {}

    /** What came of a milestone. */
    public record Told(UUID shipmentId, String status) {}

    private static QuantityBody amount(Form form, String name) {
        return amount(form, name, "");
    }

    private static QuantityBody amount(Form form, String name, String otherwise) {
        return new QuantityBody(form.value(name + ".amount", otherwise), form.value(name + ".unit", "KGM"));
    }
}
