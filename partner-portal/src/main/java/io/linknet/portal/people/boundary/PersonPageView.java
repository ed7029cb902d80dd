package io.linknet.portal.people.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.people.boundary.PeopleResource.SessionView;
import io.linknet.portal.ui.Choice;
import java.util.List;

/**
 * One of the member's people.
 *
 * @param version of the roles held
 * @param form with the roles chosen; its key serves each of the page's actions
 * @param mayChange whether who looks administers the member
 * @param self whether who looks is the person
 */
public record PersonPageView(
        PersonView person, String version, List<SessionView> sessions, Form form, boolean mayChange, boolean self) {

    /** The address of the person's page. */
    public String address() {
        return PeoplePage.LIST + "/" + person.id();
    }

    /** The roles held, in words. */
    public String held() {
        return RoleNames.of(person.roles());
    }

    /** Code of the account's state. */
    public String status() {
        return PeopleView.statusOf(person);
    }

    /** The roles that can be given. */
    public List<Choice> roles() {
        return RoleNames.choices();
    }
}
