package io.linknet.procurement.catalog.control;

import io.linknet.procurement.catalog.entity.District;
import io.linknet.procurement.catalog.entity.Material;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that can be traded, and where it grows.
 *
 * <p>Migrations alone change the catalogue, and they run before the service answers: what was read once stays true, in
 * every instance alike.
 */
@ApplicationScoped
public class Catalog {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    private final Map<String, CatalogMaterial> materials = new ConcurrentHashMap<>();

    private final Map<String, District> districts = new ConcurrentHashMap<>();

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

    private Map<String, CatalogMaterial> loadedMaterials() {
        if (materials.isEmpty()) {
            materials.putAll(byKey(readMaterials(), CatalogMaterial::code));
        }
        return materials;
    }

    private Map<String, District> loadedDistricts() {
        if (districts.isEmpty()) {
            var read = entities.createQuery("select d from District d", District.class)
                    .getResultList();
            districts.putAll(byKey(read, District::adcode));
        }
        return districts;
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
