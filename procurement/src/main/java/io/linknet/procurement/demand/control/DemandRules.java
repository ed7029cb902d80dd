package io.linknet.procurement.demand.control;

import static io.linknet.procurement.demand.entity.DemandProblem.CEILING_IN_ANOTHER_CURRENCY;
import static io.linknet.procurement.demand.entity.DemandProblem.DISTANCE_TO_NOWHERE;
import static io.linknet.procurement.demand.entity.DemandProblem.FREIGHT_BY_WEIGHT_ALONE;
import static io.linknet.procurement.demand.entity.DemandProblem.FREIGHT_IN_ANOTHER_CURRENCY;
import static io.linknet.procurement.demand.entity.DemandProblem.FREIGHT_THOUGH_DELIVERED;
import static io.linknet.procurement.demand.entity.DemandProblem.INVITED_THOUGH_OPEN;
import static io.linknet.procurement.demand.entity.DemandProblem.LOT_IN_ANOTHER_UNIT;
import static io.linknet.procurement.demand.entity.DemandProblem.LOT_LARGER_THAN_REQUEST;
import static io.linknet.procurement.demand.entity.DemandProblem.NOBODY_INVITED;
import static io.linknet.procurement.demand.entity.DemandProblem.NO_OWN_SUPPLIERS;
import static io.linknet.procurement.demand.entity.DemandProblem.PACK_IN_ANOTHER_UNIT;
import static io.linknet.procurement.demand.entity.DemandProblem.PACK_LARGER_THAN_REQUEST;
import static io.linknet.procurement.demand.entity.DemandProblem.UNIT_NOT_TRADED;
import static io.linknet.procurement.demand.entity.DemandProblem.UNKNOWN_DESTINATION;
import static io.linknet.procurement.demand.entity.DemandProblem.UNKNOWN_GRADE;
import static io.linknet.procurement.demand.entity.DemandProblem.UNKNOWN_INVITED_MEMBER;
import static io.linknet.procurement.demand.entity.DemandProblem.UNKNOWN_MATERIAL;
import static io.linknet.procurement.demand.entity.DemandProblem.WINDOW_IS_OVER;

import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.DemandDraft;
import io.linknet.procurement.demand.entity.DemandProblem;
import io.linknet.procurement.demand.entity.RequestedLine;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.ordering.control.OwnSuppliers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What holds for every demand that is said: it fits the catalogue, the calendar and those who may answer it. */
@ApplicationScoped
class DemandRules {

    private static final Unit TONNE = new Unit("TNE");

    @Inject
    Catalog catalog;

    @Inject
    Members members;

    @Inject
    OwnSuppliers suppliers;

    @Inject
    Clock clock;

    /**
     * Who may answer besides those who may anyway.
     *
     * @param standing who may answer already, and stays so however it stands by now
     * @return ids of members; none when the demand is open to everybody
     */
    Set<UUID> invited(MemberId leader, DemandDraft draft, Set<UUID> standing) {
        if (draft.audience() != Audience.INVITED && !draft.invited().isEmpty()) {
            throw INVITED_THOUGH_OPEN.at("/invited");
        }
        return switch (draft.audience()) {
            case OPEN -> Set.of();
            case INVITED -> known(draft.invited(), standing);
            case OWN_SUPPLIERS -> ownSuppliers(leader, standing);
        };
    }

    private Set<UUID> known(Set<UUID> invited, Set<UUID> standing) {
        if (invited.isEmpty()) {
            throw NOBODY_INVITED.at("/invited");
        }
        var known = members.parties(invited).keySet();
        invited.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(stranger -> {
            throw UNKNOWN_INVITED_MEMBER.at("/invited", stranger);
        });
        members.requireGoodStanding(
                invited.stream().filter(id -> !standing.contains(id)).toList(), "/invited");
        return invited;
    }

