package io.linknet.procurement.ordering.control;

import io.linknet.kernel.value.MemberId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** From whom a member has ordered before. */
@ApplicationScoped
public class OwnSuppliers {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The sellers of the buyer's orders. */
    public Set<UUID> of(MemberId buyer) {
        return entities.createQuery(
                        "select distinct o.sellerId from PurchaseOrder o where o.buyerId = :buyer", UUID.class)
                .setParameter("buyer", buyer.value())
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
