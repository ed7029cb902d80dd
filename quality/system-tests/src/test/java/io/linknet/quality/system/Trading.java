package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Demand, pledges, pool, orders and their answers, as people do them on the pages. */
final class Trading {

    static final String CHILI = "DRIED-CHILI";
    static final String PEPPER = "GREEN-PEPPERCORN";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final LocalDate today;

    Trading(LocalDate today) {
        this.today = today;
    }

    /** An open demand of 1,000 kg of dried chilli, posted by the buyer's program; its title, which begins like this. */
    static String ask(String beginning) {
        var title = beginning + LocalTime.now(CHINA).format(DateTimeFormatter.ofPattern("HHmmss"));
        var from = LocalDate.now(CHINA).plusDays(3);
        var body =
                """
                {"title":"%s","currency":"CNY","place":"南岸厂","lines":[
                {"materialCode":"DRIED-CHILI","gradeCode":"B","quantity":{"amount":"1000","unit":"KGM"},"windowFrom":"%s",
                "windowTo":"%s","priceCeiling":{"amount":"32","currency":"CNY"}}]}"""
                        .formatted(title, from, from.plusDays(9));
        var posted = Api.as("buyer@shancheng.example").send("procurement", "POST", "demands", body);
        if (posted.status() != 201) {
            throw new AssertionError(posted.body());
        }
        return title;
    }

    /** An order as its parties know it. */
    record Placed(String number, String address) {}

    /** The buyer asks for 1,000 kg of dried chilli and 400 kg of green peppercorn; the demand's address. */
    String post(Person buyer, String title) {
        buyer.open("/procurement/demands/new").fill("title", title).fill("place", "山城火锅南岸厂");
        wanted(buyer, 0, CHILI + "|B", "1000", "32");
        wanted(buyer, 1, PEPPER + "|B", "400", "68");
        buyer.shoot("1-demand-form").press("发布需求").isTold("已发布").shoot("1-demand-posted");
        return path(buyer);
    }

