package io.linknet.procurement.pooling.control;

import io.linknet.procurement.pooling.entity.Clearing;
import io.linknet.procurement.pooling.entity.RuleName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Clearings by their digest, without anything of who was in them. Runs as the service: whoever has a digest may ask. */
@ApplicationScoped
public class RecordedClearings {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /**
     * That a clearing stands in the log.
     *
     * @param ofPublishedFile whether the digest is that of the published file, else that of the result
     */
    public record Recorded(String digest, boolean ofPublishedFile, RuleName rule, Instant clearedAt) {}

    /** The clearing of that digest, if there is one. */
    @Transactional
    public Optional<Recorded> find(String digest) {
        return entities.createQuery(
                        """
                        select c from Clearing c where c.digest = :digest or c.publishedDigest = :digest
                        order by c.clearedAt
                        """,
                        Clearing.class)
                .setParameter("digest", digest)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(it -> new Recorded(
                        digest, digest.equals(it.publishedDigest()), it.spec().rule(), it.clearedAt()));
    }
}
