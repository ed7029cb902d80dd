package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.procurement.entity.Clearing;
import io.linknet.portal.ui.Formats;
import java.time.LocalDate;
import java.util.List;

/** Puts the reason of a share into words. */
public final class Why {

    private Why() {}

    /** One sentence per reason, with its numbers. */
    public static List<String> of(Clearing.Share share) {
        var key = "procurement.why." + share.reason();
        return List.of(
                switch (share.reason()) {
                    case "FULL_PLEDGE", "PROPORTIONAL_SHARE" -> t(
                            key, quantity(share, "requested"), quantity(share, "admissible"));
                    case "PRICE_ABOVE_CEILING" -> t(key, price(share, "price"), price(share, "ceiling"));
                    case "OUTSIDE_WINDOW" -> t(
                            key, day(share, "earliest"), day(share, "latest"), day(share, "from"), day(share, "to"));
                    case "PLEDGE_BELOW_LOT" -> t(key, quantity(share, "pledged"), quantity(share, "lot"));
                    case "SHARE_BELOW_LOT" -> t(key, quantity(share, "share"), quantity(share, "lot"));
                    default -> t(key);
                });
    }

    private static String quantity(Clearing.Share share, String name) {
        var parts = value(share, name).split(" ", 2);
        return parts.length < 2 ? value(share, name) : Formats.quantity(new QuantityBody(parts[0], parts[1]));
    }

    private static String price(Clearing.Share share, String name) {
        var parts = value(share, name).split(" ", 2);
        return parts.length < 2 ? value(share, name) : Formats.price(new UnitPriceBody(parts[0], parts[1]));
    }

    private static String day(Clearing.Share share, String name) {
        return Formats.day(LocalDate.parse(value(share, name)));
    }

    private static String value(Clearing.Share share, String name) {
        return share.values().getOrDefault(name, "");
    }
}
