package io.linknet.portal.sourcing.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.sourcing.entity.Comparison;
import io.linknet.portal.sourcing.entity.Rfq;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** One request as its buyer works with it. */
public record RfqView(Rfq rfq, List<Comparison> comparison, Form form, MaterialNames materials) {

    /** The offers for a line. */
    public List<Comparison.Offered> offers(int line) {
        return comparison.stream()
                .filter(it -> it.line() == line)
                .flatMap(it -> it.offers().stream())
                .toList();
    }

    /** Name of the field beside an offer. */
    public String place(int line, Comparison.Offered offer) {
        return NewAward.place(line, offer.rank()) + ".quantity";
    }

    /** How the points of an offer come about, with the weights that were told to everybody beforehand. */
    public List<String> why(Comparison.Offered offer) {
        var weights = rfq.weights();
        var points = offer.points();
        var distance = offer.distanceKm() == null
                ? Texts.t("sourcing.why.distance-unknown", weights.distance())
                : Texts.t("sourcing.why.distance", number(points.distance()), offer.distanceKm(), weights.distance());
        return Stream.of(
                        Texts.t(
                                "sourcing.why.price",
                                number(points.price()),
                                Formats.price(offer.landed()),
                                weights.price()),
                        Texts.t("sourcing.why.quality", number(points.quality()), weights.quality()),
                        Texts.t("sourcing.why.record", number(points.record()), weights.record()),
                        distance,
                        Texts.t("sourcing.why.total", number(points.total())))
                .toList();
    }

    /** Points as they are read. */
    public String number(String points) {
        return Formats.number(new BigDecimal(points));
    }

    /** Whether the buyer decides now. */
    public boolean isToDecide() {
        return rfq.status().equals("OPENED");
    }
}
