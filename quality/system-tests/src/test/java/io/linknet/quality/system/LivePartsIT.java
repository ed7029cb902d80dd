package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A part of a page is fetched anew while somebody is at it. */
@ExtendWith(RunningProduct.class)
class LivePartsIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    /** What the page does when it hears of news, without the wait before it. */
    private static final String FETCH_ANEW =
            """
            async () => {
              const part = document.querySelector("[data-live]");
              await htmx.ajax("GET", location.pathname, { source: part, target: part, select: "#" + part.id, swap: "outerHTML" });
              return part.isConnected;
            }
            """;

    @Test
    void whatIsPressedStaysUntilItIsReleased() {
        var title = Trading.ask("按下不动");
        try (var buyer = BROWSERS.atADesk("buyer@shancheng.example")) {
            var page = buyer.signIn().open("/procurement/demands").page();
            var link = page.locator("#demands a").getByText(title).first();
            assertThat(page.evaluate(FETCH_ANEW)).isEqualTo(false);

            link.hover();
            page.mouse().down();
            assertThat(page.evaluate(FETCH_ANEW)).isEqualTo(true);
            page.mouse().up();

            page.waitForURL("**/procurement/demands/*-*");
            assertThat(buyer.complaints()).isEmpty();
        }
    }
}
