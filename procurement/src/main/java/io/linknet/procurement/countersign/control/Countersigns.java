package io.linknet.procurement.countersign.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.countersign.entity.Countersign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What farmers have been asked. */
@ApplicationScoped
public class Countersigns {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    FarmersKey key;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "linknet.public-url", defaultValue = "http://localhost:8080")
    String publicUrl;

    /**
     * A farmer's link that takes an answer.
     *
     * @param address the whole of it, with the token in it
     * @param triesLeft how many wrong codes are still taken
     * @param reminders how often the farmer was reminded of it
     * @param remindedAt when last
     */
    public record Link(String address, Instant expiresAt, int triesLeft, int reminders, @Nullable Instant remindedAt) {}

    /** The links that are open, by share. */
    @Transactional
    public Map<UUID, Link> open(MemberId cooperative, Collection<UUID> shares) {
        if (shares.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        """
                        select c from Countersign c
                        where c.cooperativeId = :cooperative and c.shareId in :shares and c.endedAt is null
                        """,
                        Countersign.class)
                .setParameter("cooperative", cooperative.value())
                .setParameter("shares", Set.copyOf(shares))
                .getResultStream()
                .filter(it -> it.isOpen(clock.instant()))
                .collect(Collectors.toMap(Countersign::shareId, this::link));
    }

    private Link link(Countersign asked) {
        return new Link(
                publicUrl + "/countersign/" + key.token(asked.id()),
                asked.expiresAt(),
                asked.triesLeft(),
                asked.reminders(),
                asked.remindedAt());
    }

    /** What was asked by that link, open or not; the current scope must see it. */
    Optional<Countersign> byToken(String token) {
        return entities.createQuery("select c from Countersign c where c.tokenHash = :hash", Countersign.class)
                .setParameter("hash", FarmersKey.hash(token))
                .getResultStream()
                .findFirst();
    }

    /** What the farmer of a share is asked now, locked until the transaction ends; empty when it takes no answer. */
    Optional<Countersign> held(MemberId cooperative, UUID shareId) {
        return entities.createQuery(
                        """
                        select c from Countersign c
                        where c.cooperativeId = :cooperative and c.shareId = :share and c.endedAt is null
                        """,
                        Countersign.class)
                .setParameter("cooperative", cooperative.value())
                .setParameter("share", shareId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(it -> it.isOpen(clock.instant()));
    }

    /** What the farmers of those shares are asked now, by share, locked until the transaction ends. */
    Map<UUID, Countersign> held(MemberId cooperative, Collection<UUID> shares) {
        return entities.createQuery(
                        """
                        select c from Countersign c
                        where c.cooperativeId = :cooperative and c.shareId in :shares and c.endedAt is null
                        order by c.id
                        """,
                        Countersign.class)
                .setParameter("cooperative", cooperative.value())
                .setParameter("shares", Set.copyOf(shares))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(it -> it.isOpen(clock.instant()))
                .collect(Collectors.toMap(Countersign::shareId, Function.identity()));
    }

    /** What was asked by that link, locked until the transaction ends; empty when it takes no answer. */
    Optional<Countersign> held(String token) {
        return entities.createQuery("select c from Countersign c where c.tokenHash = :hash", Countersign.class)
                .setParameter("hash", FarmersKey.hash(token))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(it -> it.isOpen(clock.instant()));
    }

    /** Ends what those farmers were asked before. */
    void endAll(MemberId cooperative, Collection<UUID> shares) {
        entities.createQuery(
                        """
                        update Countersign c set c.endedAt = :now, c.version = c.version + 1
                        where c.cooperativeId = :cooperative and c.shareId in :shares and c.endedAt is null
                        """)
                .setParameter("now", clock.instant())
                .setParameter("cooperative", cooperative.value())
                .setParameter("shares", Set.copyOf(shares))
                .executeUpdate();
    }

    void add(Countersign asked) {
        entities.persist(asked);
    }
}
