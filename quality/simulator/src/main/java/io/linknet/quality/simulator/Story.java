package io.linknet.quality.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One order from demand to money, told step by step. */
final class Story {

    private static final String LABEL = " story ";

    private final Api api;
    private final Network network;
    private final Trade trade;
    private final Money money;
    private final Plans plans;
    private final Narrator narrator;
    private final LocalDate today;

    Story(Api api, Network network, Trade trade, Money money, Plans plans, Narrator narrator, LocalDate today) {
        this.api = api;
        this.network = network;
        this.trade = trade;
        this.money = money;
        this.plans = plans;
        this.narrator = narrator;
        this.today = today;
    }

    void tell() {
        var demand = demand();
        var orders = pool(demand);
        var chili = answer(orders, "shizhu-chili", List.of(new BigDecimal("0.6"), new BigDecimal("0.25")));
        var pepper = answer(orders, "jiangjin-pepper", List.of(BigDecimal.ONE));
        coverage(demand);
        plan();
        var delivered = deliver("shizhu-chili", chili, true);
        deliver("jiangjin-pepper", pepper, false);
        trace(delivered);
        money(delivered);
    }

    private JsonNode demand() {
        narrator.step("链主发布需求：石柱红干辣椒与江津青花椒", "The chain leader posts a demand: dried chilli and green peppercorn");
        var demand = trade.postDemand(
                LABEL,
                "火锅底料冬季备料 " + today,
                today.plusDays(3),
                today.plusDays(12),
                List.of(new Trade.Wanted("DRIED-CHILI", 6000, "32"), new Trade.Wanted("GREEN-PEPPERCORN", 2500, "68")));
        narrator.say("需求 %s 已发布", "demand %s is posted", demand.path("number").asText());
        narrator.see("/procurement/demands/" + demand.path("id").asText());
        return demand;
    }

    private Map<String, String> pool(JsonNode demand) {
        narrator.step("两家合作社在手机上认领，订单池按比例撮合并下单", "Two cooperatives pledge, the pool is cleared and orders go out");
        var pool = trade.poolOf(network.buyer(), demand);
        var lines = demand.path("lines");
        pledge("shizhu-chili", pool, lines.path(0), 6200, "29.5");
        pledge("jiangjin-pepper", pool, lines.path(1), 2300, "64");
        var orders = trade.clear(LABEL, pool);
        narrator.say("已生成 %d 张订单", "%d orders went out", orders.size());
        narrator.see("/procurement/pools/" + pool);
        return orders;
    }

    private void pledge(String cooperative, String pool, JsonNode line, int kilograms, String price) {
        var pledged = trade.pledge(LABEL, cooperative, pool, line, kilograms, price);
        narrator.say("%s 认领 %s 千克", "%s pledged %s kg", cooperative, pledged);
    }

    private JsonNode answer(Map<String, String> orders, String cooperative, List<BigDecimal> shares) {
        if (cooperative.equals("shizhu-chili")) {
            narrator.step(
                    "合作社逐行确认，其中一家只能分两批确认一部分",
                    "Each cooperative confirms line by line, one only in part over two dates");
        }
        var order = orders.get(network.memberId(cooperative));
        if (order == null) {
            throw new IllegalStateException("no order for " + cooperative + " in " + orders);
        }
        var answered = trade.answer(LABEL, cooperative, order, shares, today.plusDays(5));
        var line = answered.path("lines").path(0);
        narrator.say(
                "%s 确认 %s / %s 千克，未确认 %s",
                "%s confirmed %s of %s kg, open %s",
                cooperative,
                Trade.amount(line.path("promised")),
                Trade.amount(line.path("quantity")),
                Trade.amount(line.path("open")));
        narrator.see("/procurement/orders/" + order);
        return answered;
    }

    private void coverage(JsonNode demand) {
        var coverage = api.get(
                network.buyer(), "procurement/demands/" + demand.path("id").asText() + "/coverage");
        for (var line : coverage.path("lines")) {
            narrator.say(
                    "第 %d 行：需求 %s，认领 %s，确认 %s，缺口 %s",
                    "line %d: requested %s, pledged %s, confirmed %s, open %s",
                    line.path("line").asInt(),
                    Trade.amount(line.path("requested")),
                    Trade.amount(line.path("pledged")),
                    Trade.amount(line.path("confirmed")),
                    Trade.amount(line.path("open")));
        }
    }

