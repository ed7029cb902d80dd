package io.linknet.procurement.replenishment.control;

import io.linknet.procurement.replenishment.entity.BuyingTerms;
import io.linknet.procurement.replenishment.entity.Need;
import io.linknet.procurement.replenishment.entity.NettedWeek;
import io.linknet.procurement.replenishment.entity.PurchaseRule;
import io.linknet.procurement.replenishment.entity.Supply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One material, netted.
 *
 * @param need what the plan says
 * @param rule how it is bought; absent until the member says it
 * @param terms those of the rule, or the plain ones
 * @param weeks over the whole plan
 * @param uncounted what comes in units that do not fit the plan's
 */
public record NettedMaterial(
        Need need, @Nullable PurchaseRule rule, BuyingTerms terms, List<NettedWeek> weeks, List<Supply> uncounted) {}
