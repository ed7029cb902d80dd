package io.linknet.procurement.catalog.control;

import io.linknet.procurement.catalog.entity.District;
import io.linknet.procurement.catalog.entity.Material;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that can be traded, and where it grows.
 *
 * <p>It is read once and kept; every {@value #TRUSTED_SECONDS} seconds it is asked whether the operator has changed it
 * meanwhile, so that each replica follows within that time.
 */
@ApplicationScoped
public class Catalog {

    /** How long what was read is trusted without a question. */
    static final int TRUSTED_SECONDS = 2;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Clock clock;

    private volatile @Nullable Snapshot snapshot;

    /**
     * What was read at one time.
     *
     * @param revision of the catalogue, before it was read
     * @param askedAt when the revision was looked at last
     */
    private record Snapshot(
            UUID revision, Instant askedAt, Map<String, CatalogMaterial> materials, Map<String, District> districts) {

        Snapshot askedAgain(Instant at) {
            return new Snapshot(revision, at, materials, districts);
        }
    }

    /** The material of that code, if there is one. */
    @Transactional
    public Optional<CatalogMaterial> material(String code) {
        return Optional.ofNullable(loadedMaterials().get(code));
    }

    /** The material that carries that GTIN, if there is one. */
    @Transactional
    public Optional<CatalogMaterial> materialByGtin(String gtin) {
        return loadedMaterials().values().stream()
                .filter(material -> gtin.equals(material.gtin()))
                .findFirst();
    }

    /** Every material, by code. */
    @Transactional
    public List<CatalogMaterial> materials() {
        return loadedMaterials().values().stream()
                .sorted(Comparator.comparing(CatalogMaterial::code))
                .toList();
    }

    /** Every district, by adcode. */
    @Transactional
    public List<District> districts() {
        return loadedDistricts().values().stream()
                .sorted(Comparator.comparing(District::adcode))
                .toList();
    }

    /** Whether there is a district of that adcode. */
    @Transactional
    public boolean hasDistrict(String adcode) {
        return loadedDistricts().containsKey(adcode);
    }

    /** Adcode of the district of that code or name, in either language. */
    @Transactional
    public Optional<String> districtNamed(String codeOrName) {
        return loadedDistricts().values().stream()
                .filter(district -> district.adcode().equals(codeOrName)
                        || district.nameZh().equals(codeOrName)
                        || district.nameEn().equalsIgnoreCase(codeOrName))
                .map(District::adcode)
                .findFirst();
    }

    /** Forgets what was read; the next question reads anew. */
    void forget() {
        snapshot = null;
    }

    private Map<String, CatalogMaterial> loadedMaterials() {
        return current().materials;
    }

    private Map<String, District> loadedDistricts() {
        return current().districts;
    }

    private Snapshot current() {
        var held = snapshot;
        var now = clock.instant();
        if (held != null && now.isBefore(held.askedAt.plusSeconds(TRUSTED_SECONDS))) {
            return held;
        }
        var revision = (UUID) entities.createNativeQuery("select revision from catalog_revision", UUID.class)
                .getSingleResult();
        var fresh = held != null && held.revision.equals(revision) ? held.askedAgain(now) : read(revision, now);
        snapshot = fresh;
        return fresh;
    }

    private Snapshot read(UUID revision, Instant at) {
        var districts =
                entities.createQuery("select d from District d", District.class).getResultList();
        return new Snapshot(
                revision, at, byKey(readMaterials(), CatalogMaterial::code), byKey(districts, District::adcode));
    }

    private List<CatalogMaterial> readMaterials() {
        return entities.createQuery("select m from Material m", Material.class)
                .getResultStream()
                .map(CatalogMaterial::of)
                .toList();
    }

    private static <T> Map<String, T> byKey(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
