package io.linknet.logistics.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class Gs1KeysTest {

    @Nested
    class ATradeItemNumber {

        @Test
        void isFilledUpToFourteenDigits() {
            assertThat(new Gtin("2050000000010").value()).isEqualTo("02050000000010");
        }

        @Test
        void refusesAWrongCheckDigit() {
            assertThat(Gtin.isValid("4012345987652")).isTrue();
            assertThat(Gtin.isValid("4012345987653")).isFalse();
        }

        @Test
        void refusesOtherLengths() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Gtin("123456789"));
        }

        @Test
        void ofOurOwnHasARightCheckDigitUpToTheLast() {
            assertThat(Gtin.isValid(Gtin.inHouse(999_999_999).value())).isTrue();
            assertThatIllegalArgumentException().isThrownBy(() -> Gtin.inHouse(1_000_000_000));
        }
    }

    @Nested
    class ALoadNumber {

        @Test
        void carriesTheCompanyPrefixOfTheSender() {
            assertThat(Sscc.next("6939900000022", 1).value()).isEqualTo("069399000000000015");
        }

        @Test
        void carriesALongerPrefixUnder697() {
            assertThat(Sscc.next("6970000010009", 1).value()).startsWith("0697000001");
        }

        @Test
        void isMadeForSendersWithoutALocationNumberToo() {
            assertThat(Sscc.next(null, 7).value()).startsWith("020900000");
        }

        @Test
        void refusesAWrongCheckDigit() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Sscc("069399000000000016"));
        }
    }

    @Nested
    class ALotLabel {

        @Test
        void isADigitalLink() {
            var label = new Lgtin(new Gtin("2050000000010"), "SHIZHU-261120-001");

            assertThat(label.uri()).isEqualTo("https://id.gs1.org/01/02050000000010/10/SHIZHU-261120-001");
        }

        @Test
        void hasRoomForTwentySigns() {
            assertThat(Lgtin.isLot("A".repeat(20))).isTrue();
            assertThat(Lgtin.isLot("A".repeat(21))).isFalse();
        }

        @Test
        void refusesSignsThatNeedAnEscape() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Lgtin(new Gtin("2050000000010"), "A/B"));
        }
    }

    @Nested
    class TheCanonicalForm {

        @Test
        void isTheSameForUrnAndDigitalLink() {
            assertThat(DigitalLink.canonical("urn:epc:class:lgtin:4012345.012345.998877"))
                    .isEqualTo("https://id.gs1.org/01/04012345123456/10/998877");
            assertThat(DigitalLink.canonical("urn:epc:id:sscc:0614141.1234567890"))
                    .isEqualTo("https://id.gs1.org/00/106141412345678908");
            assertThat(DigitalLink.canonical("urn:epc:id:sgln:0614141.07346.0"))
                    .isEqualTo("https://id.gs1.org/414/0614141073467");
        }

        @Test
        void forgetsTheDomainAndTheQuery() {
            assertThat(DigitalLink.canonical("http://localhost:8080/trace/01/02050000000010/10/L-1?linkType=x"))
                    .isEqualTo("https://id.gs1.org/01/02050000000010/10/L-1");
        }

        @Test
        void leavesOtherNamesAsTheyAre() {
            assertThat(DigitalLink.canonical("urn:uuid:1")).isEqualTo("urn:uuid:1");
        }
    }

    @Property(tries = 500)
    void everyLoadNumberIsValidAndNamesOneSerial(@ForAll @LongRange(min = 0, max = 99_999_999) long serial) {
        var code = Sscc.next("6939900000022", serial).value();

        assertThat(CheckDigit.isRight(code)).isTrue();
        assertThat(Long.parseLong(code.substring(9, 17))).isEqualTo(serial);
    }

    @Property(tries = 500)
    void aChangedDigitIsAlwaysNoticed(
            @ForAll @LongRange(min = 1, max = 999_999_999) long serial,
            @ForAll @IntRange(min = 0, max = 13) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var digits = Gtin.inHouse(serial).value().toCharArray();

        digits[place] = (char) ('0' + (digits[place] - '0' + by) % 10);

        assertThat(Gtin.isValid(new String(digits))).isFalse();
    }
}
