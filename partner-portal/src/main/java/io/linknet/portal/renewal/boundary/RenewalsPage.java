package io.linknet.portal.renewal.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.onboarding.boundary.PaperRow;
import io.linknet.portal.renewal.control.RenewPapers;
import io.linknet.portal.renewal.entity.Renewal;
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
import java.util.UUID;
import java.util.function.Function;

/** Papers that members renew, and papers that have ended, for the operator. */
@Controller
@Path("renewals")
@RequestScoped
public class RenewalsPage {

    static final String LIST = "/renewals";

    @Inject
    Pages pages;

    @Inject
    RenewPapers papers;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** What waits, and what has ended. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
    public Response list() {
        var reader = caller.get();
        return pages.titled("renewal.title")
                .crumb("onboarding.admissions", "/admissions")
                .show(
                        "renewal/renewals",
                        new RenewalsView(papers.waiting(reader), papers.ended(reader), members.names()));
    }

    /** One renewal. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
    public Response show(@PathParam("id") UUID id) {
        return show(id, Form.blank());
    }

    private Response show(UUID id, Form form) {
        var reader = caller.get();
        var renewal = papers.one(reader, id);
        var kind = renewal.paper().kind();
        var today = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        var present = PaperRow.of(kind, papers.of(renewal.memberId()).current().get(kind), today);
        var member = members.names().getOrDefault(renewal.memberId(), "");
        var view = new RenewalView(renewal, member, present, reader.has(Role.ADMINISTRATOR), form);
        return pages.named(member).crumb("renewal.title", LIST).show("renewal/renewal", view);
    }

    /** Lets it count. */
    @POST
    @FreshSignIn
    @Path("{id}/acceptance")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return step(id, values, "renewal.accepted", form -> papers.accept(caller.get(), id));
    }

    /** Sends it back. */
    @POST
    @FreshSignIn
    @Path("{id}/return")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveBack(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return step(id, values, "renewal.returned", form -> papers.giveBack(caller.get(), id, form.value("text")));
    }

    private Response step(UUID id, MultivaluedMap<String, String> values, String done, Function<Form, Renewal> step) {
        return pages.submit(Form.of(values), step, after -> pages.goTo(LIST, done), form -> show(id, form));
    }
}
