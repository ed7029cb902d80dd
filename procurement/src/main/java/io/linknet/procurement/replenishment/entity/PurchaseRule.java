package io.linknet.procurement.replenishment.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How a member buys a material; one for each of them. */
@Entity
@Table(name = "purchase_rule")
public class PurchaseRule {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "member_id", nullable = false, updatable = false)
    private UUID memberId;

    @Column(name = "material_code", length = 40, nullable = false, updatable = false)
    private String materialCode;

    @Column(name = "grade_code", length = 20, nullable = false)
    private String gradeCode;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(name = "safety_stock", precision = 20, scale = 6, nullable = false)
    private BigDecimal safetyStock;

    @Column(name = "lot_size", precision = 20, scale = 6, nullable = false)
    private BigDecimal lotSize;

    @Column(name = "minimum_order", precision = 20, scale = 6, nullable = false)
    private BigDecimal minimumOrder;

    @Column(name = "yield_percent", precision = 5, scale = 2, nullable = false)
    private BigDecimal yieldPercent;

    @Column(name = "lead_days", nullable = false)
    private int leadDays;

    @Column(name = "price_ceiling", precision = 20, scale = 6)
    private @Nullable BigDecimal priceCeiling;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    private @Nullable Currency currency;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", length = 200, nullable = false)
    private String changedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PurchaseRule() {}

    @SuppressWarnings("NullAway.Init") // revise sets the rest
    public PurchaseRule(MemberId member, String materialCode, RuleDraft draft, String by, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.memberId = member.value();
        this.materialCode = materialCode;
        revise(draft, by, at);
    }

    /** Replaces what was said; the draft has been checked by the use case. */
    public void revise(RuleDraft draft, String by, Instant at) {
        var terms = draft.terms();
        gradeCode = draft.gradeCode();
        unit = terms.unit().code();
        safetyStock = terms.safetyStock().amount();
        lotSize = terms.lotSize().amount();
        minimumOrder = terms.minimumOrder().amount();
        yieldPercent = terms.yieldPercent();
        leadDays = terms.leadDays();
        var ceiling = draft.priceCeiling();
        priceCeiling = ceiling == null ? null : ceiling.amount();
        currency = ceiling == null ? null : ceiling.currency();
        changedBy = by;
        changedAt = at;
    }

    public long version() {
        return version;
    }

    public String materialCode() {
        return materialCode;
    }

    public String gradeCode() {
        return gradeCode;
    }

    public BuyingTerms terms() {
        var in = new Unit(unit);
        return new BuyingTerms(
                new Quantity(safetyStock, in),
                new Quantity(lotSize, in),
                new Quantity(minimumOrder, in),
                yieldPercent,
                leadDays);
    }

    public @Nullable UnitPrice priceCeiling() {
        return priceCeiling == null || currency == null ? null : new UnitPrice(priceCeiling, currency);
    }

    public Instant changedAt() {
        return changedAt;
    }
}
