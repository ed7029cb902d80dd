package io.linknet.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RealmAddressTest {

    @Test
    void isTheSameRealmInsideAndOutside() {
        var realm = Realm.of("https://linknet.example/auth/realms/linknet", "http://127.0.0.1:8180/auth/");

        assertThat(realm.keys()).hasToString("http://127.0.0.1:8180/auth/realms/linknet/protocol/openid-connect/certs");
        assertThat(realm.browser("auth"))
                .hasToString("https://linknet.example/auth/realms/linknet/protocol/openid-connect/auth");
    }

    @Test
    void isRefusedWhenTheIssuerIsNoRealm() {
        assertThatIllegalArgumentException().isThrownBy(() -> Realm.of("https://linknet.example", "http://127.0.0.1"));
    }
}
