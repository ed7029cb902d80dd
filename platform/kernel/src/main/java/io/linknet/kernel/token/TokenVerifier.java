package io.linknet.kernel.token;

import static java.util.Objects.requireNonNullElse;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jwt.JWTClaimsSet;
import io.linknet.kernel.token.KeySet.SigningKey;
import io.linknet.kernel.token.TokenRefused.Reason;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an access token is genuine, alive and meant for this service.
 *
 * <p>The rules are those of RFC 9068 and RFC 8725, stricter where LinkNet can afford it: ES256 or PS256 only, the key
 * from the pinned issuer only, exactly one audience, exactly one organization if any. Nothing in the token may choose the
 * key or the algorithm. Thread-safe; one instance serves a whole service.
 */
public final class TokenVerifier {

    /** Largest token looked at, in characters. */
    public static final int LARGEST = 8 * 1024;

    /** How far the clocks of issuer and service may differ. */
    public static final Duration SKEW = Duration.ofSeconds(60);

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.PS256);
    private static final Set<String> ACCESS_TOKEN_TYPES = Set.of("at+jwt", "application/at+jwt");
    private static final Set<String> BINDINGS = Set.of("jkt", "kc-jkt-type");
    private static final Set<String> OWN_KEY_HEADERS = Set.of("jku", "jwk", "x5u", "x5c", "x5t", "x5t#S256");

    private final TokenRules rules;
    private final SigningKeys keys;
    private final Clock clock;
    private final SeenTokens seen = new SeenTokens();

    /** Checks by these rules with those keys. */
    public TokenVerifier(TokenRules rules, SigningKeys keys, Clock clock) {
        this.rules = rules;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Believes or refuses a token.
     *
     * @param raw compact serialisation, without {@code Bearer}
     * @throws TokenRefused if anything is wrong with it, or its keys cannot be had now
     */
    public VerifiedToken verify(String raw) {
        if (raw.length() > LARGEST) {
            throw new TokenRefused(Reason.TOO_LARGE);
        }
        var known = seen.find(raw, keys.current());
        if (known != null) {
            requireInTime(known);
            return known;
        }
        return verifyAfresh(raw);
    }

    private VerifiedToken verifyAfresh(String raw) {
        var jws = parse(raw);
        requireTrustworthyHeader(jws.getHeader());
        var believed = keys.lookingFor(kid(jws.getHeader()));
        requireSignature(keyOf(jws.getHeader(), believed), jws);
        var token = requireOurs(raw, jws.getHeader(), claims(jws));
        requireInTime(token);
        seen.add(token, believed, clock.instant());
        return token;
    }

    private static JWSObject parse(String raw) {
        try {
            return JWSObject.parse(raw);
        } catch (ParseException | IllegalArgumentException notSigned) {
            throw new TokenRefused(Reason.MALFORMED);
        }
    }

    private static void requireTrustworthyHeader(JWSHeader header) {
        if (!ALGORITHMS.contains(header.getAlgorithm())) {
            throw new TokenRefused(Reason.ALGORITHM);
        }
        if (header.getCriticalParams() != null
                || !header.isBase64URLEncodePayload()
                || header.getIncludedParams().stream().anyMatch(OWN_KEY_HEADERS::contains)) {
            throw new TokenRefused(Reason.FORBIDDEN_HEADER);
        }
    }

    private static String kid(JWSHeader header) {
        if (header.getKeyID() == null) {
            throw new TokenRefused(Reason.UNKNOWN_KEY);
        }
        return header.getKeyID();
    }

    private static SigningKey keyOf(JWSHeader header, KeySet believed) {
        var key = believed.find(header.getKeyID());
        if (key == null) {
            throw new TokenRefused(Reason.UNKNOWN_KEY);
        }
        if (!key.algorithm().equals(header.getAlgorithm())) {
            throw new TokenRefused(Reason.ALGORITHM);
        }
        return key;
    }

    private static void requireSignature(SigningKey key, JWSObject jws) {
        try {
            if (!jws.verify(key.verifier())) {
                throw new TokenRefused(Reason.SIGNATURE);
            }
        } catch (JOSEException unverifiable) {
            throw new TokenRefused(Reason.SIGNATURE);
        }
    }

    private static JWTClaimsSet claims(JWSObject jws) {
        var payload = jws.getPayload().toJSONObject();
        if (payload == null) {
            throw new TokenRefused(Reason.MALFORMED);
        }
        try {
            return JWTClaimsSet.parse(payload);
        } catch (ParseException | IllegalArgumentException wrongTypes) {
            throw new TokenRefused(Reason.MALFORMED);
        }
    }

    private VerifiedToken requireOurs(String raw, JWSHeader header, JWTClaimsSet claims) {
        requireAccessToken(header, claims);
        if (!rules.issuer().equals(claims.getIssuer())) {
            throw new TokenRefused(Reason.ISSUER);
        }
        if (!claims.getAudience().equals(List.of(rules.audience()))) {
            throw new TokenRefused(Reason.AUDIENCE);
        }
        var member = ActingMember.from(claims.getClaim("organization"));
        if (!rules.takes(claims.getClaim("azp"), member)) {
            throw new TokenRefused(Reason.AUTHORISED_PARTY);
        }
        return new VerifiedToken(raw, claims, subject(claims), member, boundTo(claims));
    }

    /**
     * By header ({@code at+jwt}), or for issuers that write plain {@code JWT} by Keycloak's claim {@code typ}. Keycloak calls a
     * token that is bound to a key {@code DPoP} there.
     */
    private static void requireAccessToken(JWSHeader header, JWTClaimsSet claims) {
        var type = header.getType() == null ? "" : header.getType().getType().toLowerCase(Locale.ROOT);
        var declared = claims.getClaim("typ");
        var usual = claims.getClaim("cnf") == null ? "Bearer" : "DPoP";
        var plain = type.equals("jwt") && usual.equals(declared);
        var explicit = ACCESS_TOKEN_TYPES.contains(type)
                && requireNonNullElse(declared, usual).equals(usual);
        if (!plain && !explicit) {
            throw new TokenRefused(Reason.TYPE);
        }
    }

    /**
     * The thumbprint of the only key whose holder may present the token; a binding of another kind cannot be checked. Keycloak says
     * beside it where the thumbprint comes from ({@code kc-jkt-type}), which binds to nothing.
     */
    private static @Nullable String boundTo(JWTClaimsSet claims) {
        var confirmation = claims.getClaim("cnf");
        if (confirmation == null) {
            return null;
        }
        if (confirmation instanceof Map<?, ?> bindings
                && BINDINGS.containsAll(bindings.keySet())
                && bindings.get("jkt") instanceof String thumbprint
                && !thumbprint.isBlank()) {
            return thumbprint;
        }
        throw new TokenRefused(Reason.CONFIRMATION);
    }

    private static String subject(JWTClaimsSet claims) {
        var subject = claims.getSubject();
        if (subject == null || subject.isBlank() || isMissing(claims.getExpirationTime(), claims.getIssueTime())) {
            throw new TokenRefused(Reason.CLAIM_MISSING);
        }
        return subject;
    }

    private static boolean isMissing(@Nullable Date expiry, @Nullable Date issued) {
        return expiry == null || issued == null;
    }

    private void requireInTime(VerifiedToken token) {
        var now = clock.instant().getEpochSecond();
        if (token.getExpirationTime() <= now - SKEW.toSeconds()) {
            throw new TokenRefused(Reason.EXPIRED);
        }
        if (token.getClaim("nbf") instanceof Long from && from > now + SKEW.toSeconds()) {
            throw new TokenRefused(Reason.NOT_YET_VALID);
        }
        if (token.getIssuedAtTime() > now + SKEW.toSeconds()) {
            throw new TokenRefused(Reason.ISSUED_IN_FUTURE);
        }
    }
}
