package io.linknet.portal.people.control;

import io.linknet.portal.member.control.KeycloakAdmin;
import io.linknet.portal.people.entity.Invitation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Accounts in Keycloak: made, given a password for one sign-in, brought into an organization and out of it, signed out. */
@ApplicationScoped
public class KeycloakAccounts {

    @Inject
    KeycloakAdmin keycloak;

    /** An account as Keycloak makes it. */
    private record NewAccount(
            String username,
            String email,
            boolean emailVerified,
            boolean enabled,
            String firstName,
            List<Password> credentials) {}

    /** A password that must be changed at the first sign-in. */
    private record Password(String type, String value, boolean temporary) {

        static Password once(String value) {
            return new Password("password", value, true);
        }
    }

    /**
     * Makes the account of an invitation.
     *
     * @param password for one sign-in
     */
    public UUID make(Invitation invitation, String password) {
        var account = new NewAccount(
                invitation.email(),
                invitation.email(),
                true,
                true,
                invitation.name(),
                List.of(Password.once(password)));
        return UUID.fromString(Asking.ask(() -> keycloak.post("users", account)));
    }

    /** Puts a new password for one sign-in in the place of one that nobody used. */
    public void renew(UUID account, String password) {
        Asking.tell(() -> keycloak.put("users/" + account + "/reset-password", Password.once(password)));
    }

    /** From now on the account works for the organization. */
    public void join(Organization organization, UUID account) {
        Asking.tellUnlessSo(() -> keycloak.post(organization.path() + "/members", account.toString()));
    }

    /** From now on it does not, nor has any of its roles there. */
    public void leave(Organization organization, UUID account) {
        Asking.tellUnlessSo(() -> keycloak.delete(organization.path() + "/members/" + account));
    }

    /** Ends all sessions of an account, for whomever it works. */
    public void signOut(UUID account) {
        Asking.tellUnlessSo(() -> keycloak.post("users/" + account + "/logout", Map.of()));
    }

    /** Ends one session; one that has ended already stays ended. */
    public void endSession(String keycloakSession) {
        Asking.tellUnlessSo(
                () -> keycloak.delete("sessions/" + KeycloakAdmin.encoded(keycloakSession) + "?isOffline=false"));
    }
}
