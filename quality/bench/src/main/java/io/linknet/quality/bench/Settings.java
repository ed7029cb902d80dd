package io.linknet.quality.bench;

import java.net.URI;

/** The running product, as the launcher's system properties describe it. */
final class Settings {

    private Settings() {}

    static URI url() {
        return URI.create(required("linknet.public-url"));
    }

    static String clientSecret() {
        return required("linknet.identity.client.linknet-demo.secret");
    }

    static String password() {
        return required("linknet.demo-password");
    }

    static String databaseUrl() {
        return required("linknet.procurement.database.url");
    }

    static String databaseOwner() {
        return required("linknet.procurement.database.owner-user");
    }

    static String databaseOwnerPassword() {
        return required("linknet.procurement.database.owner-password");
    }

    static String required(String name) {
        var value = System.getProperty(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException("start the benchmark with ./linknet bench; " + name + " is not set");
        }
        return value;
    }
}
