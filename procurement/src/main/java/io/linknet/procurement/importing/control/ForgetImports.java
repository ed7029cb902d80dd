package io.linknet.procurement.importing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Forgets the content of files that nobody has taken within a week: lists of people do not lie about. */
@ApplicationScoped
public class ForgetImports {

    /** How long a file may wait to be taken. */
    static final Duration KEPT = Duration.ofDays(7);

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Forgets all that is old enough, with the cells that stand in its faults and its sample. Runs as the service.
     *
     * @return how many files it concerned
     */
    @Transactional
    public int forget() {
        var before = clock.instant().minus(KEPT);
        entities.createNativeQuery(
                        """
                        update import_fault set cell = '' where import_id in (
                          select f.id from import_file f join import_content c on c.import_id = f.id
                          where f.uploaded_at < :before)
                        """)
                .setParameter("before", before)
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        update import_file set sample = '[]' where uploaded_at < :before
                          and id in (select import_id from import_content)
                        """)
                .setParameter("before", before)
                .executeUpdate();
        return entities.createNativeQuery(
                        """
                        delete from import_content where import_id in (
                          select id from import_file where uploaded_at < :before)
                        """)
                .setParameter("before", before)
                .executeUpdate();
    }
}
