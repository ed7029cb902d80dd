package io.linknet.portal.standing.boundary;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.member.entity.Member;
import io.linknet.portal.onboarding.boundary.PaperRow;
import io.linknet.portal.renewal.boundary.PaperLine;
import io.linknet.portal.renewal.control.RenewPapers;
import io.linknet.portal.standing.control.ChangeStanding;
import io.linknet.portal.standing.entity.ChangeKind;
import io.linknet.portal.standing.entity.StandingChange;
import io.linknet.portal.standing.entity.StandingProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** How a member stands, for itself and the operator. */
@Controller
@Path("membership")
@RequestScoped
public class MembershipPage {

    private static final String HERE = "/membership/";

    @Inject
    Pages pages;

    @Inject
    Members members;

    @Inject
    ChangeStanding standing;

    @Inject
    RenewPapers renewals;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** The own membership. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response own() {
        return show(caller.get().member().value(), Form.blank());
    }

    /** A membership. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response show(@PathParam("id") UUID id) {
        return show(id, Form.blank());
    }

    private Response show(UUID id, Form form) {
        var reader = caller.get();
        requireBusiness(reader, id);
        var member = members.all().get(id);
        if (member == null) {
            throw KernelProblem.NOT_FOUND.because();
        }
        var record = standing.of(id);
        var administers = reader.has(Role.ADMINISTRATOR);
        var view = new MembershipView(
                member,
                record.standing(),
                papers(member),
                record.changes(),
                administers ? ChangeKind.open(reader, id, record.standing()) : List.of(),
                reader.member().value().equals(id),
                administers && reader.kind() == MemberKind.OPERATOR,
                record.changes().stream()
                        .anyMatch(it -> it.state() == StandingChange.State.PROPOSED
                                && it.proposed().isBy(reader)),
                form);
        return pages.named(view.name()).crumb("member.title", "/members").show("standing/membership", view);
    }

    private List<PaperRow> papers(Member member) {
        var today = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        return PaperLine.of(member.kind(), renewals.of(member.id()), today).stream()
                .map(PaperLine::row)
                .toList();
    }

    /** Proposes a change. */
    @POST
    @FreshSignIn
    @Path("{id}/changes")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        requireBusiness(caller.get(), id);
        return pages.submit(
                Form.of(values),
                form -> standing.propose(caller.get(), id, kind(form), form.value("reason")),
                change -> pages.goTo(HERE + id, "standing.proposed"),
                form -> show(id, form));
    }

    /** Agrees to a change. */
    @POST
    @FreshSignIn
    @Path("{id}/changes/{change}/approval")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(
            @PathParam("id") UUID id, @PathParam("change") UUID change, MultivaluedMap<String, String> values) {
        return step(id, values, "standing.approved", form -> standing.approve(caller.get(), change));
    }

    /** Declines a change, or takes the own proposal back. */
    @POST
    @FreshSignIn
    @Path("{id}/changes/{change}/declination")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(
            @PathParam("id") UUID id, @PathParam("change") UUID change, MultivaluedMap<String, String> values) {
        return step(id, values, "standing.declined", form -> standing.decline(caller.get(), change));
    }

    private Response step(
            UUID id, MultivaluedMap<String, String> values, String done, Function<Form, StandingChange> step) {
        requireBusiness(caller.get(), id);
        return pages.submit(Form.of(values), step, change -> pages.goTo(HERE + id, done), form -> show(id, form));
    }

    private static ChangeKind kind(Form form) {
        return Arrays.stream(ChangeKind.values())
                .filter(it -> it.name().equals(form.value("kind")))
                .findFirst()
                .orElseThrow(StandingProblem.NOT_YOURS_TO_PROPOSE::because);
    }

    /** To everybody but the member itself and the operator there is no such page. */
    private static void requireBusiness(Caller reader, UUID id) {
        if (!reader.member().value().equals(id) && reader.kind() != MemberKind.OPERATOR) {
            throw KernelProblem.NOT_FOUND.because();
        }
    }
}
