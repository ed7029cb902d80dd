package io.linknet.procurement.ordering.exchange.entity;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Which documents about its orders a member gets sent, and to which account; one for each member that ever said so. */
@Entity
@Table(name = "document_delivery")
public class DocumentDelivery {

    @Id
    @Column(name = "member_id")
    private UUID memberId;

    @Version
    private long version;

    @Column(length = 40, nullable = false, updatable = false)
    private String account;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<TradeDocument.Kind> kinds;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", length = 200, nullable = false)
    private String changedBy;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected DocumentDelivery() {}

    /**
     * Sends nothing yet.
     *
     * @param account of the member at the broker
     */
    @SuppressWarnings("NullAway.Init") // deliver sets the rest
    public DocumentDelivery(MemberId member, String account) {
        this.memberId = member.value();
        this.version = 1;
        this.account = account;
        this.kinds = List.of();
    }

    /** From now on these and no others; none ends it. */
    public void deliver(Set<TradeDocument.Kind> wanted, String by, Instant at) {
        kinds = List.copyOf(wanted.isEmpty() ? EnumSet.noneOf(TradeDocument.Kind.class) : EnumSet.copyOf(wanted));
        changedBy = by;
        changedAt = at;
    }

    public boolean isWanted(TradeDocument.Kind kind) {
        return kinds.contains(kind);
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    public long version() {
        return version;
    }

    public String account() {
        return account;
    }

    /** In the order of the kinds. */
    public List<TradeDocument.Kind> kinds() {
        return kinds;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }
}
