package io.linknet.portal.notice.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whom an event concerns: the members that its topic names as parties, and nobody else.
 *
 * <p>The list is closed on purpose. A financing names the debtor of the voucher, who is no party to the financing.
 */
public final class Parties {

    private static final Map<String, List<String>> FIELDS = Map.ofEntries(
            Map.entry("procurement.demand", List.of("leaderId", "invited", "cooperativeId")),
            Map.entry("procurement.pool", List.of("leaderId", "cooperativeId", "cooperativeIds", "organiserId")),
            Map.entry("procurement.rfq", List.of("buyerId", "invitedIds", "winnerIds", "loserIds")),
            Map.entry("procurement.order", List.of("buyerId", "sellerId")),
            Map.entry("procurement.supplier", List.of("supplierId", "buyerIds")),
            Map.entry("logistics.shipment", List.of("sellerId", "buyerId", "carrierId")),
            Map.entry("production-sync.plan", List.of("memberId")),
            Map.entry("supply-finance.statement", List.of("buyerId", "sellerId")),
            Map.entry("supply-finance.payable", List.of("debtorId", "creditorId")),
            Map.entry("supply-finance.voucher", List.of("holderId", "fromId", "toId", "debtorId")),
            Map.entry("supply-finance.application", List.of("applicantId", "bankId")));

    private Parties() {}

    /** All topics that somebody is a party to, in the order of their names. */
    public static List<String> topics() {
        return FIELDS.keySet().stream().sorted().toList();
    }

    /**
     * The parties of an event.
     *
     * @param topic publisher and kind of aggregate
     * @param payload of the event
     */
    public static Set<UUID> of(String topic, JsonNode payload) {
        var parties = new HashSet<UUID>();
        for (var field : FIELDS.getOrDefault(topic, List.of())) {
            var value = payload.path(field);
            if (value.isArray()) {
                value.forEach(element -> add(element, parties));
            } else {
                add(value, parties);
            }
        }
        return parties;
    }

    private static void add(JsonNode value, Set<UUID> parties) {
        if (value.isTextual()) {
            parties.add(UUID.fromString(value.asText()));
        }
    }
}
