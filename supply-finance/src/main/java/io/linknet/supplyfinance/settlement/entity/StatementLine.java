package io.linknet.supplyfinance.settlement.entity;

import io.linknet.kernel.value.Money;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One lot on a statement: what was accepted, at what price, less what. */
@Embeddable
public class StatementLine {

    @Column(nullable = false)
    private int position;

    @Column(name = "order_line", nullable = false)
    private int orderLine;

    @Column(name = "material_code", length = 40, nullable = false)
    private String materialCode;

    @Column(name = "material_name_zh", length = 120, nullable = false)
    private String materialNameZh;

    @Column(name = "material_name_en", length = 120, nullable = false)
    private String materialNameEn;

    @Column(name = "ordered_grade", length = 20)
    private @Nullable String orderedGrade;

    @Column(name = "delivered_grade", length = 20)
    private @Nullable String deliveredGrade;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal accepted;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(name = "unit_price", precision = 20, scale = 6, nullable = false)
    private BigDecimal unitPrice;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, nullable = false)
    private Currency currency;

    @Column(name = "deduction_percent", precision = 5, scale = 2, nullable = false)
    private BigDecimal deductionPercent;

    @Column(precision = 20, scale = 4, nullable = false)
    private BigDecimal gross;

    @Column(precision = 20, scale = 4, nullable = false)
    private BigDecimal deduction;

    @Column(precision = 20, scale = 4, nullable = false)
    private BigDecimal net;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected StatementLine() {}

    StatementLine(int position, SettledLot lot) {
        this.position = position;
        this.orderLine = lot.orderLine();
        this.materialCode = lot.goods().materialCode();
        this.materialNameZh = lot.goods().materialNameZh();
        this.materialNameEn = lot.goods().materialNameEn();
        this.orderedGrade = lot.goods().orderedGrade();
        this.deliveredGrade = lot.goods().deliveredGrade();
        this.accepted = lot.accepted().amount();
        this.unit = lot.accepted().unit().code();
        this.unitPrice = lot.unitPrice().amount();
        this.currency = lot.unitPrice().currency();
        this.deductionPercent = lot.deductionPercent();
        var amounts = LineAmounts.of(lot.accepted(), lot.unitPrice(), lot.deductionPercent());
        this.gross = amounts.gross().amount();
        this.deduction = amounts.deduction().amount();
        this.net = amounts.net().amount();
    }

    /** Position on the statement, from 1. */
    public int position() {
        return position;
    }

    public int orderLine() {
        return orderLine;
    }

    public SettledLot.Goods goods() {
        return new SettledLot.Goods(materialCode, materialNameZh, materialNameEn, orderedGrade, deliveredGrade);
    }

    public Quantity accepted() {
        return new Quantity(accepted, new Unit(unit));
    }

    public UnitPrice unitPrice() {
        return new UnitPrice(unitPrice, currency);
    }

    /** 0 to 100. */
    public BigDecimal deductionPercent() {
        return deductionPercent;
    }

    public LineAmounts amounts() {
        return new LineAmounts(new Money(gross, currency), new Money(deduction, currency), new Money(net, currency));
    }
}
