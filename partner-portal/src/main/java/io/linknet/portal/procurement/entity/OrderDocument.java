package io.linknet.portal.procurement.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A document of another system about an order.
 *
 * @param digest SHA-256 of its bytes, lower-case hexadecimal
 * @param carried what it says beyond what was acted upon
 */
public record OrderDocument(
        String kind, String number, UUID sender, String digest, Instant receivedAt, List<Carried> carried) {

    /**
     * One thing it says.
     *
     * @param place XPath of the first
     * @param times how often it is said
     */
    public record Carried(String place, String text, int times) {}
}
