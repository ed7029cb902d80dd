package io.linknet.kernel.token;

/**
 * Why a token is not believed.
 *
 * <p>The message never repeats the token nor a claim of it: it may be logged and shown.
 */
public final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was wrong, in the order in which it is looked for. */
    public enum Reason {
        TOO_LARGE("is larger than 8 KB"),
        MALFORMED("is not a signed JWT"),
        ALGORITHM("is not signed with ES256 or PS256"),
        FORBIDDEN_HEADER("brings its own key or demands an extension"),
        TYPE("is not an access token"),
        UNKNOWN_KEY("is signed with a key that is not the issuer's"),
        SIGNATURE("has a wrong signature"),
        ISSUER("comes from another issuer"),
        AUDIENCE("is not meant for this service alone"),
        AUTHORISED_PARTY("was issued to a client unknown here"),
        CLAIM_MISSING("lacks a claim that every access token has"),
        EXPIRED("has expired"),
        NOT_YET_VALID("is not valid yet"),
        ISSUED_IN_FUTURE("was issued in the future"),
        ORGANIZATION("does not name exactly one member"),
        CONFIRMATION("is bound to something that is not checked here"),
        /** Nothing is wrong with the token: the keys to judge it are missing, so the caller should come back. */
        KEYS_UNAVAILABLE("cannot be checked now");

        private final String clause;

        Reason(String clause) {
            this.clause = clause;
        }
    }

    private final Reason reason;

    TokenRefused(Reason reason) {
        super("The token " + reason.clause + '.');
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
