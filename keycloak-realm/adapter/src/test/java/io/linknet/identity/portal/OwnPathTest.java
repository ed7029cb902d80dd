package io.linknet.identity.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/orders", "/orders/42?tab=lines&q=%E8%8A%B1", "/a//b", "/orders?return=http://x"})
    void leadsBackToPagesOfThePortal(String page) {
        assertThat(OwnPath.of(page).value()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orders",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "/a\\b",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: x=1",
                "/花椒",
                "/session/sign-out",
                "/session/callback?code=1"
            })
    void leadsNowhereElse(String elsewhere) {
        assertThat(OwnPath.of(elsewhere)).isEqualTo(OwnPath.HOME);
    }

    @Test
    void leadsHomeWhenNothingWasAskedFor() {
        assertThat(OwnPath.of(null)).isEqualTo(OwnPath.HOME);
        assertThat(OwnPath.of("/" + "x".repeat(2000))).isEqualTo(OwnPath.HOME);
    }
}
