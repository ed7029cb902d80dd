package io.linknet.logistics.traceability.control;

import io.linknet.logistics.traceability.entity.Story.Name;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of districts by their adcode (GB/T 2260). */
@ApplicationScoped
public class Districts {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** Absent for districts we have no name for. */
    public @Nullable Name name(String adcode) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select name_zh, name_en from district where adcode = :adcode", Object[].class)
                .setParameter("adcode", adcode)
                .getResultList();
        return rows.isEmpty() ? null : new Name((String) rows.get(0)[0], (String) rows.get(0)[1]);
    }
}
