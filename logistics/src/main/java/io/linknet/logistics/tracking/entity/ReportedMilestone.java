package io.linknet.logistics.tracking.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.shipment.entity.Milestone;
import io.linknet.logistics.shipment.entity.MilestoneKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What the carrier told, as it is kept; never changed. */
@Entity
@Immutable
@Table(name = "milestone")
public class ReportedMilestone {

    @Id
    private UUID id;

    @Column(name = "shipment_id", nullable = false)
    private UUID shipmentId;

    @Column(name = "seller_id", nullable = false)
    private UUID sellerId;

    @Column(name = "buyer_id", nullable = false)
    private UUID buyerId;

    @Column(name = "carrier_id", nullable = false)
    private UUID carrierId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 12, nullable = false)
    private MilestoneKind kind;

    @Column(name = "happened_at", nullable = false)
    private Instant happenedAt;

    @Column(name = "reported_at", nullable = false)
    private Instant reportedAt;

    @Column(name = "reported_by", length = 200, nullable = false)
    private String reportedBy;

    @Column(length = 120)
    private @Nullable String place;

    @Column(length = 400)
    private @Nullable String note;

    @Column(name = "expected_arrival")
    private @Nullable LocalDate expectedArrival;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ReportedMilestone() {}

    /** Keeps the carrier's word. */
    public ReportedMilestone(Consignment shipment, Milestone milestone, String reportedBy, Instant reportedAt) {
        this.id = Ids.next();
        this.shipmentId = shipment.id();
        this.sellerId = shipment.seller().value();
        this.buyerId = shipment.buyer().value();
        this.carrierId = shipment.carrier().value();
        this.kind = milestone.kind();
        this.happenedAt = milestone.at();
        this.place = milestone.place();
        this.note = milestone.note();
        this.expectedArrival = milestone.expectedArrival();
        this.reportedBy = reportedBy;
        this.reportedAt = reportedAt;
    }

    public UUID shipmentId() {
        return shipmentId;
    }

    public Milestone milestone() {
        return new Milestone(kind, happenedAt, place, note, expectedArrival);
    }

    /** When we were told. */
    public Instant reportedAt() {
        return reportedAt;
    }

    public String reportedBy() {
        return reportedBy;
    }
}
