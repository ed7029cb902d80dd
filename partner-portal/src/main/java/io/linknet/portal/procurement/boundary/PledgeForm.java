package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Pledge;
import io.linknet.portal.procurement.entity.Pool;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pledge form as it first stands: what was pledged before, else the terms of the demand itself. */
final class PledgeForm {

    private PledgeForm() {}

    static Form of(Pool pool) {
        var values = new LinkedHashMap<String, String>();
        for (var index = 0; index < pool.lines().size(); index++) {
            var asked = pool.lines().get(index);
            var said = pool.allPledges().stream()
                    .flatMap(pledge -> pledge.line(asked.line()).stream())
                    .findFirst();
            terms(values, "lines." + index + ".", asked, said);
            var place = "farmers." + index + ".";
            said.ifPresent(line -> amounts(values, place, line));
        }
        return Form.filled(values);
    }

    private static void terms(Map<String, String> values, String at, Pool.Line asked, Optional<Pledge.Line> said) {
        values.put(
                at + "earliest",
                said.map(Pledge.Line::earliest).orElse(asked.windowFrom()).toString());
        values.put(
                at + "latest",
                said.map(Pledge.Line::latest).orElse(asked.windowTo()).toString());
        values.put(at + "gradeCode", said.map(Pledge.Line::gradeCode).orElse(asked.gradeCode()));
        values.put(
                at + "lowestPrice",
                said.map(Pledge.Line::lowestPrice).orElse(asked.priceCeiling()).amount());
        said.map(Pledge.Line::minimumLot).ifPresent(lot -> values.put(at + "minimumLot", lot.amount()));
    }

    /** What was declined is not offered again; the clerk types it when the farmer has changed their mind. */
    private static void amounts(Map<String, String> values, String at, Pledge.Line line) {
        line.allFarmers().stream()
                .filter(Pledge.Part::counts)
                .forEach(part -> values.put(
                        at + part.farmerId() + ".quantity", part.quantity().amount()));
    }
}
