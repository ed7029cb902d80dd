package io.linknet.portal.people.boundary;

import io.linknet.kernel.rest.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The member's people.
 *
 * @param ownSignIn whether they come by a sign-in of the member's own
 */
public record PeopleView(List<Row> rows, @Nullable String next, boolean ownSignIn) {

    /**
     * One of them.
     *
     * @param roles in words
     * @param status code of the account's state
     */
    public record Row(String id, String name, String login, String roles, String status, @Nullable Instant lastSignIn) {

        static Row of(PersonView person) {
            return new Row(
                    person.id().toString(),
                    person.name(),
                    person.login(),
                    RoleNames.of(person.roles()),
                    statusOf(person),
                    person.lastSignIn());
        }
    }

    static PeopleView of(Page<PersonView> page, boolean ownSignIn) {
        return new PeopleView(page.items().stream().map(Row::of).toList(), page.next(), ownSignIn);
    }

    static String statusOf(PersonView person) {
        if (!person.enabled()) {
            return "LOCKED_OUT";
        }
        return person.unused() ? "INVITED" : "ACTIVE";
    }
}
