package io.linknet.procurement.growing.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.farmer.control.Farmers;
import io.linknet.procurement.growing.entity.BaseDetails;
import io.linknet.procurement.growing.entity.GrowingBase;
import io.linknet.procurement.growing.entity.GrowingProblem;
import io.linknet.procurement.growing.entity.Plot;
import io.linknet.procurement.growing.entity.PlotDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** A cooperative keeps its bases and plots. Runs in the command's transaction. */
@ApplicationScoped
public class KeepBases {

    @Inject
    Bases bases;

    @Inject
    Catalog catalog;

    @Inject
    Farmers farmers;

    @Inject
    Clock clock;

    /**
     * Enters a base.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the code is taken or there is no such district
     */
    public GrowingBase enter(Caller clerk, String code, BaseDetails details) {
        requireDistrict(details);
        if (!bases.byCode(clerk.member(), List.of(code)).isEmpty()) {
            throw GrowingProblem.BASE_CODE_TAKEN.at("/code", code);
        }
        var base = new GrowingBase(clerk.member(), code, details, clock.instant());
        bases.add(base);
        bases.flush();
        return base;
    }

    /** Corrects a base; {@code seen} makes sure that the version seen is the present one. */
    public GrowingBase change(Caller clerk, UUID id, BaseDetails details, LongConsumer seen) {
        var base = bases.locked(id, clerk.member());
        seen.accept(base.version());
        requireDistrict(details);
        base.change(details);
        bases.flush();
        return base;
    }

    /**
     * Enters a plot of a base, or takes the later word about it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the base or the farmer is none of the cooperative's, or there
     *     is no such crop
     */
    public Plot put(Caller clerk, UUID baseId, String code, PlotDetails details) {
        var base = bases.locked(baseId, clerk.member());
        require(clerk.member(), details);
        var known = bases.plots(clerk.member(), List.of(base.id()), List.of(code));
        if (!known.isEmpty()) {
            known.get(0).change(details);
            return known.get(0);
        }
        var plot = new Plot(clerk.member(), base.id(), code, details, clock.instant());
        bases.add(plot);
        return plot;
    }

    private void require(MemberId cooperative, PlotDetails details) {
        var farmer = details.farmerId();
        if (farmer != null && farmers.names(cooperative, List.of(farmer)).isEmpty()) {
            throw GrowingProblem.NO_SUCH_FARMER.at("/farmerId", farmer);
        }
        var crop = details.crop();
        if (crop != null && catalog.material(crop).isEmpty()) {
            throw GrowingProblem.NO_SUCH_CROP.at("/crop", crop);
        }
    }

    private void requireDistrict(BaseDetails details) {
        if (!catalog.hasDistrict(details.adcode())) {
            throw GrowingProblem.BASE_DISTRICT_UNKNOWN.at("/district", details.adcode());
        }
    }
}
