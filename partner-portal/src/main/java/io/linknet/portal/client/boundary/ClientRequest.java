package io.linknet.portal.client.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.portal.client.entity.ClientTerms;
import io.linknet.portal.client.entity.PublicKeys;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client is to be.
 *
 * @param roles by their names in tokens
 * @param keys of a new client: a JSON Web Key, a set of them, or the text of a certificate in PEM
 * @param bound of a new client: whether its tokens are to be bound to a key; a bank's always are
 */
public record ClientRequest(
        @Nullable String name,
        @Nullable String purpose,
        @Nullable List<String> roles,
        @Nullable List<String> services,
        @Nullable JsonNode keys,
        @Nullable Boolean bound) {

    ClientTerms terms() {
        return ClientTerms.of(name, purpose, roles, services);
    }

    PublicKeys publicKeys() {
        return publicKeys(keys);
    }

    boolean wantsBinding() {
        return bound == null || bound;
    }

    static PublicKeys publicKeys(@Nullable JsonNode keys) {
        if (keys == null) {
            return PublicKeys.read(null);
        }
        return PublicKeys.read(keys.isTextual() ? keys.asText() : keys.toString());
    }

    /** Reveals nothing: somebody may have put a private key in. */
    @Override
    public String toString() {
        return "a client to be";
    }
}
