package io.linknet.launcher.broker;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;

/**
 * The accounts of partners' systems: each may send to an address and read a queue of its own, and nothing else.
 *
 * @param passwords by account
 */
record PartnerAccounts(Map<String, String> passwords) {

    PartnerAccounts {
        passwords = Map.copyOf(passwords);
    }

    /** Reads {@code account:password,account:password}; nothing is no account. */
    static PartnerAccounts of(String text) {
        var passwords = new LinkedHashMap<String, String>();
        Arrays.stream(text.split(",")).filter(it -> !it.isBlank()).forEach(it -> {
            var colon = it.indexOf(':');
            if (colon < 1 || colon == it.length() - 1) {
                throw new IllegalArgumentException("LINKNET_BROKER_PARTNER_ACCOUNTS is not account:password,...");
            }
            passwords.put(it.substring(0, colon), it.substring(colon + 1));
        });
        return new PartnerAccounts(passwords);
    }

    void signIn(SecurityConfiguration accounts) {
        passwords.forEach((account, password) -> {
            accounts.addUser(account, password);
            accounts.addRole(account, "partner-" + account);
        });
    }

    /**
     * Declares what each account needs.
     *
     * @param declaration the file {@code partner.properties}
     */
    void declare(ConfigurationImpl broker, Path declaration) throws Exception {
        var text = Files.readString(declaration);
        for (var account : passwords.keySet()) {
            var properties = new Properties();
            properties.load(new StringReader(text.replace("{account}", account)));
            broker.parsePrefixedProperties(properties, null);
        }
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return "accounts " + passwords.keySet();
    }
}
