package io.linknet.productionsync.member.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.productionsync.member.entity.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The members this service has been told of. Runs in the caller's transaction. */
@ApplicationScoped
public class Members {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The member, if partner-portal has told of it. */
    public Optional<Party> find(UUID id) {
        return Optional.ofNullable(entities.find(Member.class, id)).map(Party::of);
    }

    /** One party; its bare id until partner-portal has told its name. */
    public Party party(MemberId id) {
        return find(id.value()).orElseGet(() -> Party.unnamed(id.value()));
    }

    /** The parties of a list of documents, in one query; members not told of yet are absent. */
    public Map<UUID, Party> parties(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select m from Member m where m.id in :ids", Member.class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultStream()
                .collect(Collectors.toMap(Member::id, Party::of));
    }

    /** Takes what partner-portal told; the later word replaces the earlier. */
    public void remember(Member member) {
        entities.merge(member);
        entities.flush();
    }

    /**
     * Takes how a member stands from now on.
     *
     * @throws IllegalStateException if it is not known, so that the event waits
     */
    public void stand(UUID id, String standing) {
        var changed = entities.createNativeQuery("update member set standing = :standing where id = :id")
                .setParameter("standing", standing)
                .setParameter("id", id)
                .executeUpdate();
        if (changed == 0) {
            throw new IllegalStateException("member " + id + " is not known yet");
        }
    }
}
