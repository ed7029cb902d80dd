package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** What one farmer contributes to a pledged line; the cooperative's secret. */
@Entity
@Table(name = "farmer_share")
public class FarmerShare {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pledge_line_id", nullable = false, updatable = false)
    private PledgeLine line;

    @Column(name = "cooperative_id", nullable = false, updatable = false)
    private UUID cooperativeId;

    @Column(name = "farmer_id", nullable = false, updatable = false)
    private UUID farmerId;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal quantity;

    @Column(length = 3, nullable = false)
    private String unit;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected FarmerShare() {}

    FarmerShare(PledgeLine line, UUID cooperativeId, UUID farmerId, Quantity quantity) {
        this.id = Ids.next();
        this.line = line;
        this.cooperativeId = cooperativeId;
        this.farmerId = farmerId;
        this.quantity = quantity.amount();
        this.unit = quantity.unit().code();
    }

    public UUID farmerId() {
        return farmerId;
    }

    public Quantity quantity() {
        return new Quantity(quantity, new Unit(unit));
    }
}
