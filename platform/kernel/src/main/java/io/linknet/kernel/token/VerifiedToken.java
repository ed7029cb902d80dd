package io.linknet.kernel.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.linknet.kernel.caller.SignInTimes;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A token that {@link TokenVerifier} believed.
 *
 * <p>Claims come as plain Java values: text, {@link Long} (moments in seconds since 1970), {@link Boolean}, {@link List},
 * {@link Map}; {@code aud} and {@code groups} as {@link Set}s. The groups are the roles that count: those a person has in the
 * member acted for, whatever else the token says, and those of the claim {@code roles} only where no member is acted for, as
 * by a service. Printing it reveals nothing.
 */
public final class VerifiedToken implements JsonWebToken, SignInTimes {

    private final Map<String, Object> claims;
    private final String subject;
    private final @Nullable ActingMember member;
    private final @Nullable String boundTo;

    VerifiedToken(
            String raw,
            JWTClaimsSet verified,
            String subject,
            @Nullable ActingMember member,
            @Nullable String boundTo) {
        var values = new HashMap<String, Object>();
        verified.getClaims().forEach((name, value) -> {
            if (value != null) {
                values.put(
                        name, value instanceof Date moment ? moment.toInstant().getEpochSecond() : value);
            }
        });
        values.put(Claims.aud.name(), Set.copyOf(verified.getAudience()));
        values.put(Claims.groups.name(), member == null ? texts(verified.getClaim("roles")) : member.roles());
        values.put(Claims.raw_token.name(), raw);
        this.claims = Map.copyOf(values);
        this.subject = subject;
        this.member = member;
        this.boundTo = boundTo;
    }

    private static Set<String> texts(@Nullable Object claim) {
        var texts = new LinkedHashSet<String>();
        if (claim instanceof List<?> values) {
            values.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .forEach(texts::add);
        }
        return Set.copyOf(texts);
    }

    /** The person or machine, unique for ever: {@code <issuer>|<subject>}. */
    public String person() {
        return getIssuer() + '|' + subject;
    }

    /** The member acted for; empty for a service that acts for itself. */
    public Optional<ActingMember> member() {
        return Optional.ofNullable(member);
    }

    /** The client that asked for the token ({@code azp}, else {@code client_id}). */
    public Optional<String> client() {
        var client = claims.get("azp") instanceof String azp ? azp : claims.get("client_id");
        return Optional.ofNullable(client instanceof String name ? name : null);
    }

    /**
     * SHA-256 thumbprint (RFC 7638) of the key whose holder alone may present the token (RFC 9449, {@code cnf.jkt}); empty for a
     * token that whoever holds it may present. Whoever takes the token has to ask for the proof.
     */
    public Optional<String> boundTo() {
        return Optional.ofNullable(boundTo);
    }

    /** Whether the token was asked for by a member's own program, or by one of LinkNet's services for itself. */
    @Override
    public boolean isOfAProgram() {
        return member == null
                || client().filter(it -> TokenRules.isClientOf(it, member)).isPresent();
    }

    /** When a second factor was shown in the session ({@link SecondFactor}). */
    @Override
    public Optional<Instant> secondFactorAt() {
        return SecondFactor.shownAt(claims.get(SecondFactor.CLAIM));
    }

    /** A text claim; empty when missing or not a text. */
    public Optional<String> text(String claim) {
        return Optional.ofNullable(claims.get(claim) instanceof String text ? text : null);
    }

    /** The login name, else the subject. */
    @Override
    public String getName() {
        return text(Claims.preferred_username.name()).orElse(subject);
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"
    }) // null for absent: the interface says so
    public <T> T getClaim(String claim) {
        return (T) claims.get(claim);
    }

    @Override
    public String toString() {
        return "a verified token";
    }
}
