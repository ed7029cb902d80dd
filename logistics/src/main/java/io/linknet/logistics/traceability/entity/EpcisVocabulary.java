package io.linknet.logistics.traceability.entity;

import io.linknet.kernel.value.Quantity;
import io.linknet.logistics.gs1.DigitalLink;
import io.linknet.logistics.gs1.Gtin;
import io.linknet.logistics.gs1.Lgtin;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words of GS1's Core Business Vocabulary 2.0, and how LinkNet names places, parties and documents in EPCIS. */
final class EpcisVocabulary {

    static final String OBJECT = "ObjectEvent";
    static final String AGGREGATION = "AggregationEvent";

    static final String ADD = "ADD";
    static final String OBSERVE = "OBSERVE";
    static final String DELETE = "DELETE";

    private EpcisVocabulary() {}

    /** A party's place: its Global Location Number, or its id where it has none. */
    static String place(UUID party, @Nullable String gln) {
        return gln == null ? "urn:uuid:" + party : DigitalLink.place(gln);
    }

    /** A document of LinkNet, by its id. */
    static String document(UUID id) {
        return "urn:uuid:" + id;
    }

    /** A quantity of one lot. */
    record LotQuantity(Gtin gtin, String lot, Quantity quantity) {

        String epcClass() {
            return new Lgtin(gtin, lot).uri();
        }
    }
}
