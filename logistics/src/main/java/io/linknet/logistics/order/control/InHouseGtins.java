package io.linknet.logistics.order.control;

import io.linknet.logistics.gs1.Gtin;
import io.linknet.logistics.order.entity.InHouseGtin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives materials without a trade item number one for use among members, always the same one. */
@ApplicationScoped
public class InHouseGtins {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** The number of that material. */
    public Gtin of(String materialCode) {
        var known = entities.find(InHouseGtin.class, materialCode);
        if (known != null) {
            return known.gtin();
        }
        var serial = (Number) entities.createNativeQuery("select nextval('in_house_gtin_number')")
                .getSingleResult();
        var given = new InHouseGtin(materialCode, Gtin.inHouse(serial.longValue()));
        entities.persist(given);
        return given.gtin();
    }
}
