package io.linknet.procurement.supplier.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.supplier.entity.Qualification;
import io.linknet.procurement.supplier.entity.QualificationExpiring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells both sides that a paper ends: 30 days before, 7 days before, and on its last day.
 *
 * <p>Asks for everything that is due, however long ago: after an outage the nearest reminder goes out and those it has
 * overtaken do not. Each goes out once, whichever replica sends it. Runs as the service, one paper in a transaction.
 */
@ApplicationScoped
public class Remind {

    private static final String DUE =
            """
            select q.id, d.days from qualification q
              join (values (0), (7), (30)) as d (days) on q.valid_until - d.days <= :today
            where not q.withdrawn and q.id not in (:failed) and not exists (
              select 1 from qualification_reminder r
              where r.qualification_id = q.id and r.valid_until = q.valid_until and r.days <= d.days)
            order by q.valid_until, d.days, q.id limit 1 for update of q skip locked
            """;
    private static final String NOTE =
            """
            insert into qualification_reminder (qualification_id, valid_until, days, supplier_id, reminded_at)
            values (:id, :until, :days, :supplier, :at)
            """;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Suppliers suppliers;

    @Inject
    Event<QualificationExpiring> expiring;

    @Inject
    Clock clock;

    /**
     * Sends the reminder that has been due the longest.
     *
     * @param failed papers that could not be told of in this round; at least one id
     * @return the paper, if one was due
     * @throws NotReminded if that one could not be told of
     */
    @Transactional
    public Optional<UUID> next(Collection<UUID> failed) {
        List<?> due = entities.createNativeQuery(DUE, Object[].class)
                .setParameter("today", LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR))
                .setParameter("failed", failed)
                .getResultList();
        return due.stream().findFirst().map(row -> {
            var id = (UUID) ((Object[]) row)[0];
            try {
                remind(entities.find(Qualification.class, id), ((Number) ((Object[]) row)[1]).intValue());
                return id;
            } catch (RuntimeException unsent) {
                throw new NotReminded(id, unsent);
            }
        });
    }

    private void remind(Qualification paper, int days) {
        entities.createNativeQuery(NOTE)
                .setParameter("id", paper.id())
                .setParameter("until", paper.terms().validUntil())
                .setParameter("days", days)
                .setParameter("supplier", paper.supplier().value())
                .setParameter("at", clock.instant())
                .executeUpdate();
        expiring.fire(new QualificationExpiring(paper, days, suppliers.toTell(paper.supplier())));
    }

    /** One paper could not be told of; the others still can. */
    public static final class NotReminded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient UUID paperId;

        NotReminded(UUID paperId, RuntimeException cause) {
            super("nobody is told that qualification " + paperId + " ends", cause);
            this.paperId = paperId;
        }

        UUID paperId() {
            return paperId;
        }
    }
}
