package io.linknet.portal.finance.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything behind an offered voucher, each piece with its SHA-256. */
public record EvidencePack(UUID applicationId, String applicationNumber, List<Item> items, String digest) {

    /** One document with all that it says. */
    public record Item(String kind, UUID id, String number, Instant at, String digest, JsonNode content) {

        /** The content as people can read it. */
        public String text() {
            return content.toPrettyString();
        }
    }
}
