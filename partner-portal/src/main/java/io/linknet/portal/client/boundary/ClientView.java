package io.linknet.portal.client.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.portal.client.entity.ApiClient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API client of the caller's member.
 *
 * @param clientId what it calls itself when it signs in
 * @param roles by their names in tokens
 * @param keys ids of the keys it may sign in with
 * @param algorithm that it signs with
 * @param bound whether its tokens are bound to a key (DPoP)
 * @param state {@code ACTIVE}, {@code PAUSED}, or {@code SUSPENDED} with its member
 * @param lastUsedOn day (UTC) of its last token; absent when Keycloak knows of none within 90 days
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(SECRET)
public record ClientView(
        UUID id,
        String clientId,
        String name,
        String purpose,
        List<String> roles,
        List<String> services,
        List<String> keys,
        String algorithm,
        boolean bound,
        String state,
        Instant issuedAt,
        @Nullable LocalDate lastUsedOn) {

    static ClientView of(ApiClient client, @Nullable Instant lastUse) {
        return new ClientView(
                client.id(),
                client.clientId(),
                client.terms().name(),
                client.terms().purpose(),
                client.terms().roleNames(),
                client.terms().serviceNames(),
                client.keys().ids(),
                client.keys().algorithm(),
                client.bound(),
                state(client),
                client.issuedAt(),
                lastUse == null ? null : LocalDate.ofInstant(lastUse, ZoneOffset.UTC));
    }

    private static String state(ApiClient client) {
        if (client.pause().withMember()) {
            return "SUSPENDED";
        }
        return client.pause().byHand() ? "PAUSED" : "ACTIVE";
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
