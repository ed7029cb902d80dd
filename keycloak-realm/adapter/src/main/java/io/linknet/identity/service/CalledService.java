package io.linknet.identity.service;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Which LinkNet service an address belongs to, so that a token is only ever sent to the service it is meant for. */
final class CalledService {

    private static final List<String> SERVICES =
            List.of("procurement", "production-sync", "logistics", "supply-finance", "partner-portal");

    private CalledService() {}

    /**
     * Finds the service by its configured {@code linknet.<service>.url}.
     *
     * @throws IllegalArgumentException if the address lies under none of them
     */
    static String at(URI called) {
        return SERVICES.stream()
                .filter(service -> isUnder(called, service))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not the address of a LinkNet service: " + called));
    }

    private static boolean isUnder(URI called, String service) {
        return ConfigProvider.getConfig()
                .getOptionalValue("linknet." + service + ".url", String.class)
                .filter(base -> called.toString().startsWith(base.endsWith("/") ? base : base + "/"))
                .isPresent();
    }
}
