package io.linknet.portal.people.boundary;

import io.linknet.portal.people.entity.Invitation;
import io.linknet.portal.people.entity.PeopleProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST people}.
 *
 * @param roles by their names in tokens
 * @param oneTimePassword what the person signs in with once, if the account is new: 12 to 128 characters
 */
public record NewPerson(
        @Nullable String name, @Nullable String email, @Nullable List<String> roles, @Nullable String oneTimePassword) {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    Invitation invitation() {
        return Invitation.of(name, email, roles);
    }

    String password() {
        if (oneTimePassword == null || oneTimePassword.length() < SHORTEST || oneTimePassword.length() > LONGEST) {
            throw PeopleProblem.PASSWORD_UNUSABLE.at("/oneTimePassword", SHORTEST, LONGEST);
        }
        return oneTimePassword;
    }

    /** Reveals nothing. */
    @Override
    public String toString() {
        return "a new person";
    }
}