    private void plan() {
        narrator.step("计划员在周网格里看到已确认的原料与缺口", "The planner sees confirmed material and the shortage in the weekly grid");
        plans.put(LABEL, "DRIED-CHILI", "800", List.of("1500", "2400", "2600", "2600"));
        plans.put(LABEL, "GREEN-PEPPERCORN", "600", List.of("500", "700", "700", "700"));
        for (var material : List.of("DRIED-CHILI", "GREEN-PEPPERCORN")) {
            plans.firstShort(material)
                    .ifPresentOrElse(
                            week -> narrator.say(
                                    "%s：%s 起缺 %s 千克",
                                    "%s: from %s on %s kg are missing",
                                    material,
                                    week.path("week").asText(),
                                    week.path("shortage").asText()),
                            () -> narrator.say("%s：各周均有保障", "%s: covered in every week", material));
        }
        narrator.see("/production/grid");
    }

    private JsonNode deliver(String cooperative, JsonNode answered, boolean withFaults) {
        if (withFaults) {
            narrator.step(
                    "合作社带批次发货，司机报到，工厂过磅验收", "The cooperative ships with lots, the driver reports, the plant weighs in");
        }
        var shipment = trade.ship(LABEL, cooperative, answered, today.minusDays(2), today.plusDays(1));
        var id = shipment.path("id").asText();
        trade.drive(LABEL, id);
        var receipt = trade.receive(LABEL, shipment, withFaults);
        var lot = receipt.path("lines").path(0);
        narrator.say(
                "发货单 %s：首批接收 %s 千克，拒收 %s 千克",
                "shipment %s: of the first lot %s kg accepted, %s kg refused",
                shipment.path("number").asText(),
                Trade.amount(lot.path("accepted")),
                Trade.amount(lot.path("rejected")));
        narrator.see("/logistics/shipments/" + id);
        return shipment;
    }

    private void trace(JsonNode shipment) {
        narrator.step("EPCIS 事件已随业务产生，扫码可见追溯", "EPCIS events came out of the work; the QR page shows the trace");
        var line = shipment.path("lines").path(0);
        var gtin = line.path("gtin").asText();
        var lot = line.path("lots").path(0).path("lotNumber").asText();
        api.get(network.buyer(), "logistics/trace/" + gtin + "/" + lot);
        narrator.see("/trace/01/" + gtin + "/10/" + lot);
    }

    private void money(JsonNode shipment) {
        narrator.step(
                "结算单生成，应付账款双人确权，凭证签发、拆分与融资",
                "Settlement, the payable confirmed by two people, the voucher issued, split and financed");
        var payable = money.confirmPayable(LABEL, shipment.path("id").asText());
        narrator.say(
                "应付账款 %s：%s 元",
                "payable %s: CNY %s", payable.path("number").asText(), Trade.amount(payable.path("amount")));
        var voucher = money.voucherOf("shizhu-chili", payable.path("id").asText());
        var face = Trade.amount(voucher.path("face"));
        var half = face.divide(BigDecimal.valueOf(2), 2, RoundingMode.DOWN);
        var split = money.transfer(LABEL, "shizhu-chili", voucher.path("id").asText(), "fengnong-inputs", half);
        narrator.say("一半转让给农资供应商：%s 元", "half passed on to the input supplier: CNY %s", half);
        var kept = split.path("kept");
        var application = money.apply(
                LABEL, "shizhu-chili", kept.path("id").asText(), "yujiang-bank", Trade.amount(kept.path("face")));
        narrator.see("/finance/applications/" + application.path("id").asText());
        narrator.step(
                "银行经办与复核、放款、到期回款，账目平衡", "The bank offers, approves, disburses and is repaid; the ledger balances");
        var ended = money.finance(LABEL, application.path("id").asText(), "yujiang-bank", "4.35", true);
        narrator.say(
                "申请 %s：%s，未偿 %s 元",
                "application %s: %s, outstanding CNY %s",
                ended.path("number").asText(),
                ended.path("status").asText(),
                Trade.amount(ended.path("outstanding")));
    }
}
