package io.linknet.identity.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CookieBoxTest {

    private static final URI LOGIN = URI.create("http://localhost:8080/auth/realms/linknet/login");

    private final CookieBox box = new CookieBox();

    @Test
    void sendsSecureCookiesToTheLocalHostAsBrowsersDo() {
        receive("AUTH=abc;Version=1;Path=/auth/realms/linknet/;Secure;HttpOnly;SameSite=None");

        assertThat(box.headerFor(LOGIN)).isEqualTo("AUTH=abc");
    }

    @Test
    void keepsTheCookiesOfTwoRealmsApart() {
        receive("AUTH=abc;Path=/auth/realms/linknet/", "AUTH=def;Path=/auth/realms/yujiang-bank/");

        assertThat(box.headerFor(LOGIN)).isEqualTo("AUTH=abc");
    }

    @Test
    void forgetsWhatItIsToldToForget() {
        receive("AUTH=abc;Path=/auth/", "AUTH=;Path=/auth/;Max-Age=0");

        assertThat(box.headerFor(LOGIN)).isEmpty();
    }

    private void receive(String... cookies) {
        box.take(HttpHeaders.of(Map.of("Set-Cookie", List.of(cookies)), (name, value) -> true));
    }
}
