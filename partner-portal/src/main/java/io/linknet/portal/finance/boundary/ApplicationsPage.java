package io.linknet.portal.finance.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.portal.finance.boundary.FinanceClient.NewOffer;
import io.linknet.portal.finance.boundary.FinanceClient.NewRepayment;
import io.linknet.portal.finance.boundary.FinanceClient.Reason;
import io.linknet.portal.finance.entity.Application;
import io.linknet.portal.finance.entity.EvidencePack;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The bank desk, from both sides: the bank decides, the applicant watches and answers. */
@Controller
@Path("finance/applications")
@RequestScoped
public class ApplicationsPage {

    static final String LIST = "/finance/applications";

    private static final int ROWS = 30;

    /** The steps that need no words, and what the page says after them. */
    private static final Map<String, String> STEPS = Map.of(
            "acceptance", "finance.application.accepted",
            "approval", "finance.application.approved",
            "withdrawal", "finance.application.withdrawn",
            "disbursement", "finance.application.disbursed");

    @Inject
    Pages pages;

    @Inject
    @RestClient
    FinanceClient finance;

    /** Newest first; {@code status} picks a state. */
    @GET
    @RolesAllowed({Roles.TREASURER, Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    public Response list(@QueryParam("status") List<String> status, @QueryParam("after") @Nullable String after) {
        var page = finance.applications(status, after, ROWS);
        var bank = pages.person().orElseThrow().caller().kind() == MemberKind.BANK;
        var chosen = status.size() == 1 ? status.get(0) : "";
        return pages.titled(bank ? "finance.applications.bank" : "finance.applications")
                .show("finance/applications", new ApplicationsView(page.items(), page.next(), chosen, bank));
    }

    /** One application with its evidence and the next step. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.TREASURER, Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    public Response show(@PathParam("id") UUID id) {
        return application(id, Form.blank(), Form.blank());
    }

    /** The evidence, document by document. */
    @GET
    @Path("{id}/evidence")
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    public Response evidence(@PathParam("id") UUID id) {
        var pack = finance.evidence(id);
        return pages.titled("finance.evidence.title", pack.applicationNumber())
                .crumb("finance.applications.bank", LIST)
                .show("finance/evidence", pack);
    }

    /** The evidence as one file, to be checked without LinkNet. */
    @GET
    @Path("{id}/evidence.json")
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    public Response evidenceFile(@PathParam("id") UUID id) {
        var file = finance.evidenceFile(id).getBytes(StandardCharsets.UTF_8);
        return Response.ok(file, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evidence-" + id + ".json\"")
                .build();
    }

    /** The officer names the rate. */
    @POST
    @FreshSignIn
    @Path("{id}/offer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.CREDIT_OFFICER)
    public Response offer(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> finance.offer(
                        form.key(),
                        form.value("version"),
                        id,
                        new NewOffer(Typed.decimal(form, "rate"), form.optional("note"))),
                done -> pages.goTo(LIST + "/" + id, "finance.application.offered", done.number()),
                form -> application(id, form, Form.blank()));
    }

    /** The bank says no. */
    @POST
    @FreshSignIn
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER})
    public Response refuse(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> finance.refuse(form.key(), form.value("version"), id, new Reason(form.value("reason"))),
                done -> pages.goTo(LIST + "/" + id, "finance.application.refused", done.number()),
                form -> application(id, Form.blank(), form));
    }

    /** The debtor has paid the bank. */
    @POST
    @FreshSignIn
    @Path("{id}/repayments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER})
    public Response repay(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        var currency = finance.application(id).amount().currency();
        return pages.submit(
                Form.of(values),
                form -> finance.repay(
                        form.key(), id, new NewRepayment(Typed.amount(form, currency), form.optional("reference"))),
                done -> pages.goTo(LIST + "/" + id, "finance.application.repaid." + done.status()),
                form -> application(id, form, Form.blank()));
    }

    /** The applicant's yes. */
    @POST
    @FreshSignIn
    @Path("{id}/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.TREASURER)
    public Response accept(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return step(id, "acceptance", values);
    }

    /** The applicant takes it back. */
    @POST
    @FreshSignIn
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.TREASURER)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return step(id, "withdrawal", values);
    }

    /** The second person of the bank agrees. */
    @POST
    @FreshSignIn
    @Path("{id}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.CREDIT_APPROVER)
    public Response approve(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return step(id, "approval", values);
    }

    /** The bank instructs its payment. */
    @POST
    @FreshSignIn
    @Path("{id}/disbursement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER})
    public Response disburse(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return step(id, "disbursement", values);
    }

    private Response step(UUID id, String step, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> finance.step(form.key(), form.value("version"), id, step),
                done -> pages.goTo(LIST + "/" + id, STEPS.getOrDefault(step, step), done.number()),
                form -> application(id, form, Form.blank()));
    }

    private Response application(UUID id, Form form, Form refusal) {
        var application = finance.application(id);
        var reader = pages.person().orElseThrow().caller();
        var view = new ApplicationView(application, evidence(application), reader, form, refusal);
        return pages.titled("finance.application.title", application.number())
                .crumb(view.atTheBank() ? "finance.applications.bank" : "finance.applications", LIST)
                .show("finance/application", view);
    }

    private @Nullable EvidencePack evidence(Application application) {
        var caller = pages.person().orElseThrow().caller();
        var banker = caller.has(Role.CREDIT_OFFICER) || caller.has(Role.CREDIT_APPROVER);
        var ended = application.is("REFUSED") || application.is("WITHDRAWN");
        return banker && !ended ? finance.evidence(application.id()) : null;
    }
}
