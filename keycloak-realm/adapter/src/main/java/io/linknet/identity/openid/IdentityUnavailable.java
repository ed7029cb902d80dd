package io.linknet.identity.openid;

/** The identity provider cannot be reached or does not make sense; trying later may help. */
public final class IdentityUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nobody answered, or with nonsense. */
    public IdentityUnavailable(String what, Throwable cause) {
        super(what + " cannot be asked for now", cause);
    }

    /** It answered that it cannot. */
    public IdentityUnavailable(String what, int status) {
        super(what + " cannot be asked for now: status " + status);
    }
}
