package io.linknet.portal.people.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import java.util.List;

/** The form of an invitation. */
public record InvitationView(Form form) {

    /** The roles that can be given. */
    public List<Choice> roles() {
        return RoleNames.choices();
    }
}
