package io.linknet.kernel.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a token says that a second factor was shown. */
class SecondFactorTest {

    private static final long SHOWN = TestIssuer.NOW.getEpochSecond() - 200;

    private final TestIssuer issuer = new TestIssuer();
    private final com.nimbusds.jose.jwk.ECKey key = TestIssuer.ecKey("k");

    private VerifiedToken token(Consumer<Map<String, Object>> change) {
        issuer.published.add(key.toPublicJWK());
        var clock = Clock.fixed(TestIssuer.NOW, ZoneOffset.UTC);
        var rules = new TokenRules(TestIssuer.ISSUER, "procurement", Set.of("partner-portal"));
        try (var keys = SigningKeys.heldBy(issuer, clock)) {
            return new TokenVerifier(rules, keys, clock).verify(TestIssuer.token(key, change));
        }
    }

    @Test
    void isWhenLevelTwoWasReached() {
        var token = token(claims -> claims.put("levels", Map.of("1", SHOWN - 1000, "2", SHOWN)));

        assertThat(token.secondFactorAt()).contains(Instant.ofEpochSecond(SHOWN));
        assertThat(token.isOfAProgram()).isFalse();
    }

    static Stream<Map<String, Object>> sayNothing() {
        return Stream.of(
                Map.of(),
                Map.of("acr", "two-factor", "auth_time", SHOWN),
                Map.of("levels", Map.of("1", SHOWN)),
                Map.of("levels", Map.of("2", "yes")),
                Map.of("levels", Map.of("2", 0L)),
                Map.of("levels", Map.of("2", -1L)),
                Map.of("levels", List.of(2)),
                Map.of("levels", "2"));
    }

    @ParameterizedTest
    @MethodSource("sayNothing")
    void isUnknownWhereNothingSaysIt(Map<String, Object> said) {
        assertThat(token(claims -> claims.putAll(said)).secondFactorAt()).isEmpty();
    }

    @Test
    void isNotAskedOfAMembersOwnProgram() {
        assertThat(token(claims -> claims.put("azp", "member-shancheng-abcdef")).isOfAProgram())
                .isTrue();
    }

    @Test
    void isAskedOfWhoOnlyCallsItselfAProgram() {
        var said = new HashMap<String, Object>(Map.of("client_id", "member-shancheng-abcdef"));

        assertThat(token(claims -> claims.putAll(said)).isOfAProgram()).isFalse();
    }
}
