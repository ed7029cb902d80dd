package io.linknet.identity.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SessionCipherTest {

    private static final byte[] SECRET = "a refresh token".getBytes(StandardCharsets.UTF_8);

    private final SessionCipher cipher = cipher(1);

    static SessionCipher cipher(int seed) {
        var key = new byte[32];
        key[0] = (byte) seed;
        return new SessionCipher(Base64.getEncoder().encodeToString(key));
    }

    @Test
    void opensWhatItSealed() {
        assertThat(cipher.open(cipher.seal(SECRET, "session"), "session")).contains(SECRET);
    }

    @Test
    void sealsTheSameContentDifferentlyEachTime() {
        assertThat(cipher.seal(SECRET, "session")).isNotEqualTo(cipher.seal(SECRET, "session"));
    }

    @Test
    void opensNothingForAnotherContextOrWithAnotherKey() {
        var box = cipher.seal(SECRET, "session");

        assertThat(cipher.open(box, "another session")).isEmpty();
        assertThat(cipher(2).open(box, "session")).isEmpty();
    }

    @Test
    void noticesEveryFlippedBit() {
        var box = cipher.seal(SECRET, "session");
        for (var index = 0; index < box.length; index++) {
            var changed = box.clone();
            changed[index] ^= 1;
            assertThat(cipher.open(changed, "session")).isEmpty();
        }
        assertThat(cipher.open(new byte[5], "session")).isEmpty();
    }

    @Test
    void refusesAKeyOfTheWrongLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionCipher("c2hvcnQ="));
    }
}
