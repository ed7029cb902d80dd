package io.linknet.portal.logistics.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The form at the scale. */
public record WeighInView(Goods.Shipment shipment, Form form) {

    private static final List<String> USUAL_GRADES = List.of("A", "B", "C");

    /** A lot and the order line it belongs to. */
    public record Row(Goods.Line line, Goods.Lot lot) {}

    /** The lots in the order of the notice. */
    public List<Row> rows() {
        return lots(shipment);
    }

    static List<Row> lots(Goods.Shipment shipment) {
        var rows = new ArrayList<Row>();
        shipment.lines().forEach(line -> line.lots().forEach(lot -> rows.add(new Row(line, lot))));
        return rows;
    }

    /** The grade ordered first, then the usual ones. */
    public List<Choice> grades(Row row) {
        Set<String> codes = new LinkedHashSet<>();
        if (row.line().gradeCode() != null) {
            codes.add(row.line().gradeCode());
        }
        codes.addAll(USUAL_GRADES);
        return codes.stream().map(code -> new Choice(code, code)).toList();
    }

    /** What the lot comes to with what is typed. */
    public Judgement judgement(int row) {
        return Judgement.of(rows().get(row).lot().quantity(), form, "lines." + row);
    }
}
