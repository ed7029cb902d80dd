package io.linknet.logistics.shipment.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.logistics.gs1.Gtin;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What one shipment carries on one order line. */
@Entity
@Table(name = "shipment_line")
@BatchSize(size = 100)
public class ShipmentLine {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "shipment_id", nullable = false, updatable = false)
    private Shipment shipment;

    @Column(nullable = false)
    private int position;

    @Column(name = "seller_id", nullable = false, updatable = false)
    private UUID sellerId;

    @Column(name = "buyer_id", nullable = false, updatable = false)
    private UUID buyerId;

    @Column(name = "carrier_id", nullable = false, updatable = false)
    private UUID carrierId;

    @Column(name = "order_id", nullable = false)
    private UUID orderId;

    @Column(name = "order_line", nullable = false)
    private int orderLine;

    @Column(name = "order_version", nullable = false, updatable = false)
    private long orderVersion;

    @Column(name = "order_number", length = 80, nullable = false)
    private String orderNumber;

    @Column(name = "material_code", length = 80, nullable = false)
    private String materialCode;

    @Column(name = "material_name_zh", length = 200, nullable = false)
    private String materialNameZh;

    @Column(name = "material_name_en", length = 200, nullable = false)
    private String materialNameEn;

    @Column(length = 14, nullable = false)
    private String gtin;

    @Column(name = "grade_code", length = 20)
    private @Nullable String gradeCode;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal quantity;

    @Column(length = 3, nullable = false)
    private String unit;

    @OneToMany(mappedBy = "line", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @BatchSize(size = 100)
    private List<LoadedLot> lots = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ShipmentLine() {}

    ShipmentLine(Shipment shipment, int position, ShipmentDraft draft, Consignment.Line line) {
        this.id = Ids.next();
        this.shipment = shipment;
        this.position = position;
        this.sellerId = draft.seller().value();
        this.buyerId = draft.buyer().value();
        this.carrierId = draft.carrier().value();
        this.orderId = line.orderId();
        this.orderLine = line.orderLine();
        this.orderVersion = line.orderVersion();
        this.orderNumber = line.orderNumber();
        this.materialCode = line.materialCode();
        this.materialNameZh = line.nameZh();
        this.materialNameEn = line.nameEn();
        this.gtin = line.gtin().value();
        this.gradeCode = line.gradeCode();
        this.quantity = line.quantity().amount();
        this.unit = line.quantity().unit().code();
        line.lots().forEach(lot -> lots.add(new LoadedLot(this, shipment.id(), draft, lots.size() + 1, lot)));
    }

    Consignment.Line consigned() {
        var in = new Unit(unit);
        return new Consignment.Line(
                orderId,
                orderLine,
                orderVersion,
                orderNumber,
                materialCode,
                materialNameZh,
                materialNameEn,
                new Gtin(gtin),
                gradeCode,
                new Quantity(quantity, in),
                lots.stream().map(lot -> lot.consigned(in)).toList());
    }
}
