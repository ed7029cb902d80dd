package io.linknet.procurement.replenishment.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a proposal became a line of a demand. */
@Entity
@Immutable
@Table(name = "replenishment_posting")
public class Posting {

    @Id
    private UUID id;

    @Column(name = "member_id", nullable = false)
    private UUID memberId;

    @Column(name = "material_code", length = 40, nullable = false)
    private String materialCode;

    @Column(nullable = false)
    private LocalDate monday;

    @Column(precision = 20, scale = 6, nullable = false)
    private BigDecimal quantity;

    @Column(length = 3, nullable = false)
    private String unit;

    @Column(name = "demand_id", nullable = false)
    private UUID demandId;

    @Column(name = "demand_line", nullable = false)
    private int demandLine;

    @Column(name = "posted_at", nullable = false)
    private Instant postedAt;

    @Column(name = "posted_by", length = 200, nullable = false)
    private String postedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Posting() {}

    /** Notes it. */
    public Posting(MemberId member, Proposed proposed, UUID demandId, int demandLine, By by) {
        this.id = Ids.next();
        this.memberId = member.value();
        this.materialCode = proposed.materialCode();
        this.monday = proposed.week().monday();
        this.quantity = proposed.quantity().amount();
        this.unit = proposed.quantity().unit().code();
        this.demandId = demandId;
        this.demandLine = demandLine;
        this.postedAt = by.at();
        this.postedBy = by.person();
    }

    /**
     * Which proposal.
     *
     * @param materialCode code of the catalogue
     * @param week the week it is for
     * @param quantity what was proposed
     */
    public record Proposed(String materialCode, Week week, Quantity quantity) {}

    /** Who posted it, and when. */
    public record By(String person, Instant at) {}

    public UUID demandId() {
        return demandId;
    }
}
