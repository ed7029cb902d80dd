package io.linknet.kernel.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that takes a person only shortly after that person has shown a second factor: where money, membership,
 * roles and keys change hands, so that an unlocked screen or a stolen session is not enough.
 *
 * <p>{@link AccessFilter} asks for it after role and kind, and answers 401 as RFC 9470 describes, with what the sign-in has to
 * ask for. A member's program has no sign-in; it shows its key with each token instead. Whatever writes a
 * {@link io.linknet.kernel.caller.Signature} is such a method, which each module's {@code ArchitectureTest} checks.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FreshSignIn {

    /** For how long a second factor counts. */
    int MAX_AGE_SECONDS = 300;

    /** What to ask the sign-in for, as {@code acr_values}. */
    String ACR = "two-factor";
}
