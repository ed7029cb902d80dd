package io.linknet.identity.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as authenticator apps show them. */
class OneTimeCodeTest {

    /** The values of RFC 6238, appendix B, for SHA-1, their last six digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void areThoseOfTheStandard(long seconds, String code) {
        assertThat(new OneTimeCode("12345678901234567890").at(Instant.ofEpochSecond(seconds)))
                .isEqualTo(code);
    }

    @Test
    void areGivenOnceEach() {
        var now = Instant.ofEpochSecond(1_111_111_111);
        var codes = OneTimeCode.of("secret", "treasurer@shancheng.example");
        var clock = Clock.fixed(now, ZoneOffset.UTC);

        assertThat(new Authenticator(codes, clock).code()).isEqualTo(codes.at(now));
        assertThat(new Authenticator(codes, clock).code()).isEqualTo(codes.at(now.plusSeconds(30)));
    }
}
