package io.linknet.kernel.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;

/** What identifies the command of the current request: its key, its route and the SHA-256 of its body. */
@RequestScoped
public class CommandRequest {

    private String key = "";
    private String route = "";
    private String bodyHash = "";
    private Locale locale = Locale.SIMPLIFIED_CHINESE;

    void set(String givenKey, String givenRoute, String givenBodyHash, Locale givenLocale) {
        key = givenKey;
        route = givenRoute;
        bodyHash = givenBodyHash;
        locale = givenLocale;
    }

    /** Value of the header {@code Idempotency-Key}. */
    public String key() {
        return key;
    }

    /** Method, path and query. */
    public String route() {
        return route;
    }

    /** SHA-256 of the body's bytes, hexadecimal. */
    public String bodyHash() {
        return bodyHash;
    }

    /** The caller's language. */
    public Locale locale() {
        return locale;
    }
}
