package io.linknet.logistics.member.control;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.value.MemberId;
import io.linknet.logistics.member.entity.Member;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The members this service has been told of. Runs in the caller's transaction. */
@ApplicationScoped
public class Members {

    /** Carriers that a seller can choose from; a network has tens, not thousands. */
    private static final int MOST = 500;

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

    /** All carriers in good standing by name: who can be asked to drive. */
    public List<Party> carriers() {
        return entities.createQuery(
                        "select m from Member m where m.kind = io.linknet.kernel.caller.MemberKind.CARRIER"
                                + " and m.standing = :good order by m.alias",
                        Member.class)
                .setParameter("good", Member.IN_GOOD_STANDING)
                .setMaxResults(MOST)
                .getResultStream()
                .map(Party::of)
                .toList();
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
