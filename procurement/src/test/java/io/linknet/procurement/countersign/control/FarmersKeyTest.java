package io.linknet.procurement.countersign.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FarmersKeyTest {

    private static final String KEY = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";
    private static final UUID ASKED = UUID.fromString("01990000-0000-7000-8000-00000000000a");
    private static final UUID ANOTHER = UUID.fromString("01990000-0000-7000-8000-00000000000b");

    @Test
    void givesALinkOf256BitsThatIsTheSameEachTime() {
        var token = key(KEY).token(ASKED);

        assertThat(Base64.getUrlDecoder().decode(token)).hasSize(32);
        assertThat(token).isEqualTo(key(KEY).token(ASKED)).isNotEqualTo(key(KEY).token(ANOTHER));
        assertThat(FarmersKey.hash(token)).matches("[0-9a-f]{64}");
    }

    @Test
    void givesSixDigitsThatTakeNoOthers() {
        var key = key(KEY);
        var code = key.code(ASKED);
        var wrong = code.startsWith("0") ? "1" + code.substring(1) : "0" + code.substring(1);

        assertThat(code).matches("\\d{6}");
        assertThat(key.isCode(ASKED, code)).isTrue();
        assertThat(key.isCode(ASKED, wrong)).isFalse();
        assertThat(key.isCode(ANOTHER, code)).isFalse();
    }

    @Test
    void givesNothingOfThatWithoutTheKey() {
        var other = key("YUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=");

        assertThat(other.token(ASKED)).isNotEqualTo(key(KEY).token(ASKED));
        assertThat(other.code(ASKED)).isNotEqualTo(key(KEY).code(ASKED));
    }

    private static FarmersKey key(String configured) {
        var key = new FarmersKey();
        key.configured = configured;
        key.readKey();
        return key;
    }
}
