package io.linknet.quality.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * What follows a delivery: the payable is confirmed, its voucher passed on, offered to a bank, bought and repaid.
 *
 * <p>Every step takes a label that makes its idempotency key.
 */
final class Money {

    private final Api api;
    private final Network network;
    private final Trade trade;
    private final String run;

    Money(Api api, Network network, Trade trade, String run) {
        this.api = api;
        this.network = network;
        this.trade = trade;
        this.run = run;
    }

    /** Waits for the statement of the shipment and has the payable confirmed by two treasurers. */
    JsonNode confirmPayable(String label, String shipment) {
        var first = network.person("treasurer", "shancheng");
        var statement = trade.find(first, "supply-finance/statements?limit=200", "shipmentId", shipment);
        var payable = trade.find(
                first,
                "supply-finance/payables?limit=200",
                "statementId",
                statement.path("id").asText());
        var path = "supply-finance/payables/" + payable.path("id").asText();
        api.edit(first, "POST", path + "/preparation", path, run + label + shipment + " prepare", Map.of());
        var second = network.person("treasurer2", "shancheng");
        return api.edit(second, "POST", path + "/approval", path, run + label + shipment + " approve", "");
    }

    /** The voucher that the confirmation of the payable issued to the cooperative, even if a former run used it. */
    JsonNode voucherOf(String cooperative, String payable) {
        var clerk = network.clerkOf(cooperative);
        var path = "supply-finance/vouchers?limit=200&relation=";
        var used = issued(api.get(clerk, path + "PASSED_ON"), payable);
        if (!used.isMissingNode()) {
            return used;
        }
        var what = "the voucher of payable " + payable;
        var held = api.await(
                clerk, path + "HELD", what, items -> !issued(items, payable).isMissingNode());
        return issued(held, payable);
    }

    private static JsonNode issued(JsonNode vouchers, String payable) {
        for (var voucher : vouchers.path("items")) {
            if (voucher.path("payableId").asText().equals(payable) && !voucher.hasNonNull("parentId")) {
                return voucher;
            }
        }
        return MissingNode.getInstance();
    }

    /** Passes a part of a voucher on; what is left stays with the giver as a voucher of its own. */
    JsonNode transfer(String label, String cooperative, String voucher, String to, BigDecimal amount) {
        return api.command(
                network.clerkOf(cooperative),
                "POST",
                "supply-finance/vouchers/" + voucher + "/transfers",
                run + label + voucher + " transfer",
                Map.of("to", network.memberId(to), "amount", Trade.yuan(amount.toPlainString())));
    }

    /** Offers a voucher to a bank. */
    JsonNode apply(String label, String cooperative, String voucher, String bank, BigDecimal amount) {
        var body = Map.of(
                "voucherId", UUID.fromString(voucher).toString(),
                "bankId", network.memberId(bank),
                "amount", Trade.yuan(amount.toPlainString()));
        return api.command(
                network.clerkOf(cooperative),
                "POST",
                "supply-finance/applications",
                run + label + voucher + " apply",
                body);
    }

    /** The bank's four steps; the officer prepares, the approver decides. */
    JsonNode finance(String label, String application, String bank, String rate, boolean repay) {
        var officer = network.person("officer", bank);
        var approver = network.person("approver", bank);
        var path = "supply-finance/applications/" + application;
        api.edit(officer, "POST", path + "/offer", path, run + label + application + " offer", Map.of("rate", rate));
        api.edit(approver, "POST", path + "/approval", path, run + label + application + " approval", "");
        api.edit(officer, "POST", path + "/disbursement", path, run + label + application + " disbursement", "");
        var view = api.get(officer, path);
        if (repay && Trade.amount(view.path("outstanding")).signum() > 0) {
            var due = Map.of(
                    "amount", Trade.yuan(Trade.amount(view.path("outstanding")).toPlainString()));
            api.command(officer, "POST", path + "/repayments", run + label + application + " repayment", due);
        }
        return api.get(officer, path);
    }
}
