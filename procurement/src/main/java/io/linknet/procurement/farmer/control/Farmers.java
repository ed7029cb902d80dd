package io.linknet.procurement.farmer.control;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.FARMER;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.FARMERS_TRADE;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.farmer.entity.Farmer;
import io.linknet.procurement.farmer.entity.FarmerProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The farmers of one cooperative at a time. */
@ApplicationScoped
public class Farmers {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** A page of the cooperative's farmers, newest first, with one row too many when there are more. */
    @Transactional
    public List<Farmer> page(MemberId cooperative, Cursor after, int limit) {
        return entities.createQuery(
                        """
                        select f from Farmer f where f.cooperativeId = :cooperative
                          and (f.registeredAt < :at or f.registeredAt = :at and f.id < :id)
                        order by f.registeredAt desc, f.id desc
                        """,
                        Farmer.class)
                .setParameter("cooperative", cooperative.value())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /**
     * How a farmer is reached.
     *
     * @param mobile telephone
     */
    @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE)
    public record Contact(String name, @Nullable String mobile) {
        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** Names of the cooperative's farmers, by id. */
    public Map<UUID, String> names(MemberId cooperative, Collection<UUID> ids) {
        return contacts(cooperative, ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, farmer -> farmer.getValue().name()));
    }

    /** How the cooperative's farmers are reached, by id. */
    public Map<UUID, Contact> contacts(MemberId cooperative, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select f from Farmer f where f.cooperativeId = :cooperative and f.id in :ids", Farmer.class)
                .setParameter("cooperative", cooperative.value())
                .setParameter("ids", Set.copyOf(ids))
                .getResultStream()
                .collect(Collectors.toMap(
                        Farmer::id,
                        farmer -> new Contact(
                                farmer.details().name(), farmer.details().mobile())));
    }

    /**
     * Makes sure that every id is a farmer of that cooperative.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation naming the first that is not
     */
    public void requireOwn(MemberId cooperative, Collection<UUID> ids) {
        var known = names(cooperative, ids).keySet();
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(stranger -> {
            throw FarmerProblem.UNKNOWN_FARMER.because(stranger);
        });
    }

    /**
     * One of the cooperative's farmers.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is none of its
     */
    @Transactional
    public Farmer get(UUID id, MemberId cooperative) {
        return entities.createQuery(
                        "select f from Farmer f where f.id = :id and f.cooperativeId = :cooperative", Farmer.class)
                .setParameter("id", id)
                .setParameter("cooperative", cooperative.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> FarmerProblem.FARMER_NOT_FOUND.because(id));
    }

    /** Whether the cooperative has used that code already. */
    public boolean isTaken(MemberId cooperative, String code) {
        return !entities.createQuery(
                        "select f.id from Farmer f where f.cooperativeId = :cooperative and f.code = :code", UUID.class)
                .setParameter("cooperative", cooperative.value())
                .setParameter("code", code)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Ids of the cooperative's farmers, by their codes. */
    public Map<String, UUID> idsByCode(MemberId cooperative, Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : byCode(cooperative, codes).stream().collect(Collectors.toMap(Farmer::code, Farmer::id));
    }

    /** The cooperative's farmers of those codes. */
    public List<Farmer> byCode(MemberId cooperative, Collection<String> codes) {
        return entities.createQuery(
                        "select f from Farmer f where f.cooperativeId = :cooperative and f.code in :codes",
                        Farmer.class)
                .setParameter("cooperative", cooperative.value())
                .setParameter("codes", Set.copyOf(codes))
                .getResultList();
    }

    /** Adds a farmer. */
    public void add(Farmer farmer) {
        entities.persist(farmer);
    }
}
