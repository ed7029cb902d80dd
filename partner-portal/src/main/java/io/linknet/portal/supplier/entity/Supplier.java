package io.linknet.portal.supplier.entity;

import io.linknet.portal.procurement.entity.Party;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A supplier with everything it shows. */
public record Supplier(Party supplier, List<Qualification> qualifications) {

    /**
     * A supplier as the list shows it.
     *
     * @param qualifications how many stand how, by state
     */
    public record Row(Party supplier, Instant lastAt, Map<String, Long> qualifications) {}
}
