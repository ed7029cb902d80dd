package io.linknet.portal.frame.control;

import io.linknet.identity.portal.PortalPerson;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The person whose session the current request belongs to. */
@RequestScoped
public class SignedIn {

    private @Nullable PortalPerson person;

    /** The request belongs to that person's session. */
    public void is(PortalPerson person) {
        this.person = person;
    }

    /** Empty for visitors. */
    public Optional<PortalPerson> person() {
        return Optional.ofNullable(person);
    }

    /** Key of the session; the same for all visitors. */
    public String session() {
        return person == null ? "visitor" : person.access().session();
    }
}
