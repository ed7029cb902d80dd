package io.linknet.quality.simulator;

import io.linknet.identity.headless.OneTimeCode;
import java.time.Clock;
import java.util.Objects;

/** Prints what the authenticator app of a demo account shows now; each code is taken once. */
public final class Code {

    private Code() {}

    /** The first argument is the account. */
    public static void main(String[] arguments) {
        var secret = Objects.requireNonNull(System.getProperty("linknet.demo-code-secret"), "linknet.demo-code-secret");
        System.out.println(
                OneTimeCode.of(secret, arguments[0]).at(Clock.systemUTC().instant()));
    }
}
