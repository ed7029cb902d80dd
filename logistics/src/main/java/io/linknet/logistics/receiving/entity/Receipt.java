package io.linknet.logistics.receiving.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.logistics.shipment.entity.Consignment;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * What the buyer found when it weighed in a shipment.
 *
 * <p>There is one per shipment and it never changes: settlement, payable and voucher stand on it. A mistake is
 * corrected by a new document, not here.
 */
@Entity
@Immutable
@Table(name = "receipt")
public class Receipt {

    @Id
    private UUID id;

    @Column(name = "shipment_id", nullable = false)
    private UUID shipmentId;

    @Column(length = 40, nullable = false)
    private String number;

    @Column(name = "seller_id", nullable = false)
    private UUID sellerId;

    @Column(name = "buyer_id", nullable = false)
    private UUID buyerId;

    @Column(name = "carrier_id", nullable = false)
    private UUID carrierId;

    @Column(name = "received_at", nullable = false)
    private Instant receivedAt;

    @Column(name = "received_by", length = 200, nullable = false)
    private String receivedBy;

    @OneToMany(mappedBy = "receipt", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<ReceiptLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Receipt() {}

    /** Writes the judgement down. */
    public Receipt(
            Consignment shipment, String number, List<ReceivedLot> judged, String receivedBy, Instant receivedAt) {
        this.id = Ids.next();
        this.shipmentId = shipment.id();
        this.number = number;
        this.sellerId = shipment.seller().value();
        this.buyerId = shipment.buyer().value();
        this.carrierId = shipment.carrier().value();
        this.receivedBy = receivedBy;
        this.receivedAt = receivedAt;
        judged.forEach(lot -> lines.add(new ReceiptLine(this, shipment, lines.size() + 1, lot)));
    }

    public UUID id() {
        return id;
    }

    /** The receipt as its parties read it. */
    public WeighInResult result() {
        return new WeighInResult(
                id,
                shipmentId,
                number,
                receivedAt,
                receivedBy,
                lines.stream().map(ReceiptLine::judgement).toList());
    }
}
