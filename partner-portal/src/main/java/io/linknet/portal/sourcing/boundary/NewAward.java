package io.linknet.portal.sourcing.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.Typed;
import io.linknet.portal.sourcing.entity.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An award, as typed beside the offers. */
public record NewAward(List<Part> parts) {

    /** How much of a line goes to an offer. */
    public record Part(int line, UUID bidderId, int offer, QuantityBody quantity) {}

    /** What was typed beside one offer. */
    private record Entered(String place, Part part) {}

    static NewAward of(Form form, List<Comparison> lines) {
        return new NewAward(entered(form, lines).stream().map(Entered::part).toList());
    }

    /** Where the parts stand in the form. */
    static List<String> places(Form form, List<Comparison> lines) {
        return entered(form, lines).stream().map(Entered::place).toList();
    }

    /** Name of the fields beside an offer. */
    static String place(int line, int rank) {
        return "award." + line + "." + rank;
    }

    private static List<Entered> entered(Form form, List<Comparison> lines) {
        var all = new ArrayList<Entered>();
        for (var line : lines) {
            for (var offer : line.offers()) {
                var at = place(line.line(), offer.rank());
                var amount = Typed.decimal(form, at + ".quantity");
                if (!amount.isEmpty() && !amount.equals("0")) {
                    var quantity = new QuantityBody(amount, offer.quantity().unit());
                    all.add(new Entered(at, new Part(line.line(), offer.bidder().id(), offer.offer(), quantity)));
                }
            }
        }
        return all;
    }
}
