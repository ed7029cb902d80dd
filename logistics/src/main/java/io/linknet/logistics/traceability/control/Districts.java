package io.linknet.logistics.traceability.control;

import io.linknet.logistics.traceability.entity.District;
import io.linknet.logistics.traceability.entity.Story.Name;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;

/** Names of districts by their adcode (GB/T 2260). */
@ApplicationScoped
public class Districts {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** Absent for districts we have no name for. */
    public @Nullable Name name(String adcode) {
        var found = entities.find(District.class, adcode);
        return found == null ? null : found.name();
    }
}
