package io.linknet.identity.bearer;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.token.VerifiedToken;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the caller out of a token: a person for one member, or one of LinkNet's services for itself. */
public final class Callers {

    private static final Set<String> SERVICES =
            Set.of("partner-portal", "procurement", "production-sync", "logistics", "supply-finance");
    private static final String SERVICE_ROLE = "service";

    private Callers() {}

    /** Who acts; empty for a person who named no member, since such a person may do nothing. */
    public static Optional<Caller> of(VerifiedToken token) {
        return token.member()
                .map(member -> new Caller(
                        member.id(),
                        member.kind(),
                        member.alias(),
                        token.person(),
                        token.text("name").orElseGet(token::getName),
                        roles(token.getGroups())))
                .or(() -> service(token));
    }

    /** LinkNet's roles among those of a token; other systems' roles are none of ours. */
    public static Set<Role> roles(Collection<String> names) {
        return names.stream().map(Role::ofTokenName).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Caller> service(VerifiedToken token) {
        return token.client()
                .filter(client -> SERVICES.contains(client) && token.getGroups().contains(SERVICE_ROLE))
                .map(Caller::service);
    }
}
