package io.linknet.procurement.demand.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of a posted demand. */
@Entity
@Table(name = "demand_line")
public class DemandLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "demand_id", nullable = false, updatable = false)
    private Demand demand;

    @Column(nullable = false)
    private int line;

    @Column(name = "material_code", length = 40, nullable = false)
    private String materialCode;

    @Column(name = "grade_code", length = 20, nullable = false)
    private String gradeCode;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal quantity;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(name = "window_from", nullable = false)
    private LocalDate windowFrom;

    @Column(name = "window_to", nullable = false)
    private LocalDate windowTo;

    @Column(name = "price_ceiling", precision = 20, scale = 6, nullable = false)
    private BigDecimal priceCeiling;

    @Column(name = "over_tolerance_percent", precision = 5, scale = 2, nullable = false)
    private BigDecimal overTolerancePercent;

    @Column(name = "under_tolerance_percent", precision = 5, scale = 2, nullable = false)
    private BigDecimal underTolerancePercent;

    @Column(name = "minimum_lot", precision = 20, scale = 6)
    private @Nullable BigDecimal minimumLot;

    @Column(name = "fixed_price", nullable = false)
    private boolean fixedPrice;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private Zone zone;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(nullable = false)
    private int priority;

    @Column(name = "pack_size", precision = 20, scale = 6)
    private @Nullable BigDecimal packSize;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DemandLine() {}

    DemandLine(Demand demand, int line, RequestedLine requested) {
        this.id = Ids.next();
        this.demand = demand;
        this.line = line;
        this.materialCode = requested.materialCode();
        this.unit = requested.quantity().unit().code();
        say(requested);
    }

    /** Says the line anew; material and unit stay, since pledges refer to them. */
    final void say(RequestedLine requested) {
        this.gradeCode = requested.gradeCode();
        this.quantity = requested.quantity().amount();
        this.windowFrom = requested.window().from();
        this.windowTo = requested.window().to();
        this.priceCeiling = requested.priceCeiling().amount();
        this.overTolerancePercent = requested.overTolerancePercent();
        this.underTolerancePercent = requested.underTolerancePercent();
        var lot = requested.minimumLot();
        this.minimumLot = lot == null ? null : lot.amount();
        var pack = requested.packSize();
        this.packSize = pack == null ? null : pack.amount();
        this.priority = requested.priority();
        this.fixedPrice = requested.fixedPrice();
        this.zone = requested.zone();
    }

    /** Position in the demand, from 1. */
    public int line() {
        return line;
    }

    RequestedLine requested(Currency currency) {
        var in = new Unit(unit);
        return new RequestedLine(
                materialCode,
                gradeCode,
                new Quantity(quantity, in),
                new DeliveryWindow(windowFrom, windowTo),
                new UnitPrice(priceCeiling, currency),
                fixedPrice,
                zone,
                overTolerancePercent,
                underTolerancePercent,
                minimumLot == null ? null : new Quantity(minimumLot, in),
                priority,
                packSize == null ? null : new Quantity(packSize, in));
    }
}
