package io.linknet.procurement.ordering.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The accounts that the operator has given members' systems at the broker; each is called like its member. */
@ApplicationScoped
class PartnerAccounts {

    @Inject
    @ConfigProperty(name = "linknet.broker.partners")
    Optional<String> accounts;

    boolean has(String account) {
        return accounts.map(it -> it.split(",")).stream()
                .flatMap(Arrays::stream)
                .map(String::strip)
                .anyMatch(account::equals);
    }
}
