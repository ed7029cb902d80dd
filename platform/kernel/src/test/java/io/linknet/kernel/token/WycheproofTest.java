package io.linknet.kernel.token;

import static io.linknet.kernel.token.TestIssuer.ISSUER;
import static io.linknet.kernel.token.TestIssuer.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linknet.kernel.token.TokenRefused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Project Wycheproof's JOSE signatures, as somebody else thought of them.
 *
 * <p>Their payloads are no access tokens, so none of them is believed in the end. What is checked: an invalid vector is
 * refused before its claims are looked at, and the verifier never fails in any other way than by refusing.
 */
class WycheproofTest {

    private static final Set<Reason> BEFORE_CLAIMS = EnumSet.of(
            Reason.TOO_LARGE,
            Reason.MALFORMED,
            Reason.ALGORITHM,
            Reason.FORBIDDEN_HEADER,
            Reason.UNKNOWN_KEY,
            Reason.SIGNATURE,
            Reason.KEYS_UNAVAILABLE);

    @Test
    void refusesEveryInvalidSignatureBeforeItLooksAtTheClaims() throws IOException {
        var file = vectors();
        assumeTrue(Files.exists(file), () -> "no vectors at " + file);
        var reasons = EnumSet.noneOf(Reason.class);
        var tried = 0;
        for (var group : new ObjectMapper().readTree(file.toFile()).get("testGroups")) {
            for (var vector : group.get("tests")) {
                if (vector.path("jws").isTextual()) {
                    reasons.add(check(group, vector));
                    tried++;
                }
            }
        }

        assertThat(tried).isGreaterThan(100);
        assertThat(reasons).contains(Reason.SIGNATURE, Reason.ALGORITHM, Reason.MALFORMED);
    }

    private static Path vectors() {
        var folder = Optional.ofNullable(System.getProperty("LINKNET_FIXTURES"))
                .or(() -> Optional.ofNullable(System.getenv("LINKNET_FIXTURES")))
                .orElse("../../../shared/fixtures");
        return Path.of(folder, "badinput/jose_wycheproof/json_web_signature_test.dev.json");
    }

    private static Reason check(JsonNode group, JsonNode vector) {
        var reason = reasonFor(group, vector.get("jws").asText());
        if (vector.get("result").asText().equals("invalid")) {
            assertThat(reason)
                    .as("vector %s: %s", vector.get("tcId"), vector.get("comment"))
                    .isIn(BEFORE_CLAIMS);
        }
        return reason;
    }

    private static Reason reasonFor(JsonNode group, String jws) {
        var key = group.has("public") ? group.get("public") : group.get("private");
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var keys = SigningKeys.heldBy(() -> "{\"keys\":[" + key + "]}", clock);
        var verifier = new TokenVerifier(TokenRules.of(ISSUER, "procurement"), keys, clock);
        try {
            verifier.verify(jws);
            return fail("believed");
        } catch (TokenRefused refusal) {
            return refusal.reason();
        }
    }
}
