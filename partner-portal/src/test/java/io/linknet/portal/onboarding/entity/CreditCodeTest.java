package io.linknet.portal.onboarding.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Codes that stand on published licences. */
    @ParameterizedTest
    @ValueSource(strings = {"91110000802100433B", "91440300708461136T"})
    void publishedCodesAreGood(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91110000802100433",
                "91110000802100433BB",
                "91110000802100433C",
                "9111000O802100433B",
                "91110000802100433b",
                "91110000802100433I"
            })
    void othersAreNot(String code) {
        assertThat(CreditCode.isValid(code)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91110000802100433B", "91440300708461136T"})
    void aWrongCharacterAnywhereIsFound(String code) {
        for (var at = 0; at < code.length(); at++) {
            for (var other : ALPHABET.toCharArray()) {
                if (other != code.charAt(at)) {
                    var changed = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(CreditCode.isValid(changed)).as(changed).isFalse();
                }
            }
        }
    }
}
