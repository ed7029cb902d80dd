package io.linknet.procurement.pooling.control;

import static io.linknet.kernel.data.DataClass.PUBLIC;

import io.linknet.kernel.data.Classified;
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
     * @param ofFile whether the digest is that of a file, else that of the documents
     */
    @Classified(PUBLIC)
    public record Recorded(String digest, boolean ofFile, RuleName rule, Instant clearedAt) {}

    /** The clearing of that digest, if there is one. */
    @Transactional
    public Optional<Recorded> find(String digest) {
        return entities.createQuery(
                        """
                        select c from Clearing c
                        where c.digest = :digest or c.publishedDigest = :digest or c.wholeDigest = :digest
                        order by c.clearedAt
                        """,
                        Clearing.class)
                .setParameter("digest", digest)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(it -> new Recorded(
                        digest, !digest.equals(it.digest()), it.spec().rule(), it.clearedAt()));
    }
}
