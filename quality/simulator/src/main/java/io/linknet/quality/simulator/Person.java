package io.linknet.quality.simulator;

import io.linknet.identity.headless.SignedInPerson;
import io.linknet.identity.openid.IdentityUnavailable;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, signed in when first needed and again when the session has ended. */
final class Person {

    private final String account;
    private final Supplier<SignedInPerson> signIn;
    private @Nullable SignedInPerson session;

    private Person(String account, Supplier<SignedInPerson> signIn) {
        this.account = account;
        this.signIn = signIn;
    }

    static Person with(Supplier<SignedInPerson> signIn, String account) {
        return new Person(account, signIn);
    }

    /** Shows a second factor, as a service asks for where money moves. */
    synchronized void stepUp() {
        try {
            if (session != null) {
                session.stepUp();
            }
        } catch (IdentityUnavailable away) {
            session = null;
            throw new Api.Unreachable(away);
        }
    }

    /** A token for one service; the public pages need none. */
    synchronized Optional<String> tokenFor(String service) {
        try {
            var open = session == null ? signIn.get() : session;
            session = open;
            return Optional.of(open.tokenFor(service));
        } catch (IdentityUnavailable away) {
            session = null;
            throw new Api.Unreachable(away);
        }
    }

    @Override
    public String toString() {
        return account;
    }
}
