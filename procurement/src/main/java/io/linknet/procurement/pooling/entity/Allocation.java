package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What one pledged line gives to one demand line by a clearing, and why; nothing when the quantity is none.
 *
 * <p>Written in batches of statements, since there may be 100,000 of them; read as this.
 */
@Entity
@Table(name = "allocation")
public class Allocation {

    @Id
    private UUID id;

    @Column(name = "clearing_id", nullable = false, updatable = false)
    private UUID clearingId;

    @Column(name = "pledge_id", nullable = false, updatable = false)
    private UUID pledgeId;

    @Column(name = "demand_id", nullable = false, updatable = false)
    private UUID demandId;

    @Column(name = "leader_id", nullable = false, updatable = false)
    private UUID leaderId;

    @Column(name = "cooperative_id", nullable = false, updatable = false)
    private UUID cooperativeId;

    @Column(name = "demand_line", nullable = false, updatable = false)
    private int demandLine;

    @Column(name = "pledge_line", nullable = false, updatable = false)
    private int pledgeLine;

    @Column(precision = 20, scale = 6, nullable = false, updatable = false)
    private BigDecimal pledged;

    @Column(precision = 20, scale = 6, nullable = false, updatable = false)
    private BigDecimal allocated;

    @Column(length = 3, nullable = false, updatable = false)
    private String unit;

    @Column(name = "unit_price", precision = 20, scale = 6, nullable = false, updatable = false)
    private BigDecimal unitPrice;

    @Column(nullable = false, updatable = false)
    private LocalDate earliest;

    @Column(nullable = false, updatable = false)
    private LocalDate latest;

    @Column(length = 40, nullable = false, updatable = false)
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "reason_values", nullable = false, updatable = false)
    private Map<String, String> reasonValues = new TreeMap<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Allocation() {}

    public UUID id() {
        return id;
    }

    public UUID pledgeId() {
        return pledgeId;
    }

    public UUID demandId() {
        return demandId;
    }

    /** Whether it is for a demand of that member. */
    public boolean isFor(MemberId leader) {
        return leader.value().equals(leaderId);
    }

    public MemberId cooperative() {
        return new MemberId(cooperativeId);
    }

    /** The line that was pledged, by the number of the demand line it was pledged for. */
    public int pledgeLine() {
        return pledgeLine;
    }

    public int demandLine() {
        return demandLine;
    }

    public Quantity pledged() {
        return new Quantity(pledged, new Unit(unit));
    }

    public Quantity allocated() {
        return new Quantity(allocated, new Unit(unit));
    }

    /** What the cooperative is paid per unit: the least it asked; prices are in the demand's currency. */
    public UnitPrice unitPrice(Currency currency) {
        return new UnitPrice(unitPrice, currency);
    }

    /** When it is to be delivered. */
    public DeliveryWindow window() {
        return new DeliveryWindow(earliest, latest);
    }

    /** Code of the reason. */
    public String reason() {
        return reason;
    }

    /** The numbers behind the reason, by name. */
    public Map<String, String> reasonValues() {
        return Map.copyOf(reasonValues);
    }
}
