package io.linknet.portal.onboarding.boundary;

/**
 * A password for the first sign-in, shown once.
 *
 * @param login what to sign in with
 * @param back the application
 */
public record PasswordView(String login, String password, String back) {

    /** Without the password. */
    @Override
    public String toString() {
        return "password of " + login;
    }
}
