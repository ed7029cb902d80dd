package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.LocalDate;

/** Shipping with lots, the way, the scale and the trace, as people do them on the pages. */
final class Delivering {

    private final LocalDate today;

    Delivering(LocalDate today) {
        this.today = today;
    }

    /** A shipment as its parties know it, and the public story of its first lot. */
    record Load(String number, String trace) {}

    /** The clerk ships 500 kg in two lots with a carrier. */
    Load ship(Person clerk, String order) {
        clerk.openUntil("/logistics/deliveries", ".ln-card", order)
                .locator("a[href^='/logistics/ship?']")
                .click();
        clerk.fill("lines.0.lots.0.quantity.amount", "300").fill("lines.0.lots.0.origin", "石柱县三河镇");
        clerk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("再加一批"))
                .click();
        clerk.fill("lines.0.lots.1.quantity.amount", "200")
                .fill("lines.0.lots.1.producedOn", today.minusDays(2).toString())
                .fill("lines.0.lots.1.origin", "石柱县龙沙镇")
                .fill("plannedArrival", today.plusDays(1).toString())
                .fill("vehicle", "渝A12345");
        clerk.page()
                .locator("select[name=carrierId]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("渝通物流"));
        clerk.shoot("5-ship").press("确认发货").isTold("已发出通知").shoot("5-shipped");
        var trace = clerk.page().locator("a[href^='/trace/01/']").first().getAttribute("href");
        var number = clerk.page().locator("h1").innerText().strip();
        clerk.follow("打印标签");
        assertThat(clerk.page().locator("img[src$='/qr.svg']")).hasCount(2);
        clerk.shoot("5-labels");
        return new Load(number, trace);
    }

    /** The driver says on a phone what happens. */
    void drive(Person driver, Load load) {
        driver.openUntil("/logistics/shipments", "tr a", load.number).click();
        driver.fill("place", "石柱收购点").shoot("5-driver").press("已提货").isTold("已提货");
        driver.fill("place", "沪渝高速长寿段").press("在路上").isTold("在路上");
        driver.fill("place", "山城火锅南岸厂").press("已到达").isTold("已到达").shoot("5-arrived");
    }

    /** The receiver takes 300 kg at a deduction and 180 of 200 kg; a rejection needs a reason. */
    void weighIn(Person receiver, Load load) {
        receiver.openUntil("/logistics/shipments", "tr a", load.number).click();
        receiver.follow("过磅验收");
        scale(receiver, 0, "305", "5").fill("lines.0.deductionPercent", "5");
        scale(receiver, 1, "203", "3").fill("lines.1.rejected.amount", "20");
        assertThat(receiver.page().locator("[hx-get*='row=1']")).containsText("180");
        receiver.shoot("5-weigh-in").press("完成验收");
        assertThat(receiver.page().locator(".ln-wrong [name='lines.1.reason']")).isVisible();
        receiver.shoot("5-reason-missing").fill("lines.1.reason", "霉变，水分超标");
        receiver.press("完成验收").isTold("收货单").reads("霉变，水分超标").shoot("5-received");
        assertThat(receiver.page().locator("#receipt tbody tr").nth(0)).containsText("300");
        assertThat(receiver.page().locator("#receipt tbody tr").nth(1)).containsText("180");
    }

    private static Person scale(Person receiver, int row, String gross, String tare) {
        var at = "lines." + row + ".";
        return receiver.fill(at + "gross.amount", gross).fill(at + "tare.amount", tare);
    }

    /** Anybody with a phone reads where a lot comes from. */
    void readTrace(Person anybody, Load load, String maker) {
        anybody.openUntil(load.trace, ".ln-timeline li", "验收入库");
        anybody.reads(maker).reads("石柱县三河镇").reads("提货");
        var code = anybody.page().locator("img[src$='/qr.svg']");
        assertThat(code).isVisible();
        assertThat(code.evaluate("image => image.complete && image.naturalWidth > 0"))
                .as("the QR code is drawn")
                .isEqualTo(true);
        assertThat(anybody.page().locator("main").innerText())
                .as("no price and no farmer")
                .doesNotContain("¥", "谭大明");
        anybody.shoot("6-trace");
    }

    /** The lot in the trace's address, the last part of it. */
    static String lot(Load load) {
        return URI.create(load.trace).getPath().replaceAll(".*/", "");
    }
}
