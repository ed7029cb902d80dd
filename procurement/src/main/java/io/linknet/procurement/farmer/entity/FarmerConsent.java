package io.linknet.procurement.farmer.entity;

import io.linknet.kernel.caller.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A farmer's word that the cooperative may tell its partners the farmer's name, as the clerk recorded it.
 *
 * <p>The latest record counts; withdrawing removes it, and both stand in the evidence log.
 */
@Entity
@Table(name = "farmer_consent")
public class FarmerConsent {

    @Id
    @Column(name = "farmer_id")
    private UUID farmerId;

    @Column(name = "cooperative_id", nullable = false, updatable = false)
    private UUID cooperativeId;

    /** What may be shown; the database keeps it equal to the register's. */
    @Column(length = 60, nullable = false, updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private ConsentWay way;

    @Column(name = "given_on", nullable = false)
    private LocalDate givenOn;

    @Column(length = 120, nullable = false)
    private String reference;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", length = 200, nullable = false)
    private String recordedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected FarmerConsent() {}

    public FarmerConsent(Farmer farmer, Said said, Caller clerk, Instant at) {
        this.farmerId = farmer.id();
        this.cooperativeId = clerk.member().value();
        this.name = farmer.details().name();
        say(said, clerk, at);
    }

    /**
     * What the farmer said, and where that can be looked up.
     *
     * @param givenOn day of the farmer's word, Asia/Shanghai
     * @param reference where the paper or the message is kept
     */
    public record Said(ConsentWay way, LocalDate givenOn, String reference) {}

    /** Takes a later record. */
    public final void say(Said said, Caller clerk, Instant at) {
        this.way = said.way();
        this.givenOn = said.givenOn();
        this.reference = said.reference();
        this.recordedAt = at;
        this.recordedBy = clerk.personName();
    }

    public UUID farmerId() {
        return farmerId;
    }

    public Said said() {
        return new Said(way, givenOn, reference);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }
}
