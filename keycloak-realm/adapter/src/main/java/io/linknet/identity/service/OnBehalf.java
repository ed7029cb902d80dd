package io.linknet.identity.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In whose name the current request calls other services: a signed-in person's, or nobody's but the service's own. */
@RequestScoped
public class OnBehalf {

    private @Nullable PersonalAccess person;

    /** From now on, calls of this request are made for that person. */
    public void actFor(PersonalAccess person) {
        this.person = person;
    }

    /** The person, if one is signed in. */
    public Optional<PersonalAccess> person() {
        return Optional.ofNullable(person);
    }
}
