package io.linknet.portal.onboarding.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.onboarding.control.ReviewApplications;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whom the operator is admitting. */
@Controller
@Path("admissions")
@RequestScoped
public class AdmissionsPage {

    static final String LIST = "/admissions";

    private static final int ROWS = 50;

    @Inject
    Pages pages;

    @Inject
    ReviewApplications review;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Applications, last changed first.
     *
     * @param words part of a name, a credit code or a number
     * @param state one state alone, in the place of the group
     */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
    public Response list(
            @QueryParam("group") @Nullable String group,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("after") @Nullable String after) {
        var filter = AdmissionsView.Filter.of(group, words, state);
        var rows = review.list(caller.get(), filter.states(), filter.words(), Cursor.parse(after), ROWS);
        var page = Page.of(rows, ROWS, it -> new Cursor(it.changedAt(), it.id()), Function.identity());
        return pages.titled("onboarding.admissions")
                .show("onboarding/admissions", new AdmissionsView(page.items(), page.next(), filter, members.names()));
    }

    /** One application. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
    public Response show(@PathParam("id") UUID id) {
        return show(id, Form.blank());
    }

    private Response show(UUID id, Form form) {
        var reader = caller.get();
        var application = review.one(reader, id);
        var bringer = application.bringer();
        var view = new AdmissionView(
                application,
                form,
                reader.has(Role.ADMINISTRATOR) ? review.link(reader, id) : "",
                bringer == null ? "" : members.names().getOrDefault(bringer, ""),
                review.isKnownOtherwise(reader, application),
                application.isRecommendedBy(reader),
                reader.has(Role.ADMINISTRATOR),
                LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR));
        var named = application.applicant().nameZh();
        return pages.named(named.isEmpty() ? application.number() : named)
                .crumb("onboarding.admissions", LIST)
                .show("onboarding/admission", view);
    }

    /** Asks the applicant for changes. */
    @POST
    @FreshSignIn
    @Path("{id}/return")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveBack(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return step(id, values, "onboarding.returned", form -> review.giveBack(caller.get(), id, form.value("text")));
    }

    /** Is for it. */
    @POST
    @FreshSignIn
    @Path("{id}/recommendation")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recommend(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return step(
                id, values, "onboarding.recommended", form -> review.recommend(caller.get(), id, form.value("alias")));
    }

    /** Admits it. */
    @POST
    @FreshSignIn
    @Path("{id}/admission")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return step(id, values, "onboarding.approved", form -> review.approve(caller.get(), id));
    }

    /** Says no. */
    @POST
    @FreshSignIn
    @Path("{id}/refusal")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response refuse(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return step(id, values, "onboarding.refused", form -> review.refuse(caller.get(), id, form.value("text")));
    }

    /** Makes a link in the place of one that the applicant has lost. */
    @POST
    @FreshSignIn
    @Path("{id}/link")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response newLink(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return step(id, values, "onboarding.link.made", form -> review.newLink(caller.get(), id));
    }

    /** Lets the first administrator ask for a password once more. */
    @POST
    @FreshSignIn
    @Path("{id}/password")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response allowPassword(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return step(id, values, "onboarding.password-allowed", form -> review.allowPassword(caller.get(), id));
    }

    private Response step(
            UUID id, MultivaluedMap<String, String> values, String done, Function<Form, MembershipApplication> step) {
        return pages.submit(Form.of(values), step, after -> pages.goTo(LIST + "/" + id, done), form -> show(id, form));
    }
}
