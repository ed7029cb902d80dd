package io.linknet.procurement.farmer.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.farmer.entity.Farmer;
import io.linknet.procurement.farmer.entity.FarmerDetails;
import io.linknet.procurement.farmer.entity.FarmerProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Enters a farmer in the cooperative's register. Runs in the command's transaction. */
@ApplicationScoped
public class RegisterFarmer {

    @Inject
    Farmers farmers;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /**
     * Registers.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the code is taken or the district is none of Chongqing's
     */
    public Farmer register(Caller clerk, String code, FarmerDetails details) {
        if (details.adcode() != null && !catalog.hasDistrict(details.adcode())) {
            throw FarmerProblem.UNKNOWN_DISTRICT.at("/district", details.adcode());
        }
        if (farmers.isTaken(clerk.member(), code)) {
            throw FarmerProblem.FARMER_CODE_TAKEN.at("/code", code);
        }
        var farmer = new Farmer(clerk.member(), code, details, clock.instant());
        farmers.add(farmer);
        return farmer;
    }
}
