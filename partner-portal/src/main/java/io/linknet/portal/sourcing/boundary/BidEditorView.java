package io.linknet.portal.sourcing.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.sourcing.entity.Bid;
import io.linknet.portal.sourcing.entity.Rfq;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as those it asks see it, with their own bid.
 *
 * @param open whether bids are taken at this moment
 * @param nonce random text that the bid is sent with
 */
public record BidEditorView(
        Rfq rfq, @Nullable Bid bid, boolean open, String nonce, Form form, MaterialNames materials) {

    /**
     * A row of the form.
     *
     * @param at beginning of its fields' names
     * @param line what it answers
     * @param given what the bid says so far
     * @param substitute whether it is for something else than asked
     */
    public record Row(String at, Rfq.Line line, Bid.@Nullable Offer given, boolean substitute) {

        /** What the bid says so far of an amount; empty when nothing. */
        public String quantity() {
            return given == null ? "" : given.quantity().amount();
        }

        /** The price so far. */
        public String price() {
            return given == null ? "" : given.unitPrice().amount();
        }

        /** The freight so far. */
        public String freight() {
            return given == null ? "" : given.freight().amount();
        }

        /** The goods so far, or those asked for. */
        public String item() {
            if (given != null) {
                return given.materialCode() + "|" + given.gradeCode();
            }
            return substitute ? "" : line.materialCode() + "|" + line.gradeCode();
        }

        /** First day so far, or the window's. */
        public String earliest() {
            return (given == null ? line.windowFrom() : given.earliest()).toString();
        }

        /** Last day so far, or the window's. */
        public String latest() {
            return (given == null ? line.windowTo() : given.latest()).toString();
        }

        /** Why so far. */
        public String reason() {
            return given == null || given.substitute() == null ? "" : given.substitute();
        }
    }

    /** For each line what is offered so far, a row for what was asked, and one for a substitute where it is welcome. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var line : rfq.lines()) {
            var given = offers(line);
            if (given.stream().noneMatch(offer -> offer.substitute() == null)) {
                rows.add(row(rows, line, null, false));
            }
            given.forEach(offer -> rows.add(row(rows, line, offer, offer.substitute() != null)));
            if (line.substitutesWelcome()) {
                rows.add(row(rows, line, null, true));
            }
        }
        return rows;
    }

    private static Row row(List<Row> before, Rfq.Line line, Bid.@Nullable Offer given, boolean substitute) {
        return new Row("offers." + before.size() + ".", line, given, substitute);
    }

    private List<Bid.Offer> offers(Rfq.Line line) {
        return bid == null
                ? List.of()
                : bid.allOffers().stream()
                        .filter(offer -> offer.line() == line.line())
                        .toList();
    }

    /** The goods that answer a row. */
    public List<Choice> items(Row row) {
        var code = row.line().materialCode();
        if (row.substitute()) {
            return materials.items();
        }
        return materials.grades(code).stream()
                .map(grade -> new Choice(code + "|" + grade.value(), materials.name(code) + " · " + grade.label()))
                .toList();
    }

    /** Why something else can be offered. */
    public List<Choice> reasons() {
        return Stream.of("LOWER_GRADE", "OTHER_VARIETY", "OUT_OF_SEASON", "OTHER_FORM")
                .map(code -> new Choice(code, Texts.t("sourcing.substitute." + code)))
                .toList();
    }

    /** Which of the bidder's bids is seen; empty before the first. */
    public String revision() {
        return bid == null ? "" : Integer.toString(bid.revision());
    }
}
