package io.linknet.supplyfinance.member.control;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.value.MemberId;
import io.linknet.supplyfinance.member.entity.Member;
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

    /** Whether the member is known. */
    public boolean isKnown(MemberId id) {
        return entities.find(Member.class, id.value()) != null;
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

    /** One party; its bare id until partner-portal has told its name. */
    public Party party(MemberId id) {
        return Optional.ofNullable(entities.find(Member.class, id.value()))
                .map(Party::of)
                .orElseGet(() -> Party.unnamed(id.value()));
    }

    /**
     * Refuses something new with a member that is suspended or has left; what is agreed already goes on (decision 37).
     *
     * @param pointer of the field that names it
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is not in good standing
     */
    public void requireGoodStanding(MemberId id, String pointer) {
        var member = entities.find(Member.class, id.value());
        if (member != null && !member.isInGoodStanding()) {
            throw KernelProblem.MEMBER_NOT_IN_GOOD_STANDING.at(pointer, member.nameZh(), member.nameEn());
        }
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