    private void wanted(Person buyer, int row, String item, String kilograms, String ceiling) {
        var at = "lines." + row + ".";
        if (buyer.page().locator("[name='" + at + "quantity']:visible").count() == 0) {
            buyer.page()
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHasText("再加一种物料"))
                    .click();
        }
        buyer.choose(at + "item", item)
                .fill(at + "quantity", kilograms)
                .fill(at + "priceCeiling", ceiling)
                .fill(at + "windowFrom", today.plusDays(3).toString())
                .fill(at + "windowTo", today.plusDays(12).toString())
                .fill(at + "overTolerancePercent", "5")
                .fill(at + "underTolerancePercent", "5");
    }

    /** What a clerk pledges of one line, farmer by farmer. */
    record Offer(int line, String price, List<String> kilograms) {}

    /** A clerk pledges on a phone, after registering farmers where the cooperative has none yet. */
    void pledge(Person clerk, String title, String cooperative, Offer... offers) {
        registerFarmers(clerk, cooperative);
        clerk.openUntil("/procurement/pools", "tr a", title).click();
        for (var offer : offers) {
            for (var row = 0; row < offer.kilograms.size(); row++) {
                clerk.pledge(offer.line, row, offer.kilograms.get(row));
            }
            clerk.unfold("lines." + offer.line + ".lowestPrice");
            clerk.fill("lines." + offer.line + ".lowestPrice", offer.price);
        }
        clerk.shoot("2-pledge-form-" + cooperative).press("认领").isTold("认领已提交").shoot("2-pledged-" + cooperative);
    }

    static void registerFarmers(Person clerk, String cooperative) {
        clerk.open("/procurement/farmers");
        var known = clerk.page().locator(".ln-table tbody tr").count();
        for (var number = known + 1; number <= 2; number++) {
            clerk.open("/procurement/farmers/new")
                    .fill("name", number == 1 ? "谭大明" : "冉小琴")
                    .fill("code", cooperative.toUpperCase(java.util.Locale.ROOT).substring(0, 3) + "-T" + number)
                    .fill("mobile", "1380000000" + number)
                    .fill("village", "第" + number + "村民小组")
                    .press("登记")
                    .isTold("已登记");
        }
        clerk.open("/procurement/farmers").shoot("2-farmers-" + cooperative);
    }

    /** The buyer ends pledging, tries the rule out, makes it binding and sends the orders. */
    void clear(Person buyer, String demand) {
        buyer.open(demand).follow("打开订单池");
        buyer.page().locator("#cockpit").waitFor();
        buyer.shoot("2-cockpit").press("锁定认领").isTold("已锁定");
        buyer.press("试算").reads("试算结果，尚未生效").shoot("2-trial");
        assertThat(rowOf(buyer, "石柱红辣椒合作社")).containsText("640");
        buyer.press("撮合").isTold("撮合完成").reads("已生效的分配").shoot("2-cleared");
        buyer.press("发布订单").isTold("已发出 2 张订单").shoot("2-published");
    }

    private static Locator rowOf(Person person, String text) {
        return person.page()
                .locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /** The order that a cooperative got out of a demand. */
    Placed orderOf(Person buyer, String demand, String cooperative) {
        buyer.open(demand);
        var link = buyer.page()
                .locator("tr:has(a[href^='/procurement/orders/'])")
                .filter(new Locator.FilterOptions().setHasText(cooperative))
                .locator("a")
                .first();
        return new Placed(link.innerText().strip(), link.getAttribute("href"));
    }

    /** Confirms 300 kg and 200 kg of 640 kg on two days; 140 kg stay open. */
    void confirmInPart(Person clerk, Placed order) {
        clerk.open("/procurement/orders?status=PLACED").shoot("3-orders").follow(order.number);
        clerk.page().locator("[name='lines.0.answer'][value=PARTIAL]").check();
        clerk.fill("lines.0.promises.0.quantity", "300")
                .fill("lines.0.promises.0.date", today.plusDays(5).toString())
                .fill("lines.0.promises.1.quantity", "200")
                .fill("lines.0.promises.1.date", today.plusDays(9).toString());
        assertThat(clerk.page().locator(".ln-consequence:has([data-sum])").first())
                .containsText("140");
        clerk.shoot("3-confirm-in-part")
                .press("提交确认")
                .isTold("已部分确认")
                .reads("140")
                .shoot("3-confirmed-in-part");
    }

    /** Accepts each line as ordered. */
    void confirmAll(Person clerk, Placed order) {
        clerk.open("/procurement/orders?status=PLACED").follow(order.number);
        for (var line : List.of(0, 1)) {
            clerk.page()
                    .locator("[name='lines." + line + ".answer'][value=ACCEPTED]")
                    .check();
            clerk.fill("lines." + line + ".date", today.plusDays(6).toString());
        }
        clerk.shoot("3-confirm-all").press("提交确认").isTold("已全部确认").shoot("3-confirmed-all");
    }

    /** The buyer sees 860 of 1,000 kg and 300 of 400 kg confirmed, and what is open. */
    void seeCoverage(Person buyer, String demand) {
        buyer.open(demand).shoot("3-coverage");
        var chili = buyer.page().locator(".ln-coverage").nth(0);
        assertThat(chili).containsText("860");
        assertThat(chili.locator(".ln-gap")).containsText("140");
        var pepper = buyer.page().locator(".ln-coverage").nth(1);
        assertThat(pepper).containsText("300");
        assertThat(pepper.locator(".ln-gap")).containsText("100");
    }

    /** The planner writes down what the plant needs and sees promises and a red shortage. */
    void plan(Person planner, List<Placed> orders) {
        planner.open("/production/plans/new").choose("material", CHILI).press("开始计划");
        planner.fill("openingStock", "400")
                .fill("weeks.0.need", "200")
                .fill("weeks.1.need", "700")
                .fill("weeks.2.need", "900")
                .fill("weeks.3.need", "60000");
        planner.shoot("4-plan").press("保存计划").isTold("计划已保存");
        for (var order : orders) {
            planner.openUntil("/production/grid?material=" + CHILI, "tr", order.number);
        }
        planner.reads("已承诺");
        var shortage = planner.page()
                .locator("#grid td .ln-risk")
                .filter(new Locator.FilterOptions().setHasText("缺口"))
                .first();
        assertThat(shortage).isVisible();
        planner.shoot("4-grid").open("/production/shortages").shoot("4-shortages");
    }

    private static String path(Person person) {
        return java.net.URI.create(person.page().url()).getPath();
    }
}
