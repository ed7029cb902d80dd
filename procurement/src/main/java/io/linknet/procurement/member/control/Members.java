package io.linknet.procurement.member.control;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.entity.Member;
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

    /** The member that carries one of those identifiers: GLN, alias, own id, or a private alias of {@code reader}. */
    public Optional<MemberId> identifiedBy(List<String> identifiers, MemberId reader) {
        if (identifiers.isEmpty()) {
            return Optional.empty();
        }
        List<?> found = entities.createNativeQuery(
                        """
                        select m.id from member m
                        where m.gln in (:ids) or m.alias in (:ids) or cast(m.id as text) in (:ids)
                          or m.id in (select a.member_id from party_alias a
                                      where a.owner_id = :reader and a.identifier in (:ids))
                        """,
                        UUID.class)
                .setParameter("ids", identifiers)
                .setParameter("reader", reader.value())
                .getResultList();
        return found.size() == 1 ? Optional.of(new MemberId((UUID) found.get(0))) : Optional.empty();
    }

    /** The member of that Chinese or English name; empty when none or several have it. */
    public Optional<MemberId> named(String name) {
        var found = entities.createQuery(
                        "select m.id from Member m where m.nameZh = :name or m.nameEn = :name", UUID.class)
                .setParameter("name", name)
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1 ? Optional.of(new MemberId(found.get(0))) : Optional.empty();
    }

    /** Notes what a reader's documents call a member; what they called another before stays as it is. */
    public void rememberAliases(MemberId reader, List<String> identifiers, MemberId member) {
        for (var identifier : identifiers) {
            entities.createNativeQuery(
                            """
                            insert into party_alias (owner_id, identifier, member_id) values (:owner, :identifier, :member)
                            on conflict do nothing
                            """)
                    .setParameter("owner", reader.value())
                    .setParameter("identifier", identifier)
                    .setParameter("member", member.value())
                    .executeUpdate();
        }
    }

    /**
     * Refuses something new with members of which one is suspended or has left; what is agreed already goes on (decision 37).
     *
     * @param pointer of the field that names them
     * @throws io.linknet.kernel.problem.DomainRuleViolation naming the first that is not in good standing
     */
    public void requireGoodStanding(Collection<UUID> ids, String pointer) {
        if (ids.isEmpty()) {
            return;
        }
        entities.createQuery(
                        "select m from Member m where m.id in :ids and m.standing <> :good order by m.alias",
                        Member.class)
                .setParameter("ids", Set.copyOf(ids))
                .setParameter("good", Member.IN_GOOD_STANDING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .ifPresent(member -> {
                    throw KernelProblem.MEMBER_NOT_IN_GOOD_STANDING.at(pointer, member.nameZh(), member.nameEn());
                });
    }

    /** As {@link #requireGoodStanding(Collection, String)}, for one. */
    public void requireGoodStanding(MemberId id, String pointer) {
        requireGoodStanding(Set.of(id.value()), pointer);
    }

    /** Those of them that others may begin something with; members not told of yet are among them. */
    public Set<UUID> inGoodStanding(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var others = entities.createQuery(
                        "select m.id from Member m where m.id in :ids and m.standing <> :good", UUID.class)
                .setParameter("ids", Set.copyOf(ids))
                .setParameter("good", Member.IN_GOOD_STANDING)
                .getResultStream()
                .collect(Collectors.toSet());
        return ids.stream().filter(id -> !others.contains(id)).collect(Collectors.toUnmodifiableSet());
    }

    /** Takes what partner-portal told; the later word replaces the earlier. */
    public void remember(Member member) {
        entities.merge(member);
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
