package io.linknet.portal.frame.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.identity.portal.KeptForm;
import io.linknet.portal.frame.boundary.GoOnView.Field;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A form that waited for a second factor. */
class GoOnViewTest {

    @Test
    void comesBackAsItWasTypedButWithoutTheTokenOfTheFormerSession() {
        var view = GoOnView.of(
                form("_csrf=old&_key=k-1&roles=buyer&roles=seller&reason=%E9%9C%89%E5%8F%98+%26+%3C&empty=&bare"));

        assertThat(view.isWaiting()).isTrue();
        assertThat(view.action()).isEqualTo("/people/1/roles");
        assertThat(view.fields())
                .containsExactly(
                        new Field("_key", "k-1"),
                        new Field("roles", "buyer"),
                        new Field("roles", "seller"),
                        new Field("reason", "霉变 & <"),
                        new Field("empty", ""),
                        new Field("bare", ""));
    }

    @Test
    void isNothingWhereNothingWaits() {
        assertThat(GoOnView.of(null).isWaiting()).isFalse();
    }

    private static KeptForm form(String body) {
        return new KeptForm("id", "wuxi-potato", "/people/1/roles", body, "/people/1", Instant.EPOCH);
    }
}
