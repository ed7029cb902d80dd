package io.linknet.procurement.catalog.control;

import io.linknet.procurement.catalog.entity.CatalogProblem;
import io.linknet.procurement.catalog.entity.District;
import io.linknet.procurement.catalog.entity.Material;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;

/** The catalogue itself, for who keeps it. Runs in the caller's transaction. */
@ApplicationScoped
public class CatalogBook {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Resource
    TransactionSynchronizationRegistry transactions;

    @Inject
    Catalog catalog;

    /** The material of that code, if there is one. */
    public Optional<Material> material(String code) {
        return Optional.ofNullable(entities.find(Material.class, code));
    }

    /**
     * The material that a row belongs to.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none
     */
    public Material get(String code) {
        return material(code).orElseThrow(() -> CatalogProblem.NO_SUCH_MATERIAL.at("/material", code));
    }

    /**
     * The material that is asked for by its code.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is none
     */
    public Material require(String code) {
        return material(code).orElseThrow(() -> CatalogProblem.MATERIAL_NOT_FOUND.because(code));
    }

    /** The same, locked until the transaction ends. */
    Material forChange(String code) {
        var material = require(code);
        entities.lock(material, LockModeType.PESSIMISTIC_WRITE);
        return material;
    }

    /** Writes now, so that the version is the new one. */
    void write() {
        entities.flush();
    }

    /** Whether another material carries that GTIN. */
    public boolean isTaken(String gtin, String code) {
        return !entities.createQuery(
                        "select m.code from Material m where m.gtin = :gtin and m.code <> :code", String.class)
                .setParameter("gtin", gtin)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    /** Whether anybody's pool or request under way holds the grades of a material against each other. */
    boolean areGradesCompared(String code) {
        return (Boolean) entities.createNativeQuery("select grades_are_compared(:material)", Boolean.class)
                .setParameter("material", code)
                .getSingleResult();
    }

    /** The district of that code, if there is one. */
    public Optional<District> district(String adcode) {
        return Optional.ofNullable(entities.find(District.class, adcode));
    }

    /** Adds a material. */
    public void add(Material material) {
        entities.persist(material);
    }

    /** Adds a district, or takes the later word about it. */
    public void put(District district) {
        entities.merge(district);
    }

    /** Lets every reader know: here when the transaction has committed, elsewhere within a moment. */
    public void changed() {
        entities.createNativeQuery("update catalog_revision set revision = gen_random_uuid()")
                .executeUpdate();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to add to the transaction
            }

            @Override
            public void afterCompletion(int status) {
                catalog.forget();
            }
        });
    }
}
