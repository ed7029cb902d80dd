package io.linknet.procurement.catalog.entity;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a material is called, when it is harvested and where it grows.
 *
 * @param gtin GTIN of GS1
 * @param seasonFrom first month of the harvest
 * @param seasonTo last month of the harvest
 * @param districts adcodes
 */
public record MaterialDetails(
        String nameZh,
        String nameEn,
        @Nullable String gtin,
        @Nullable Short seasonFrom,
        @Nullable Short seasonTo,
        Set<String> districts) {

    /** Keeps its own copy, in order. */
    public MaterialDetails {
        districts = new TreeSet<>(districts);
    }
}
