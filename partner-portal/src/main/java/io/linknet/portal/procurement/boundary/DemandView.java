package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.procurement.entity.DemandCoverage;
import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.ui.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One demand with its coverage, its pool and its orders. */
public record DemandView(
        Demand demand,
        DemandCoverage coverage,
        @Nullable UUID pool,
        List<Order> orders,
        List<Demand.Version> versions,
        MaterialNames materials,
        boolean mine,
        Form form) {

    /** What a line is called. */
    public String line(@Nullable Integer number, String otherwise) {
        return demand.lines().stream()
                .filter(line -> number != null && line.line() == number)
                .findFirst()
                .map(line -> materials.name(line.materialCode()))
                .orElse(otherwise);
    }

    /** A value of a version in words. */
    public String said(Demand.Change change, @Nullable String value) {
        return Said.of(change, value, demand, materials);
    }

    /** Who brings the goods, from how far, and what fetching costs, in words. */
    public String carriage(Demand.Carriage carriage) {
        var words = new ArrayList<String>();
        words.add(t("procurement.terms." + carriage.terms()));
        if (carriage.freightPerTonne() != null) {
            words.add(Formats.price(carriage.freightPerTonne()) + t("procurement.freight.per-tonne"));
        }
        if (carriage.freightPerTonneKilometre() != null) {
            words.add(Formats.price(carriage.freightPerTonneKilometre()) + t("procurement.freight.per-kilometre"));
        }
        if (carriage.maximumKilometres() != null) {
            words.add(t("procurement.within", carriage.maximumKilometres()));
        }
        return String.join(" · ", words);
    }

    /** The figures of a line. */
    public DemandCoverage.Line line(int line) {
        return coverage.lines().stream()
                .filter(it -> it.line() == line)
                .findFirst()
                .orElseThrow();
    }
}
