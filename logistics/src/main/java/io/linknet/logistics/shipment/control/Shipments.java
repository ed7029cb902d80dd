package io.linknet.logistics.shipment.control;

import static io.linknet.logistics.shipment.entity.ShipmentProblem.UNKNOWN_SHIPMENT;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.shipment.entity.Shipment;
import io.linknet.logistics.shipment.entity.ShipmentStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The shipments of their parties. Runs in the caller's transaction. */
@ApplicationScoped
public class Shipments {

    private static final String OF_PARTY = "(s.sellerId = :party or s.buyerId = :party or s.carrierId = :party)";

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * A shipment of one of its parties.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none that the party may see
     */
    public Consignment get(UUID id, MemberId party) {
        return find(id, party, LockModeType.NONE).consignment();
    }

    /** The same, locked until the transaction ends. */
    Shipment forUpdate(UUID id, MemberId party) {
        return find(id, party, LockModeType.PESSIMISTIC_WRITE);
    }

    private Shipment find(UUID id, MemberId party, LockModeType lock) {
        return entities.createQuery("select s from Shipment s where s.id = :id and " + OF_PARTY, Shipment.class)
                .setParameter("id", id)
                .setParameter("party", party.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> UNKNOWN_SHIPMENT.because(id));
    }

    /**
     * Shipments of a party, newest first.
     *
     * @param statuses states to show; all when empty
     * @param limit most rows
     */
    public List<Consignment> page(MemberId party, Set<ShipmentStatus> statuses, Cursor after, int limit) {
        var shown = statuses.isEmpty() ? Set.of(ShipmentStatus.values()) : statuses;
        return entities.createQuery(
                        "select s from Shipment s where " + OF_PARTY
                                + """
                                   and s.status in :statuses
                                   and (s.announcedAt < :at or (s.announcedAt = :at and s.id < :id))
                                  order by s.announcedAt desc, s.id desc
                                  """,
                        Shipment.class)
                .setParameter("party", party.value())
                .setParameter("statuses", shown)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultStream()
                .map(Shipment::consignment)
                .toList();
    }

    /** The shipments that carried a lot, oldest first; for the service itself. */
    public List<Consignment> ofLot(UUID lotId, int limit) {
        return entities.createQuery(
                        """
                        select s from Shipment s where s.id in (select l.shipmentId from LoadedLot l where l.lotId = :lot)
                        order by s.announcedAt, s.id
                        """,
                        Shipment.class)
                .setParameter("lot", lotId)
                .setMaxResults(limit)
                .getResultStream()
                .map(Shipment::consignment)
                .toList();
    }

    long nextNumber() {
        return next("shipment_number");
    }

    long nextSerial() {
        return next("sscc_serial");
    }

    private long next(String sequence) {
        var value = (Number)
                entities.createNativeQuery("select nextval('" + sequence + "')").getSingleResult();
        return value.longValue();
    }

    void add(Shipment shipment) {
        entities.persist(shipment);
        entities.flush();
    }

    /** Writes now, so that the version is the one the caller reads. */
    void flush() {
        entities.flush();
    }
}
