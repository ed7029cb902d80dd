package io.linknet.procurement.sourcing.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An offer as it was found at the opening, with its scores; for the buyer alone, written once. */
@Entity
@Immutable
@Table(name = "bid_offer")
public class OpenedOffer {

    @Id
    private UUID id;

    @Column(name = "bid_id", nullable = false)
    private UUID bidId;

    @Column(name = "rfq_id", nullable = false)
    private UUID rfqId;

    @Column(name = "buyer_id", nullable = false)
    private UUID buyerId;

    @Column(name = "bidder_id", nullable = false)
    private UUID bidderId;

    @Column(nullable = false)
    private int line;

    @Column(nullable = false)
    private int position;

    @Column(name = "material_code", length = 40, nullable = false)
    private String materialCode;

    @Column(name = "grade_code", length = 20, nullable = false)
    private String gradeCode;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal quantity;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(name = "unit_price", precision = 20, scale = 6, nullable = false)
    private BigDecimal unitPrice;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal freight;

    @Column(nullable = false)
    private LocalDate earliest;

    @Column(nullable = false)
    private LocalDate latest;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 20)
    private @Nullable SubstituteReason substitute;

    @Column(name = "sealed_at", nullable = false)
    private Instant sealedAt;

    @Column(name = "record_percent", nullable = false)
    private short recordPercent;

    @Column(name = "distance_km")
    private @Nullable Integer distanceKm;

    @Embedded
    private Scores scores;

    @Column(nullable = false)
    private int rank;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected OpenedOffer() {}

    public OpenedOffer(Rfq rfq, Ranked ranked) {
        var found = ranked.contender();
        var offer = found.offer();
        this.id = Ids.next();
        this.bidId = found.bidId();
        this.rfqId = rfq.id();
        this.buyerId = rfq.buyer().value();
        this.bidderId = found.bidder().value();
        this.line = offer.line();
        this.position = found.position();
        this.materialCode = offer.materialCode();
        this.gradeCode = offer.gradeCode();
        this.quantity = offer.quantity().amount();
        this.unit = offer.quantity().unit().code();
        this.unitPrice = offer.unitPrice().amount();
        this.freight = offer.freight().amount();
        this.earliest = offer.available().from();
        this.latest = offer.available().to();
        this.substitute = offer.substitute();
        this.sealedAt = found.sealedAt();
        this.recordPercent = (short) found.facts().recordPercent();
        this.distanceKm = found.facts().distanceKm();
        this.scores = ranked.scores();
        this.rank = ranked.rank();
    }

    /** What is offered, in the currency of the request. */
    public Offer offer(Currency currency) {
        return new Offer(
                line,
                materialCode,
                gradeCode,
                new Quantity(quantity, new Unit(unit)),
                new UnitPrice(unitPrice, currency),
                new UnitPrice(freight, currency),
                new DeliveryWindow(earliest, latest),
                substitute);
    }

    public MemberId bidder() {
        return new MemberId(bidderId);
    }

    public int line() {
        return line;
    }

    /** In the bid, from 1. */
    public int position() {
        return position;
    }

    public Instant sealedAt() {
        return sealedAt;
    }

    /** Percent accepted of what the bidder promised, as of the opening. */
    public int recordPercent() {
        return recordPercent;
    }

    /** As of the opening. */
    public @Nullable Integer distanceKm() {
        return distanceKm;
    }

    public Scores scores() {
        return scores;
    }

    public int rank() {
        return rank;
    }
}
