package io.linknet.portal.people.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCESS;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.portal.people.control.KeycloakPeople;
import io.linknet.portal.people.control.ManagePeople;
import io.linknet.portal.people.control.OpenSessions;
import io.linknet.portal.people.entity.Colleague;
import io.linknet.portal.people.entity.GivenRoles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people of the caller's member, for its administrators; its auditors may look. */
@Path("api/partner-portal/people")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PeopleResource {

    @Inject
    KeycloakPeople people;

    @Inject
    OpenSessions sessions;

    @Inject
    ManagePeople managePeople;

    @Inject
    CurrentCaller caller;

    /** Body of {@code PUT people/{id}/roles}. */
    public record WantedRoles(@Nullable List<String> roles) {}

    /**
     * A session of somebody, acting for the caller's member.
     *
     * @param seenAt when the last request came, to the minute
     */
    @Classified(value = SECRET, marks = PERSONAL, holder = PERSON, purpose = ACCESS)
    public record SessionView(String id, Instant startedAt, Instant seenAt) {
        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** By login. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Page<PersonView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var place = Place.parse(after);
        var size = Math.min(Page.limit(limit), Place.MOST);
        var organization = people.organization(caller.get().member());
        var rows = people.colleagues(organization, place, size + 1);
        var shown = rows.stream().limit(size).map(this::view).toList();
        return new Page<>(shown, rows.size() > size ? Place.text(place + size) : null);
    }

    /** One person, with the roles held as the ETag. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Answers(PersonView.class)
    public Response person(@PathParam("id") UUID id) {
        return answer(people.colleague(people.organization(caller.get().member()), id));
    }

    /** Brings somebody to the member; the account is made unless there is one with that address. */
    @POST
    @FreshSignIn
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(ManagePeople.Invited.class)
    public Response invite(NewPerson wanted) {
        var invited = managePeople.invite(wanted.invitation(), wanted.password());
        return Response.created(URI.create("/api/partner-portal/people/" + invited.person()))
                .type(MediaType.APPLICATION_JSON)
                .entity(invited)
                .build();
    }

    /** Gives somebody these roles and no others. */
    @PUT
    @FreshSignIn
    @Path("{id}/roles")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(PersonView.class)
    public Response giveRoles(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, WantedRoles wanted) {
        return answer(managePeople.giveRoles(id, GivenRoles.of(wanted.roles()), ifMatch));
    }

    /** Ends that somebody works for the member. */
    @DELETE
    @FreshSignIn
    @Path("{id}")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers({})
    public Response remove(@PathParam("id") UUID id) {
        managePeople.remove(id);
        return Response.noContent().build();
    }

    /** Where somebody is signed in for this member, newest first. */
    @GET
    @Path("{id}/sessions")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public List<SessionView> sessions(@PathParam("id") UUID id) {
        var person = people.colleague(people.organization(caller.get().member()), id);
        return sessions.of(caller.get(), person.id()).stream()
                .map(it -> new SessionView(it.key(), it.startedAt(), it.seenAt()))
                .toList();
    }

    /** Ends one of them. */
    @DELETE
    @Path("{id}/sessions/{session}")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers({})
    public Response endSession(@PathParam("id") UUID id, @PathParam("session") String session) {
        managePeople.endSession(id, session);
        return Response.noContent().build();
    }

    private Response answer(Colleague person) {
        return Response.ok(view(person))
                .type(MediaType.APPLICATION_JSON)
                .tag(Versions.etag(person.version()))
                .build();
    }

    private PersonView view(Colleague person) {
        return PersonView.of(person, people.lastSignIn(person.id()).orElse(null));
    }
}
