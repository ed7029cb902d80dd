package io.linknet.supplyfinance.application.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.kernel.rest.Versions;
import io.linknet.supplyfinance.application.control.Applications;
import io.linknet.supplyfinance.application.control.DecideApplication;
import io.linknet.supplyfinance.application.control.MoveMoney;
import io.linknet.supplyfinance.application.entity.FinancingApplication;
import io.linknet.supplyfinance.member.control.Members;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of an application, each by the one who may take it. */
@Path("applications")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DecisionsResource {

    @Inject
    DecideApplication decide;

    @Inject
    MoveMoney moveMoney;

    @Inject
    Applications applications;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /** The bank's officer names the rate. */
    @POST
    @FreshSignIn
    @Path("{id}/offer")
    @Command
    @RolesAllowed(Roles.CREDIT_OFFICER)
    @Answers(ApplicationView.class)
    public Response offer(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull OfferRequest request) {
        return answer(decide.offer(id, caller.get(), seen, new BigDecimal(request.rate()), request.note()));
    }

    /** The applicant says yes to an offer above its highest rate. */
    @POST
    @FreshSignIn
    @Path("{id}/acceptance")
    @Command
    @RolesAllowed(Roles.TREASURER)
    @Answers(ApplicationView.class)
    public Response accept(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        return answer(decide.accept(id, caller.get(), seen));
    }

    /** Another person of the bank agrees. */
    @POST
    @FreshSignIn
    @Path("{id}/approval")
    @Command
    @RolesAllowed(Roles.CREDIT_APPROVER)
    @Answers(ApplicationView.class)
    public Response approve(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        return answer(decide.approve(id, caller.get(), seen));
    }

    /** The bank says no. */
    @POST
    @FreshSignIn
    @Path("{id}/refusal")
    @Command
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER})
    @Answers(ApplicationView.class)
    public Response refuse(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Valid @NotNull RefusalRequest request) {
        return answer(decide.refuse(id, caller.get(), seen, request.reason().strip()));
    }

    /** The applicant takes it back. */
    @POST
    @FreshSignIn
    @Path("{id}/withdrawal")
    @Command
    @RolesAllowed(Roles.TREASURER)
    @Answers(ApplicationView.class)
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        return answer(decide.withdraw(id, caller.get(), seen));
    }

    /** The bank instructs its payment. */
    @POST
    @FreshSignIn
    @Path("{id}/disbursement")
    @Command
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER})
    @Answers(ApplicationView.class)
    public Response disburse(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        return answer(moveMoney.disburse(id, caller.get(), seen));
    }

    /** The bank has got money from the debtor. */
    @POST
    @FreshSignIn
    @Path("{id}/repayments")
    @Command
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER})
    @Answers(ApplicationView.class)
    public Response repay(@PathParam("id") UUID id, @Valid @NotNull RepaymentRequest request) {
        var reference = request.reference();
        return answer(moveMoney.repay(
                id,
                caller.get(),
                request.amount().toDomain(),
                reference == null ? nextReference(id) : reference.strip()));
    }

    private String nextReference(UUID id) {
        var application = applications.get(id, caller.get().member());
        return application.number() + "/" + (applications.repayments(id).size() + 1);
    }

    private Response answer(FinancingApplication application) {
        var parties = members.parties(ApplicationView.partyIds(application).toList());
        var repayments = applications.repayments(application.id());
        return Response.ok(ApplicationView.of(application, parties, caller.get().person(), repayments))
                .tag(Versions.etag(application.version()))
                .build();
    }
}
