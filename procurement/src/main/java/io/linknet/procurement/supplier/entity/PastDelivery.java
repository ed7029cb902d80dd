package io.linknet.procurement.supplier.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery of years before LinkNet, brought along by its buyer; never an order here. */
@Entity
@Table(name = "past_delivery")
public class PastDelivery {

    @Id
    private UUID id;

    @Column(name = "owner_id", nullable = false, updatable = false)
    private UUID ownerId;

    @Column(name = "row_key", length = 80, nullable = false, updatable = false)
    private String rowKey;

    @Column(name = "supplier_id")
    private @Nullable UUID supplierId;

    @Embedded
    private PastFacts facts;

    @Column(name = "imported_at", nullable = false)
    private Instant importedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PastDelivery() {}

    public PastDelivery(MemberId owner, String rowKey, PastFacts facts, @Nullable UUID supplierId, Instant importedAt) {
        this.id = Ids.next();
        this.ownerId = owner.value();
        this.rowKey = rowKey;
        this.facts = facts;
        this.supplierId = supplierId;
        this.importedAt = importedAt;
    }

    /** Takes the later word of the other system. */
    public void change(PastFacts later, @Nullable UUID supplier, Instant at) {
        facts = later;
        supplierId = supplier;
        importedAt = at;
    }

    public UUID id() {
        return id;
    }

    /** As the other system knows the line. */
    public String rowKey() {
        return rowKey;
    }

    public PastFacts facts() {
        return facts;
    }

    /** The member that is meant; absent while nobody knows. */
    public @Nullable UUID supplierId() {
        return supplierId;
    }

    public Instant importedAt() {
        return importedAt;
    }
}
