package io.linknet.procurement.replenishment.control;

import static java.util.stream.Collectors.partitioningBy;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.replenishment.entity.BuyingTerms;
import io.linknet.procurement.replenishment.entity.Need;
import io.linknet.procurement.replenishment.entity.Netting;
import io.linknet.procurement.replenishment.entity.PurchaseRule;
import io.linknet.procurement.replenishment.entity.Supply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a member should buy, netted at this moment. */
@ApplicationScoped
public class Replenishment {

    @Inject
    KnownPlans plans;

    @Inject
    ComingSupplies supplies;

    @Inject
    PurchaseRules rules;

    @Inject
    Clock clock;

    /** A page of the member's materials by code, with one too many when there are more. */
    @Transactional
    public List<NettedMaterial> page(MemberId member, String afterMaterial, int limit) {
        var needs = plans.page(member, afterMaterial, limit);
        var codes = needs.stream().map(Need::materialCode).toList();
        var coming = supplies.of(member, codes);
        var known = rules.of(member, codes);
        return needs.stream()
                .map(need ->
                        net(need, coming.getOrDefault(need.materialCode(), List.of()), known.get(need.materialCode())))
                .toList();
    }

    /** The present day. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
    }

    private NettedMaterial net(Need need, List<Supply> coming, @Nullable PurchaseRule rule) {
        var fitting = coming.stream()
                .collect(partitioningBy(it -> it.quantity().unit().isConvertibleTo(need.unit())));
        var terms = rule == null || !rule.terms().unit().isConvertibleTo(need.unit())
                ? BuyingTerms.plain(need.unit())
                : rule.terms();
        var weeks = Netting.net(need, fitting.getOrDefault(true, List.of()), terms, today());
        return new NettedMaterial(need, rule, terms, weeks, fitting.getOrDefault(false, List.of()));
    }
}
