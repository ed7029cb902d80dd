package io.linknet.portal.logistics.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Entry;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Tick;
import io.linknet.portal.ui.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One shipment.
 *
 * @param milestones what the carrier told, oldest first
 * @param receipt absent until it was weighed in
 * @param can what the reader can do with it
 * @param form for milestones, with what was typed
 */
public record ShipmentView(
        Goods.Shipment shipment,
        List<Goods.Milestone> milestones,
        Goods.@Nullable Receipt receipt,
        Desk.Actions can,
        Form form) {

    /** What happened, newest first. */
    public List<Entry> timeline() {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(
                shipment.announcedAt(),
                t("logistics.happened.ANNOUNCED", shipment.number()),
                shipment.seller().name() + " · " + shipment.announcedBy(),
                Tone.OPEN,
                null,
                true));
        milestones.forEach(milestone -> entries.add(entry(milestone)));
        var weighed = receipt;
        if (weighed != null) {
            entries.add(new Entry(
                    weighed.receivedAt(),
                    t("logistics.happened.RECEIVED", weighed.number()),
                    shipment.buyer().name() + " · " + weighed.receivedBy(),
                    Tone.DONE,
                    null,
                    true));
        }
        entries.sort(Comparator.comparing(Entry::at).reversed());
        return entries;
    }

    private Entry entry(Goods.Milestone milestone) {
        var what = new StringBuilder(t("logistics.happened." + milestone.kind()));
        append(what, milestone.place());
        append(what, milestone.note());
        var expected = milestone.expectedArrival();
        append(what, expected == null ? null : t("logistics.expected-now", Formats.day(expected)));
        return new Entry(
                milestone.at(),
                what.toString(),
                shipment.carrier().name() + " · " + milestone.reportedBy(),
                milestone.kind().equals("DELAYED") ? Tone.RISK : Tone.OPEN,
                null,
                false);
    }

    private static void append(StringBuilder what, @Nullable String more) {
        if (more != null && !more.isBlank()) {
            what.append(" · ").append(more);
        }
    }

    /** Order, notice, arrival, receipt: what stands and what is to come. */
    public List<Tick> evidence() {
        var ticks = new ArrayList<Tick>();
        shipment.lines().stream()
                .map(line -> Tick.of(
                        t("logistics.evidence.order"), line.orderNumber(), "/procurement/orders/" + line.orderId()))
                .distinct()
                .forEach(ticks::add);
        ticks.add(new Tick(t("logistics.evidence.notice"), shipment.number(), null, true));
        ticks.add(arrival());
        var weighed = receipt;
        ticks.add(
                weighed == null
                        ? Tick.missing(t("logistics.evidence.receipt"))
                        : new Tick(t("logistics.evidence.receipt"), weighed.number(), "#receipt", true));
        return ticks;
    }

    private Tick arrival() {
        return milestones.stream()
                .filter(milestone -> milestone.kind().equals("ARRIVED"))
                .findFirst()
                .map(milestone -> new Tick(t("logistics.evidence.arrival"), Formats.moment(milestone.at()), null, true))
                .orElseGet(() -> receipt == null
                        ? Tick.missing(t("logistics.evidence.arrival"))
                        : new Tick(t("logistics.evidence.arrival"), "", null, true));
    }

    /** Who is waited for, in words; empty at the end of the journey. */
    public String awaited() {
        return switch (shipment.status()) {
            case "ANNOUNCED" -> t(
                    "logistics.awaited.pick-up", shipment.carrier().name());
            case "PICKED_UP", "IN_TRANSIT" -> t(
                    "logistics.awaited.arrival", shipment.carrier().name(), Formats.day(shipment.expectedArrival()));
            case "ARRIVED" -> t("logistics.awaited.weigh-in", shipment.buyer().name());
            default -> "";
        };
    }
}
