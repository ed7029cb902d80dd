package io.linknet.procurement.sourcing.control;

import static io.linknet.procurement.sourcing.entity.SourcingProblem.BID_CURRENCY_DIFFERS;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.BID_EXCEEDS_LINE;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.BID_GRADE_UNKNOWN;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.BID_LINE_UNKNOWN;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.BID_MATERIAL_UNKNOWN;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.BID_OFFERS_TWICE;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.BID_UNIT_DIFFERS;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.BID_WINDOW_MISSED;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.REASON_WITHOUT_SUBSTITUTE;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.SUBSTITUTE_NOT_WELCOME;
import static io.linknet.procurement.sourcing.entity.SourcingProblem.SUBSTITUTE_WITHOUT_REASON;

import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.catalog.control.CatalogMaterial;
import io.linknet.procurement.sourcing.entity.AskedLine;
import io.linknet.procurement.sourcing.entity.Offer;
import io.linknet.procurement.sourcing.entity.Quotation;
import io.linknet.procurement.sourcing.entity.Rfq;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;

/** What an offer must be to answer its line. Refusals name the line's figures, never the bid's: they are kept in plain. */
@ApplicationScoped
class BidRules {

    @Inject
    Catalog catalog;

    /** Which goods for which line. */
    private record Goods(int line, String materialCode, String gradeCode) {}

    void require(Rfq rfq, Quotation quotation) {
        var seen = new HashSet<Goods>();
        for (var index = 0; index < quotation.offers().size(); index++) {
            var offer = quotation.offers().get(index);
            var at = "/offers/" + index;
            var line = rfq.lines().get(offer.line());
            if (line == null) {
                throw BID_LINE_UNKNOWN.at(at + "/line");
            }
            requireFits(rfq, line, offer, at);
            requireGoods(line, offer, at);
            if (!seen.add(new Goods(offer.line(), offer.materialCode(), offer.gradeCode()))) {
                throw BID_OFFERS_TWICE.at(at);
            }
        }
    }

    private static void requireFits(Rfq rfq, AskedLine line, Offer offer, String at) {
        var unit = line.quantity().unit();
        if (!offer.quantity().unit().equals(unit)) {
            throw BID_UNIT_DIFFERS.at(at + "/quantity/unit", unit.code());
        }
        if (!offer.unitPrice().currency().equals(rfq.currency())) {
            throw BID_CURRENCY_DIFFERS.at(at + "/unitPrice/currency", rfq.currency());
        }
        if (!offer.freight().currency().equals(rfq.currency())) {
            throw BID_CURRENCY_DIFFERS.at(at + "/freight/currency", rfq.currency());
        }
        if (offer.quantity().exceeds(line.quantity())) {
            throw BID_EXCEEDS_LINE.at(at + "/quantity", line.quantity());
        }
        if (!offer.available().overlaps(line.window())) {
            throw BID_WINDOW_MISSED.at(
                    at + "/latest", line.window().from(), line.window().to());
        }
    }

    private void requireGoods(AskedLine line, Offer offer, String at) {
        var material =
                catalog.material(offer.materialCode()).orElseThrow(() -> BID_MATERIAL_UNKNOWN.at(at + "/materialCode"));
        if (!material.hasGrade(offer.gradeCode())) {
            throw BID_GRADE_UNKNOWN.at(at + "/gradeCode");
        }
        if (!line.quantity().unit().isConvertibleTo(material.unit())) {
            throw BID_UNIT_DIFFERS.at(
                    at + "/materialCode", line.quantity().unit().code());
        }
        var asked = material.code().equals(line.materialCode()) && isGoodEnough(material, line, offer);
        if (asked && offer.substitute() != null) {
            throw REASON_WITHOUT_SUBSTITUTE.at(at + "/substitute");
        }
        if (!asked && !line.substitutesWelcome()) {
            throw SUBSTITUTE_NOT_WELCOME.at(at);
        }
        if (!asked && offer.substitute() == null) {
            throw SUBSTITUTE_WITHOUT_REASON.at(at + "/substitute");
        }
    }

    private static boolean isGoodEnough(CatalogMaterial material, AskedLine line, Offer offer) {
        var wanted = material.rank(line.gradeCode()).orElseThrow();
        return material.rank(offer.gradeCode()).orElseThrow() <= wanted;
    }
}
