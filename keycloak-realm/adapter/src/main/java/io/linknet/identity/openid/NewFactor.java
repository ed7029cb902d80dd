package io.linknet.identity.openid;

/** A second factor that a person can set up at Keycloak, as one of its application-initiated actions. */
public enum NewFactor {
    /** A passkey of the device, or a security key. */
    PASSKEY("webauthn-register"),
    /** One-time codes of an application on a phone. */
    CODES("CONFIGURE_TOTP");

    private final String action;

    NewFactor(String action) {
        this.action = action;
    }

    /** Keycloak's name of it, {@code kc_action}. */
    String action() {
        return action;
    }
}
