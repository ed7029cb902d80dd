package io.linknet.procurement.replenishment.control;

import static io.linknet.procurement.replenishment.entity.ReplenishmentProblem.RULE_GRADE_UNKNOWN;
import static io.linknet.procurement.replenishment.entity.ReplenishmentProblem.RULE_MATERIAL_UNKNOWN;
import static io.linknet.procurement.replenishment.entity.ReplenishmentProblem.RULE_UNIT_NOT_TRADED;
import static io.linknet.procurement.replenishment.entity.ReplenishmentProblem.UNKNOWN_PURCHASE_RULE;
import static java.util.stream.Collectors.toMap;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.catalog.control.Catalog;
import io.linknet.procurement.replenishment.entity.PurchaseRule;
import io.linknet.procurement.replenishment.entity.RuleDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** How a member buys its materials. */
@ApplicationScoped
public class PurchaseRules {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Catalog catalog;

    @Inject
    Clock clock;

    /**
     * The member's rule for a material.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it has none
     */
    @Transactional
    public PurchaseRule get(MemberId member, String materialCode) {
        return find(member, materialCode).orElseThrow(() -> UNKNOWN_PURCHASE_RULE.because(materialCode));
    }

    /**
     * Writes the member's rule for a material. Runs in the command's transaction.
     *
     * @param seen checks that a rule there is already is the one that was seen
     */
    public PurchaseRule write(Caller buyer, String materialCode, RuleDraft draft, Consumer<PurchaseRule> seen) {
        requireTraded(materialCode, draft);
        var now = clock.instant();
        var rule = find(buyer.member(), materialCode);
        rule.ifPresent(seen);
        rule.ifPresent(it -> it.revise(draft, buyer.personName(), now));
        var written = rule.orElseGet(() -> add(buyer, materialCode, draft));
        entities.flush();
        return written;
    }

    /** The member's rules for some materials, by code. */
    Map<String, PurchaseRule> of(MemberId member, Collection<String> materials) {
        if (materials.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select r from PurchaseRule r where r.memberId = :member and r.materialCode in :materials",
                        PurchaseRule.class)
                .setParameter("member", member.value())
                .setParameter("materials", Set.copyOf(materials))
                .getResultStream()
                .collect(toMap(PurchaseRule::materialCode, Function.identity()));
    }

    private PurchaseRule add(Caller buyer, String materialCode, RuleDraft draft) {
        var rule = new PurchaseRule(buyer.member(), materialCode, draft, buyer.personName(), clock.instant());
        entities.persist(rule);
        return rule;
    }

    private Optional<PurchaseRule> find(MemberId member, String materialCode) {
        return Optional.ofNullable(of(member, Set.of(materialCode)).get(materialCode));
    }

    private void requireTraded(String materialCode, RuleDraft draft) {
        var material = catalog.material(materialCode).orElseThrow(() -> RULE_MATERIAL_UNKNOWN.because(materialCode));
        if (!material.hasGrade(draft.gradeCode())) {
            throw RULE_GRADE_UNKNOWN.at("/gradeCode", draft.gradeCode(), materialCode);
        }
        var unit = draft.terms().unit();
        if (!unit.isConvertibleTo(material.unit())) {
            throw RULE_UNIT_NOT_TRADED.at("/unit", unit.code(), materialCode);
        }
    }
}
