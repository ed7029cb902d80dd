package io.linknet.supplyfinance.trade.entity;

import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one line of one version of an order costs. */
@Entity
@Immutable
@Table(name = "order_line")
public class OrderLine {

    /**
     * Which line of which version.
     *
     * @param orderId the order
     * @param version its version, rising
     * @param line position in the order
     */
    @Embeddable
    public record Key(
            @Column(name = "order_id", nullable = false) UUID orderId,
            @Column(name = "version", nullable = false) long version,
            @Column(name = "line", nullable = false) int line) {}

    @EmbeddedId
    private Key id;

    @Column(name = "event_id", nullable = false)
    private UUID eventId;

    @Column(name = "order_number", length = 80, nullable = false)
    private String orderNumber;

    @Column(name = "material_code", length = 40, nullable = false)
    private String materialCode;

    @Column(name = "material_name_zh", length = 120, nullable = false)
    private String materialNameZh;

    @Column(name = "material_name_en", length = 120, nullable = false)
    private String materialNameEn;

    @Column(name = "grade_code", length = 20)
    private @Nullable String gradeCode;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(name = "unit_price", precision = 20, scale = 6, nullable = false)
    private BigDecimal unitPrice;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, nullable = false)
    private Currency currency;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected OrderLine() {}

    public OrderLine(Key id, UUID eventId, String orderNumber, Material material, Unit unit, UnitPrice price) {
        this.id = id;
        this.eventId = eventId;
        this.orderNumber = orderNumber;
        this.materialCode = material.code();
        this.materialNameZh = material.nameZh();
        this.materialNameEn = material.nameEn();
        this.gradeCode = material.gradeCode();
        this.unit = unit.code();
        this.unitPrice = price.amount();
        this.currency = price.currency();
    }

    /** What is ordered: code and names of the catalogue, and the grade if it has one. */
    public record Material(String code, String nameZh, String nameEn, @Nullable String gradeCode) {}

    public Key id() {
        return id;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public Material material() {
        return new Material(materialCode, materialNameZh, materialNameEn, gradeCode);
    }

    /** The unit that the price is for. */
    public Unit unit() {
        return new Unit(unit);
    }

    public UnitPrice unitPrice() {
        return new UnitPrice(unitPrice, currency);
    }
}