    private Set<UUID> ownSuppliers(MemberId leader, Set<UUID> standing) {
        var all = suppliers.of(leader);
        var good = members.inGoodStanding(all);
        var own = all.stream()
                .filter(id -> good.contains(id) || standing.contains(id))
                .collect(Collectors.toUnmodifiableSet());
        if (own.isEmpty()) {
            throw NO_OWN_SUPPLIERS.at("/audience");
        }
        return own;
    }

    /** A line that asks for something. */
    void requireTradeable(RequestedLine line, DemandDraft draft, String at) {
        var material = catalog.material(line.materialCode())
                .orElseThrow(() -> UNKNOWN_MATERIAL.at(at + "/materialCode", line.materialCode()));
        if (!material.hasGrade(line.gradeCode())) {
            throw UNKNOWN_GRADE.at(at + "/gradeCode", line.gradeCode(), line.materialCode());
        }
        var unit = line.quantity().unit();
        if (!unit.isConvertibleTo(material.unit())) {
            throw UNIT_NOT_TRADED.at(at + "/quantity/unit", unit.code(), line.materialCode());
        }
        if (!line.priceCeiling().currency().equals(draft.currency())) {
            throw CEILING_IN_ANOTHER_CURRENCY.at(at + "/priceCeiling/currency", draft.currency());
        }
        requireLotFits(line, at);
        if (line.window().to().isBefore(LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR))) {
            throw WINDOW_IS_OVER.at(at + "/windowTo", line.window().to());
        }
    }

    private static void requireLotFits(RequestedLine line, String at) {
        requireFits(line.minimumLot(), line, at + "/minimumLot", LOT_IN_ANOTHER_UNIT, LOT_LARGER_THAN_REQUEST);
        requireFits(line.packSize(), line, at + "/packSize", PACK_IN_ANOTHER_UNIT, PACK_LARGER_THAN_REQUEST);
    }

    private static void requireFits(
            @Nullable Quantity lot, RequestedLine line, String at, DemandProblem otherUnit, DemandProblem tooLarge) {
        if (lot == null) {
            return;
        }
        if (!lot.unit().equals(line.quantity().unit())) {
            throw otherUnit.at(at + "/unit", line.quantity().unit());
        }
        if (lot.exceeds(line.quantity())) {
            throw tooLarge.at(at, lot, line.quantity());
        }
    }

    /** Freight is paid by who fetches, by weight, and distances are measured to a known district. */
    void requireCarriage(DemandDraft draft) {
        var carriage = draft.carriage();
        if (carriage.hasFreight()) {
            requireFreight(draft);
        }
        var district = carriage.district();
        if (district == null) {
            if (carriage.needsDistance()) {
                throw DISTANCE_TO_NOWHERE.at("/carriage/district");
            }
        } else if (!catalog.hasDistrict(district)) {
            throw UNKNOWN_DESTINATION.at("/carriage/district", district);
        }
    }

    private static void requireFreight(DemandDraft draft) {
        var carriage = draft.carriage();
        if (carriage.terms() == DeliveryTerms.DAP) {
            throw FREIGHT_THOUGH_DELIVERED.at("/carriage/terms");
        }
        requireCurrency(carriage.freightPerTonne(), draft, "/carriage/freightPerTonne/currency");
        requireCurrency(carriage.freightPerTonneKilometre(), draft, "/carriage/freightPerTonneKilometre/currency");
        for (var index = 0; index < draft.lines().size(); index++) {
            var unit = draft.lines().get(index).quantity().unit();
            if (!unit.isConvertibleTo(TONNE)) {
                throw FREIGHT_BY_WEIGHT_ALONE.at("/lines/" + index + "/quantity/unit", unit);
            }
        }
    }

    private static void requireCurrency(@Nullable UnitPrice price, DemandDraft draft, String at) {
        if (price != null && !price.currency().equals(draft.currency())) {
            throw FREIGHT_IN_ANOTHER_CURRENCY.at(at, draft.currency());
        }
    }
}
