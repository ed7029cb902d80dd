package io.linknet.procurement.coverage.entity;

import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one shipment, receipt or payable says about one order line. */
@Entity
@Table(name = "fulfilment")
public class Fulfilment {

    /**
     * Which document says what about which line: it counts once.
     *
     * @param sourceId shipment, receipt or payable
     * @param stage which figure it adds to
     * @param orderId the order
     * @param orderLine the order line's number
     */
    @Embeddable
    public record Key(
            @Column(name = "source_id", nullable = false) UUID sourceId,
            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(length = 10, nullable = false)
                    Stage stage,
            @Column(name = "order_id", nullable = false) UUID orderId,
            @Column(name = "order_line", nullable = false) int orderLine) {}

    @EmbeddedId
    private Key id;

    @Column(name = "buyer_id", nullable = false, updatable = false)
    private UUID buyerId;

    @Column(name = "seller_id", nullable = false, updatable = false)
    private UUID sellerId;

    @Column(name = "demand_id", updatable = false)
    private @Nullable UUID demandId;

    @Column(name = "demand_line", updatable = false)
    private @Nullable Integer demandLine;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal amount;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(name = "happened_on", nullable = false)
    private LocalDate happenedOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Fulfilment() {}

    /**
     * States the fact.
     *
     * @param unit Rec 20 code of a quantity, ISO 4217 code of an amount of money
     */
    public Fulfilment(Key id, MemberId buyer, MemberId seller, BigDecimal amount, String unit, LocalDate happenedOn) {
        this.id = id;
        this.buyerId = buyer.value();
        this.sellerId = seller.value();
        this.amount = amount;
        this.unit = unit;
        this.happenedOn = happenedOn;
    }

    /** Counts it towards a demand line. */
    public Fulfilment towards(@Nullable UUID demand, @Nullable Integer line) {
        this.demandId = demand;
        this.demandLine = line;
        return this;
    }

    public Key id() {
        return id;
    }

    public MemberId buyer() {
        return new MemberId(buyerId);
    }

    public MemberId seller() {
        return new MemberId(sellerId);
    }

    /** The demand it counts towards; absent for orders that come from no pool. */
    public @Nullable UUID demandId() {
        return demandId;
    }

    public @Nullable Integer demandLine() {
        return demandLine;
    }

    public BigDecimal amount() {
        return amount;
    }

    public String unit() {
        return unit;
    }

    /** Calendar of Asia/Shanghai. */
    public LocalDate happenedOn() {
        return happenedOn;
    }
}
