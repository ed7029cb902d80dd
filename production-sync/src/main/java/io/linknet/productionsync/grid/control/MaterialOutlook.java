package io.linknet.productionsync.grid.control;

import io.linknet.kernel.value.Unit;
import io.linknet.productionsync.grid.entity.Projection;
import io.linknet.productionsync.material.control.NamedMaterial;
import io.linknet.productionsync.supply.control.Arrival;
import java.util.List;
import java.util.OptionalLong;

/**
 * One material of the grid.
 *
 * @param material what
 * @param planVersion version of the plan; empty while there is none
 * @param unit the unit of all projected quantities
 * @param projection week by week
 * @param arrivals what makes up the promised and received quantities of the weeks shown, by day; the first of many
 * @param uncounted arrivals in units that cannot be converted to that of the plan
 */
public record MaterialOutlook(
        NamedMaterial material,
        OptionalLong planVersion,
        Unit unit,
        Projection projection,
        List<Arrival> arrivals,
        List<Arrival> uncounted) {}
