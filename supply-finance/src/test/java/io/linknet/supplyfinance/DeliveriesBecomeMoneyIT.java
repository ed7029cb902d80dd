package io.linknet.supplyfinance;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.MemberKind.OPERATOR;
import static io.linknet.kernel.caller.MemberKind.SUPPLIER;
import static io.linknet.kernel.caller.Roles.AUDITOR;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.kernel.caller.Roles.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.supplyfinance.Chain.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is delivered and weighed is owed, at the price agreed when it left. */
class DeliveriesBecomeMoneyIT extends FinanceStage {

    @Test
    void aDeliveryBecomesMoneyStepByStep() {
        var delivery = delivered();

        var statement = find(clerk(), "/statements", "orderId", delivery.orderId());
        assertThat(statement.at("/total/amount").asText()).isEqualTo(TOTAL);
        assertThat(statement.at("/lines/1/deduction/amount").asText()).isEqualTo("792.96");

        var voucher = voucherOf(confirmed(delivery));
        assertThat(voucher.at("/face/amount").asText()).isEqualTo(TOTAL);
        var confirmation = Chain.next("procurement.on.supply-finance.payable", "supply-finance.payable-confirmed.v1");
        assertThat(confirmation.at("/data/lines/0/amount/amount").asText()).isNotEmpty();

        var transfer = clerk().post("/vouchers/" + id(voucher) + "/transfers", transfer(Chain.SUPPLIER, "26908.72"))
                .expect(201)
                .json();
        var kept = transfer.at("/kept");
        assertThat(kept.at("/face/amount").asText()).isEqualTo("26908.72");
        assertThat(supplier()
                        .get("/vouchers/" + transfer.at("/given/id").asText())
                        .status())
                .isEqualTo(200);

        var application = applied(id(kept), "26908.72");
        var evidence = officer()
                .get("/applications/" + id(application) + "/evidence")
                .expect(200)
                .json();
        assertThat(kinds(evidence))
                .containsExactly(
                        "ORDER_PLACED",
                        "DELIVERY_ANNOUNCED",
                        "GOODS_RECEIVED",
                        "STATEMENT",
                        "PAYABLE_CONFIRMATION",
                        "VOUCHER",
                        "VOUCHER");
        officer().get("/applications/" + id(application) + "/evidence").expect(200);
        assertThat(find(clerk(), "/evidence-grants", "applicationId", UUID.fromString(id(application)))
                        .at("/member/id")
                        .asText())
                .isEqualTo(Chain.BANK.toString());
        assertThat(treasurer().get("/evidence-grants").expect(200).body()).doesNotContain(id(application));
        var bank = Chain.BANK + " FINANCING_EVIDENCE";
        assertThat(looks("shizhu-chili", Chain.COOPERATIVE, COOPERATIVE, application))
                .containsExactly(bank);
        assertThat(looks("shancheng", Chain.LEADER, CHAIN_LEADER, application)).containsExactly(bank);
        assertThat(looks("fengnong-inputs", Chain.SUPPLIER, SUPPLIER, application))
                .isEmpty();

        var repaid = repaid(disbursed(application));
        assertThat(repaid.at("/status").asText()).isEqualTo("REPAID");
        assertThat(Chain.next("partner-portal.on.supply-finance.voucher", "supply-finance.voucher-settled.v1")
                        .at("/data/holderId")
                        .asText())
                .isEqualTo(Chain.BANK.toString());
        for (var reader : List.of(treasurer(), clerk(), supplier(), officer(), operator())) {
            var books = reader.get("/trial-balance").expect(200).json().at("/currencies/0");
            assertThat(books.at("/balanced").asBoolean()).isTrue();
            assertThat(books.at("/debit/amount").decimalValue().signum()).isNotNegative();
        }
    }

