package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one pledged line got in a clearing, and why. */
@Entity
@Table(name = "allocation")
public class Allocation {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "clearing_id", nullable = false, updatable = false)
    private Clearing clearing;

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

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 30, nullable = false, updatable = false)
    private Reason reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "reason_values", nullable = false, updatable = false)
    private Map<String, String> reasonValues = new TreeMap<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Allocation() {}

    Allocation(Clearing clearing, Pool pool, Share share) {
        var offer = share.offer();
        this.id = Ids.next();
        this.clearing = clearing;
        this.pledgeId = offer.pledgeId();
        this.demandId = pool.demandId();
        this.leaderId = pool.leader().value();
        this.cooperativeId = offer.cooperative().value();
        this.demandLine = offer.line();
        this.pledged = offer.quantity().amount();
        this.allocated = share.allocated().amount();
        this.unit = offer.quantity().unit().code();
        this.unitPrice = offer.lowestPrice().amount();
        this.earliest = share.window().from();
        this.latest = share.window().to();
        this.reason = share.reason();
        this.reasonValues.putAll(share.values());
    }

    public UUID pledgeId() {
        return pledgeId;
    }

    public UUID demandId() {
        return demandId;
    }

    public MemberId cooperative() {
        return new MemberId(cooperativeId);
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

    public Reason reason() {
        return reason;
    }

    /** The numbers behind the reason, by name. */
    public Map<String, String> reasonValues() {
        return Map.copyOf(reasonValues);
    }
}
