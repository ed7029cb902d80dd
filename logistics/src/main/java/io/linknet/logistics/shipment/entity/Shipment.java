package io.linknet.logistics.shipment.entity;

import static io.linknet.logistics.shipment.entity.ShipmentProblem.ALREADY_RECEIVED;
import static io.linknet.logistics.shipment.entity.ShipmentProblem.DELAY_WITHOUT_NOTE;
import static io.linknet.logistics.shipment.entity.ShipmentProblem.EXPECTED_ARRIVAL_UNFIT;
import static io.linknet.logistics.shipment.entity.ShipmentProblem.MILESTONE_BEFORE_THE_LAST;
import static io.linknet.logistics.shipment.entity.ShipmentProblem.MILESTONE_IN_THE_FUTURE;
import static io.linknet.logistics.shipment.entity.ShipmentProblem.MILESTONE_PASSED;
import static io.linknet.logistics.shipment.entity.ShipmentProblem.NOT_THE_BUYER;
import static io.linknet.logistics.shipment.entity.ShipmentProblem.NOT_THE_CARRIER;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.logistics.gs1.Sscc;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One load from one seller to one buyer, announced before it leaves.
 *
 * <p>What is on it never changes after the announcement. The carrier moves it forward, the buyer ends its journey; a
 * receipt does not wait for milestones that a driver forgot.
 */
@Entity
@Table(name = "shipment")
public class Shipment {

    /** A driver's clock may be ahead of ours by this much. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(length = 40, nullable = false, updatable = false)
    private String number;

    @Column(name = "seller_id", nullable = false, updatable = false)
    private UUID sellerId;

    @Column(name = "buyer_id", nullable = false, updatable = false)
    private UUID buyerId;

    @Column(name = "carrier_id", nullable = false, updatable = false)
    private UUID carrierId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 18, nullable = false, updatable = false)
    private String sscc;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 12, nullable = false)
    private ShipmentStatus status;

    @Column(name = "is_delayed", nullable = false)
    private boolean isDelayed;

    @Column(length = 40)
    private @Nullable String vehicle;

    @Column(length = 200, nullable = false)
    private String place;

    @Column(name = "planned_arrival", nullable = false)
    private LocalDate plannedArrival;

    @Column(name = "expected_arrival", nullable = false)
    private LocalDate expectedArrival;

    @Column(name = "last_milestone_at")
    private @Nullable Instant lastMilestoneAt;

    @Column(name = "announced_at", nullable = false, updatable = false)
    private Instant announcedAt;

    @Column(name = "announced_by", length = 200, nullable = false, updatable = false)
    private String announcedBy;

    @OneToMany(mappedBy = "shipment", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    @BatchSize(size = 100)
    private List<ShipmentLine> lines = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Shipment() {}

    /** Announces a load; the draft has been checked against the order lines by the use case. */
    public Shipment(String number, Sscc sscc, ShipmentDraft draft, String announcedBy, Instant announcedAt) {
        this.id = Ids.next();
        this.number = number;
        this.sscc = sscc.value();
        this.sellerId = draft.seller().value();
        this.buyerId = draft.buyer().value();
        this.carrierId = draft.carrier().value();
        this.vehicle = draft.vehicle();
        this.place = draft.place();
        this.plannedArrival = draft.plannedArrival();
        this.expectedArrival = draft.plannedArrival();
        this.status = ShipmentStatus.ANNOUNCED;
        this.announcedBy = announcedBy;
        this.announcedAt = announcedAt;
        draft.lines().forEach(line -> lines.add(new ShipmentLine(this, lines.size() + 1, draft, line)));
    }

    /**
     * Takes the carrier's word.
     *
     * @param reporter member that tells
     * @param now our clock
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member tells, the load has come further already,
     *     the moment lies ahead or before the last one told, or a delay has no reason
     */
    public void report(MemberId reporter, Milestone milestone, Instant now) {
        if (!reporter.value().equals(carrierId)) {
            throw NOT_THE_CARRIER.because(number);
        }
        requireAhead(milestone.kind());
        requireMoment(milestone.at(), now);
        requireReason(milestone);

        var reached = milestone.kind().reached();
        status = reached == null ? status : reached;
        isDelayed = reached == null || isDelayed && reached != ShipmentStatus.ARRIVED;
        var later = milestone.expectedArrival();
        expectedArrival = later == null ? expectedArrival : later;
        lastMilestoneAt = milestone.at();
    }

    private void requireAhead(MilestoneKind kind) {
        if (status == ShipmentStatus.RECEIVED) {
            throw ALREADY_RECEIVED.because(number);
        }
        var reached = kind.reached() == null ? ShipmentStatus.ARRIVED : kind.reached();
        var isOnTheRoadStill = kind == MilestoneKind.IN_TRANSIT && status == ShipmentStatus.IN_TRANSIT;
        if (status.compareTo(reached) >= 0 && !isOnTheRoadStill) {
            throw MILESTONE_PASSED.at("/kind", number, status);
        }
    }

    private void requireMoment(Instant at, Instant now) {
        if (at.isAfter(now.plus(CLOCK_SKEW))) {
            throw MILESTONE_IN_THE_FUTURE.at("/at", at);
        }
        var last = lastMilestoneAt;
        if (last != null && at.isBefore(last)) {
            throw MILESTONE_BEFORE_THE_LAST.at("/at", at, last);
        }
    }

    private void requireReason(Milestone milestone) {
        var expected = milestone.expectedArrival();
        if (milestone.kind() == MilestoneKind.DELAYED) {
            if (milestone.note() == null || milestone.note().isBlank()) {
                throw DELAY_WITHOUT_NOTE.at("/note");
            }
            if (expected != null && expected.isBefore(LocalDate.ofInstant(milestone.at(), DeliveryWindow.CALENDAR))) {
                throw EXPECTED_ARRIVAL_UNFIT.at("/expectedArrival", expected);
            }
        } else if (expected != null) {
            throw EXPECTED_ARRIVAL_UNFIT.at("/expectedArrival", expected);
        }
    }

    /**
     * Ends the journey at the buyer's scale.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another member receives, or it was received before
     */
    public void receive(MemberId receiver) {
        if (!receiver.value().equals(buyerId)) {
            throw NOT_THE_BUYER.because(number);
        }
        if (status == ShipmentStatus.RECEIVED) {
            throw ALREADY_RECEIVED.because(number);
        }

        status = ShipmentStatus.RECEIVED;
        isDelayed = false;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public ShipmentStatus status() {
        return status;
    }

    public Instant announcedAt() {
        return announcedAt;
    }

    /** The shipment as its parties read it. */
    public Consignment consignment() {
        return new Consignment(
                id,
                version,
                number,
                new MemberId(sellerId),
                new MemberId(buyerId),
                new MemberId(carrierId),
                new Sscc(sscc),
                status,
                isDelayed,
                vehicle,
                place,
                plannedArrival,
                expectedArrival,
                announcedAt,
                announcedBy,
                lines.stream().map(ShipmentLine::consigned).toList());
    }
}