    @Test
    void aWeighInThatComesTwiceIsSettledOnce() {
        var delivery = Delivery.fresh();
        Chain.order(delivery, "18.88");
        Chain.announce(delivery);
        var event = Chain.receive(delivery);
        find(clerk(), "/statements", "orderId", delivery.orderId());

        Chain.resend("logistics.shipment", event, delivery.shipmentId());
        var later = delivered();

        find(clerk(), "/statements", "orderId", later.orderId());
        assertThat(all(clerk(), "/statements", "orderId", delivery.orderId())).hasSize(1);
        assertThat(all(treasurer(), "/payables", "orderId", delivery.orderId())).hasSize(1);
    }

    @Test
    void aWeighInThatOvertakesItsOrderIsSettledWhenThePriceComes() {
        var delivery = Delivery.fresh();
        Chain.announce(delivery);
        Chain.receive(delivery);
        delivered();

        Chain.order(delivery, "18.88");

        assertThat(find(clerk(), "/statements", "orderId", delivery.orderId())
                        .at("/total/amount")
                        .asText())
                .isEqualTo(TOTAL);
    }

    @Test
    void aPriceAgreedAfterTheShipmentLeftDoesNotCountForIt() {
        var delivery = Delivery.fresh();
        Chain.order(delivery, "18.88");
        Chain.announce(delivery, 1);
        Chain.change(delivery, "10");
        Chain.receive(delivery);

        assertThat(total(delivery)).isEqualTo(TOTAL);
    }

    @Test
    void aShipmentWaitsForTheVersionItWasSentUnder() {
        var delivery = Delivery.fresh();
        Chain.order(delivery, "10");
        Chain.announce(delivery, 2);
        Chain.receive(delivery);
        delivered();
        assertThat(all(clerk(), "/statements", "orderId", delivery.orderId())).isEmpty();

        Chain.change(delivery, "18.88");

        assertThat(total(delivery)).isEqualTo(TOTAL);
    }

    private String total(Delivery delivery) {
        return find(clerk(), "/statements", "orderId", delivery.orderId())
                .at("/total/amount")
                .asText();
    }

    @Test
    void ordersAndWeighInsThatComeAtOnceAreAllSettledOnce() {
        var deliveries = IntStream.range(0, 20).mapToObj(it -> Delivery.fresh()).toList();

        deliveries.forEach(Chain::announce);
        deliveries.parallelStream().forEach(delivery -> {
            Chain.receive(delivery);
            Chain.order(delivery, "18.88");
        });

        deliveries.forEach(delivery -> find(clerk(), "/statements", "orderId", delivery.orderId()));
        deliveries.forEach(delivery -> assertThat(all(clerk(), "/statements", "orderId", delivery.orderId()))
                .hasSize(1));
    }

    private JsonNode repaid(JsonNode application) {
        var path = "/applications/" + id(application) + "/repayments";
        officer().post(path, money("26900.00")).expect(200);
        return officer().post(path, money("8.72")).expect(200).json();
    }

    private static List<String> kinds(JsonNode evidence) {
        return StreamSupport.stream(evidence.path("items").spliterator(), false)
                .map(item -> item.path("kind").asText())
                .toList();
    }

    /** Who has looked at the member's documents behind an application, as its auditor is told. */
    private List<String> looks(String alias, UUID member, MemberKind kind, JsonNode application) {
        var seen = as(alias, member, kind, AUDITOR)
                .get("/evidence/reads?limit=200")
                .expect(200);
        var readers = new ArrayList<String>();
        seen.json().at("/items").forEach(look -> {
            if (look.at("/objectId").asText().equals(id(application))) {
                readers.add(look.at("/readerId").asText() + " "
                        + look.at("/category").asText());
            }
        });
        return readers;
    }

    private HttpApi supplier() {
        return person("fengnong-inputs", "sales@fengnong-inputs.example", Chain.SUPPLIER, SUPPLIER, TREASURER, SELLER);
    }

    private HttpApi operator() {
        return person("operator", "operator@linknet.example", UUID.randomUUID(), OPERATOR, AUDITOR);
    }
}
