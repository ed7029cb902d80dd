package io.linknet.logistics.receiving.control;

import io.linknet.logistics.receiving.entity.Receipt;
import io.linknet.logistics.receiving.entity.WeighInResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The receipts of shipments. Runs in the caller's transaction. */
@ApplicationScoped
public class Receipts {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The receipt of a shipment that the caller may see, once there is one. */
    public Optional<WeighInResult> of(UUID shipmentId) {
        return of(List.of(shipmentId)).stream().findFirst();
    }

    /** The receipts of shipments that the caller may see. */
    public List<WeighInResult> of(Collection<UUID> shipmentIds) {
        if (shipmentIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select distinct r from Receipt r join fetch r.lines where r.shipmentId in :ids"
                                + " order by r.receivedAt, r.id",
                        Receipt.class)
                .setParameter("ids", Set.copyOf(shipmentIds))
                .getResultStream()
                .map(Receipt::result)
                .toList();
    }

    long nextNumber() {
        var value = (Number)
                entities.createNativeQuery("select nextval('receipt_number')").getSingleResult();
        return value.longValue();
    }

    void add(Receipt receipt) {
        entities.persist(receipt);
        entities.flush();
    }
}
