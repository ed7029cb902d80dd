package io.linknet.portal.people.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.CREDENTIAL;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCESS;
import static io.linknet.kernel.data.Purpose.CONTACT;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation came to.
 *
 * @param person whose page tells more
 * @param password for one sign-in, shown here and nowhere else; absent for who has an account already
 */
@Classified(value = SECRET, marks = PERSONAL, holder = PERSON, purpose = ACCESS)
public record InvitedView(
        String person,
        @Classified(value = SECRET, marks = PERSONAL, holder = PERSON, purpose = CONTACT) String email,
        @Classified(
                        value = SECRET,
                        marks = {PERSONAL, CREDENTIAL},
                        holder = PERSON,
                        purpose = ACCESS)
                @Nullable
                String password) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
