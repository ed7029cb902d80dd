package io.linknet.portal.people.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCESS;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.portal.people.entity.Colleague;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the caller's member.
 *
 * @param roles by their names in tokens
 * @param enabled whether the account may sign in
 * @param unused whether the password for one sign-in waits to be changed
 * @param lastSignIn absent when Keycloak knows of none within 90 days
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(value = SECRET, marks = PERSONAL, holder = PERSON, purpose = ACCESS)
public record PersonView(
        UUID id,
        String name,
        String login,
        List<String> roles,
        boolean enabled,
        boolean unused,
        @Nullable Instant lastSignIn) {

    static PersonView of(Colleague person, @Nullable Instant lastSignIn) {
        return new PersonView(
                person.id(),
                person.name(),
                person.login(),
                person.roles().stream().sorted().map(Role::tokenName).toList(),
                person.enabled(),
                person.unused(),
                lastSignIn);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
