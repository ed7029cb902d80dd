package io.linknet.kernel.token;

import static io.linknet.kernel.token.TestIssuer.ISSUER;
import static io.linknet.kernel.token.TestIssuer.NOW;
import static io.linknet.kernel.token.TestIssuer.ecKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Date;
import org.junit.jupiter.api.Test;

class SeenTokensTest {

    private final SeenTokens seen = new SeenTokens();

    @Test
    void neverHoldMoreThanTheirBound() {
        for (var number = 0; number < SeenTokens.BOUND + 500; number++) {
            seen.add(token("raw" + number), KeySet.EMPTY, NOW);
        }

        assertThat(seen.size()).isEqualTo(SeenTokens.BOUND);
        assertThat(seen.find("raw" + (SeenTokens.BOUND + 499), KeySet.EMPTY)).isNotNull();
    }

    @Test
    void countOnlyUnderTheKeysTheyWereVerifiedWith() throws ParseException {
        var others = KeySet.parse("{\"keys\":[" + ecKey("other").toPublicJWK().toJSONString() + "]}");
        seen.add(token("raw"), KeySet.EMPTY, NOW);

        assertThat(seen.find("raw", others)).isNull();
    }

    private static VerifiedToken token(String raw) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .expirationTime(Date.from(NOW.plusSeconds(300)))
                .build();
        return new VerifiedToken(raw, claims, "7b0e", null, null);
    }
}
