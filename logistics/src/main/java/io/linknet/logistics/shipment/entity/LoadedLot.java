package io.linknet.logistics.shipment.entity;

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
import java.time.LocalDate;
import java.util.UUID;

/** The part of a shipment line that comes from one lot; what the lot says is copied, as it stood on the notice. */
@Entity
@Table(name = "shipped_lot")
public class LoadedLot {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "shipment_line_id", nullable = false, updatable = false)
    private ShipmentLine line;

    @Column(name = "shipment_id", nullable = false, updatable = false)
    private UUID shipmentId;

    @Column(name = "seller_id", nullable = false, updatable = false)
    private UUID sellerId;

    @Column(name = "buyer_id", nullable = false, updatable = false)
    private UUID buyerId;

    @Column(name = "carrier_id", nullable = false, updatable = false)
    private UUID carrierId;

    @Column(nullable = false)
    private int position;

    @Column(name = "lot_id", nullable = false)
    private UUID lotId;

    @Column(name = "lot_number", length = 20, nullable = false)
    private String lotNumber;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal quantity;

    @Column(name = "produced_on", nullable = false)
    private LocalDate producedOn;

    @Column(length = 120, nullable = false)
    private String origin;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LoadedLot() {}

    LoadedLot(ShipmentLine line, UUID shipmentId, ShipmentDraft draft, int position, Consignment.ShippedLot lot) {
        this.id = Ids.next();
        this.line = line;
        this.shipmentId = shipmentId;
        this.sellerId = draft.seller().value();
        this.buyerId = draft.buyer().value();
        this.carrierId = draft.carrier().value();
        this.position = position;
        this.lotId = lot.lotId();
        this.lotNumber = lot.lotNumber();
        this.quantity = lot.quantity().amount();
        this.producedOn = lot.producedOn();
        this.origin = lot.origin();
    }

    Consignment.ShippedLot consigned(Unit unit) {
        return new Consignment.ShippedLot(lotId, lotNumber, new Quantity(quantity, unit), producedOn, origin);
    }
}
