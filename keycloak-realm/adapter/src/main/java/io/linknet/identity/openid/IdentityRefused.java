package io.linknet.identity.openid;

/** The identity provider answered, and the answer is no: the code, token, session or membership does not count (any more). */
public final class IdentityRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * States what was refused and why.
     *
     * @param error error code of OAuth 2.0, for example {@code invalid_grant}
     */
    public IdentityRefused(String what, String error) {
        super(what + " was refused: " + error);
    }
}
