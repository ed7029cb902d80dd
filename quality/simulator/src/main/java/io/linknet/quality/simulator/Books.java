package io.linknet.quality.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Checks, through the APIs alone, that after all of it everything adds up. */
final class Books {

    private final Api api;
    private final Network network;
    private final List<String> differences = new ArrayList<>();

    Books(Api api, Network network) {
        this.api = api;
        this.network = network;
    }

    /** What does not add up; empty when all does. */
    List<String> check() {
        ledger("treasurer", "shancheng");
        ledger("officer", "yujiang-bank");
        orders();
        vouchers();
        return List.copyOf(differences);
    }

    private void ledger(String who, String member) {
        var balance = api.get(network.person(who, member), "supply-finance/trial-balance");
        for (var section : balance.path("currencies")) {
            if (!section.path("balanced").asBoolean()) {
                differences.add("the ledger of " + member + " does not balance: " + section);
            }
        }
    }

    private void orders() {
        for (var order : all(network.buyer(), "procurement/orders")) {
            for (var line : order.path("lines")) {
                var parts = Trade.amount(line.path("promised"))
                        .add(Trade.amount(line.path("rejected")))
                        .add(Trade.amount(line.path("open")));
                if (parts.compareTo(Trade.amount(line.path("quantity"))) != 0) {
                    differences.add("order " + order.path("number").asText() + " line " + line.path("line"));
                }
            }
        }
    }

    /** The open parts of a payable's vouchers never exceed it, whoever holds them. */
    private void vouchers() {
        var treasurer = network.person("treasurer", "shancheng");
        var payables = all(treasurer, "supply-finance/payables");
        for (var payable : payables) {
            var vouchers = all(treasurer, "supply-finance/vouchers").stream()
                    .filter(voucher -> voucher.path("payableId").equals(payable.path("id")))
                    .filter(voucher -> voucher.path("parentId").isMissingNode())
                    .map(voucher -> Trade.amount(voucher.path("face")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (vouchers.compareTo(Trade.amount(payable.path("amount"))) > 0) {
                differences.add("payable " + payable.path("number").asText() + " has vouchers of " + vouchers);
            }
        }
    }

    private List<JsonNode> all(Person who, String path) {
        var items = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = api.get(who, path + "?limit=200" + (after.isEmpty() ? "" : "&after=" + after));
            page.path("items").forEach(items::add);
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        return items;
    }
}
