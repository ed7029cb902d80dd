package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member's administrator keeps an endpoint of the member's systems, at a desk and at a phone. */
@ExtendWith(RunningProduct.class)
class WebhookPageIT {

    private static final String ADMINISTRATOR = "admin@shancheng.example";
    private static final String WIDTHS =
            "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]";

    @Test
    void registersTriesPausesRotatesAndDeletes() {
        try (var browsers = Browsers.open();
                var administrator = browsers.atADesk(ADMINISTRATOR)) {
            administrator.signIn().open("/webhooks/new");
            administrator
                    .fill("url", "https://webhook.shancheng.example/linknet/a-rather-long-path-of-the-erp-system")
                    .fill("description", "ERP")
                    .press("登记并取得密钥");
            var first = secret(administrator);
            administrator.follow("已保存");
            administrator.page().waitForURL("**/webhooks/*-*");
            var one = URI.create(administrator.page().url()).getPath();

            administrator.open(one).press("发送测试消息").isTold("测试消息已排队");
            administrator.openUntil(one, ".ln-table", "地址不通向公网");
            fits(administrator, one, "webhook-deliveries");
            administrator.open(one).press("重新推送").isTold("已安排重新推送 1 条");
            administrator.open(one).press("暂停").isTold("已暂停");
            fits(administrator, one, "webhook-paused");
            administrator.open(one).press("恢复推送").isTold("已恢复");
            administrator.open(one).press("更换密钥");
            assertThat(secret(administrator)).isNotEqualTo(first);
            administrator.open(one).unfold("description").fill("description", "ERP 二期");
            administrator.press("修改").isTold("已修改");
            administrator.open("/webhooks").reads("ERP 二期");
            fits(administrator, "/webhooks", "webhook-list");
            administrator.open(one).press("删除").isTold("已删除");
            assertThat(administrator.complaints()).isEmpty();
        }
    }

    /** The page that shows the secret, which no other does. */
    private static String secret(Person administrator) {
        var shown = administrator.page().locator("#webhook-secret");
        assertThat(shown).hasValue(Pattern.compile("whsec_[A-Za-z0-9+/]{43}="));
        administrator.shoot("webhook-secret");
        return shown.inputValue();
    }

    private static void fits(Person administrator, String path, String name) {
        administrator.open(path).shoot(name + "-desk");
        administrator.page().setViewportSize(360, 780);
        administrator.open(path).shoot(name + "-phone");
        var widths = (List<?>) administrator.page().evaluate(WIDTHS);
        administrator.page().setViewportSize(1280, 800);
        assertThat((Integer) widths.get(0)).isLessThanOrEqualTo((Integer) widths.get(1));
    }
}
