package io.linknet.portal.people.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneTimePasswordsTest {

    private static final String FORM = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @Test
    void areTheSameForTheSameFormAndAddressOnly() {
        var passwords = passwords(1);

        assertThat(passwords.of(FORM, "a@b.example")).isEqualTo(passwords.of(FORM, "a@b.example"));
        assertThat(passwords.of(FORM, "a@b.example")).isNotEqualTo(passwords.of(FORM, "b@b.example"));
        assertThat(passwords.of(FORM, "a@b.example")).isNotEqualTo(passwords.of("another-form-key", "a@b.example"));
    }

    @Test
    void cannotBeComputedWithoutThePortalsKey() {
        assertThat(passwords(1).of(FORM, "a@b.example"))
                .isNotEqualTo(passwords(2).of(FORM, "a@b.example"));
    }

    @Test
    void canBeReadAloudAndAreLongEnoughForKeycloak() {
        var passwords = passwords(1);

        assertThat(IntStream.range(0, 200).mapToObj(number -> passwords.of(FORM, number + "@b.example")))
                .allMatch(password -> password.matches("([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}"))
                .doesNotHaveDuplicates();
    }

    private static OneTimePasswords passwords(int seed) {
        var key = new byte[32];
        key[0] = (byte) seed;
        var passwords = new OneTimePasswords();
        passwords.sessionKey = Base64.getEncoder().encodeToString(key);
        return passwords;
    }
}
