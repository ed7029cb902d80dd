package io.linknet.procurement.blanket.entity;

import static io.linknet.procurement.blanket.entity.BlanketProblem.CALLED_IN_ANOTHER_UNIT;
import static io.linknet.procurement.blanket.entity.BlanketProblem.CALLED_LESS_THAN_LEAST;
import static io.linknet.procurement.blanket.entity.BlanketProblem.CALLED_MORE_THAN_LEFT;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What can be called off of one material over the time of a blanket order; never changed. */
@Entity
@Immutable
@Table(name = "blanket_order_line")
public class BlanketLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "blanket_id", nullable = false, updatable = false)
    private BlanketOrder blanket;

    @Column(name = "buyer_id", nullable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false)
    private UUID sellerId;

    @Column(nullable = false)
    private int line;

    @Column(name = "material_code", length = 80, nullable = false)
    private String materialCode;

    @Column(name = "material_name_zh", length = 200, nullable = false)
    private String materialNameZh;

    @Column(name = "material_name_en", length = 200, nullable = false)
    private String materialNameEn;

    @Column(name = "grade_code", length = 20)
    private @Nullable String gradeCode;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal quantity;

    @Column(precision = 20, scale = 6)
    private @Nullable BigDecimal least;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(name = "unit_price", precision = 20, scale = 6, nullable = false)
    private BigDecimal unitPrice;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected BlanketLine() {}

    @SuppressWarnings("NullAway.Init") // no least quantity stays absent
    BlanketLine(BlanketOrder blanket, BlanketDraft.Line draft) {
        this.id = Ids.next();
        this.blanket = blanket;
        this.buyerId = blanket.buyer().value();
        this.sellerId = blanket.seller().value();
        this.line = draft.line();
        this.materialCode = draft.item().materialCode();
        this.materialNameZh = draft.item().nameZh();
        this.materialNameEn = draft.item().nameEn();
        this.gradeCode = draft.item().gradeCode();
        this.quantity = draft.quantity().amount();
        this.unit = draft.quantity().unit().code();
        this.least = draft.least() == null ? null : draft.least().in(unit()).amount();
        this.unitPrice = draft.unitPrice().amount();
    }

    /**
     * What a call-off takes, in the unit of the line.
     *
     * @param wanted in any unit of the same kind
     * @param called what was called off before and still is
     * @param at JSON pointer of the call-off's line
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is more than is left, or less than one call-off takes
     *     and not all that is left
     */
    Quantity take(Quantity wanted, Quantity called, String at) {
        if (!wanted.unit().isConvertibleTo(unit())) {
            throw CALLED_IN_ANOTHER_UNIT.at(at + "/quantity/unit", unit());
        }
        var taken = wanted.in(unit());
        var left = quantity().minus(called);
        if (taken.exceeds(left)) {
            throw CALLED_MORE_THAN_LEFT.at(at + "/quantity", taken, left);
        }
        var bound = least();
        if (bound != null && bound.exceeds(taken) && !taken.equals(left)) {
            throw CALLED_LESS_THAN_LEAST.at(at + "/quantity", taken, bound);
        }
        return taken;
    }

    public int line() {
        return line;
    }

    public BlanketDraft.Item item() {
        return new BlanketDraft.Item(materialCode, materialNameZh, materialNameEn, gradeCode);
    }

    final Unit unit() {
        return new Unit(unit);
    }

    public Quantity quantity() {
        return new Quantity(quantity, unit());
    }

    /** Least that one call-off takes; absent for none. */
    public @Nullable Quantity least() {
        return least == null ? null : new Quantity(least, unit());
    }

    public UnitPrice unitPrice(Currency currency) {
        return new UnitPrice(unitPrice, currency);
    }
}
