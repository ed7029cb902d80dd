package io.linknet.supplyfinance.application.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.supplyfinance.application.control.Applications;
import io.linknet.supplyfinance.application.control.ApplyForFinancing;
import io.linknet.supplyfinance.application.control.GatherEvidence;
import io.linknet.supplyfinance.application.entity.ApplicationStatus;
import io.linknet.supplyfinance.application.entity.FinancingApplication;
import io.linknet.supplyfinance.member.control.Members;
import io.linknet.supplyfinance.query.Choices;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applications: made by holders of vouchers, read by the applicant and by the one bank it names. */
@Path("applications")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationsResource {

    @Inject
    Applications applications;

    @Inject
    ApplyForFinancing applyForFinancing;

    @Inject
    GatherEvidence gatherEvidence;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /** The member's applications as applicant or bank, newest first; {@code status} picks states. */
    @GET
    @Transactional
    @RolesAllowed({Roles.TREASURER, Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    public Page<ApplicationView> list(
            @QueryParam("status") List<String> status,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var who = caller.get();
        var states = Choices.of(ApplicationStatus.class, "status", status);
        var rows = applications.page(who.member(), states, Cursor.parse(after), size);
        var parties =
                members.parties(rows.stream().flatMap(ApplicationView::partyIds).toList());
        return Page.of(
                rows,
                size,
                row -> new Cursor(row.applied().at(), row.id()),
                row -> ApplicationView.of(row, parties, who.person(), null));
    }

    /** One application with its repayments; the ETag is what {@code If-Match} wants. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.TREASURER, Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    @Answers(ApplicationView.class)
    public Response get(@PathParam("id") UUID id) {
        var application = applications.get(id, caller.get().member());
        return Response.ok(view(application))
                .tag(Versions.etag(application.version()))
                .build();
    }

    /** Offers a voucher, or a part of it, to a bank. */
    @POST
    @FreshSignIn
    @Command
    @RolesAllowed(Roles.TREASURER)
    @Answers(ApplicationView.class)
    public Response apply(@Valid @NotNull ApplicationRequest request) {
        var application = applyForFinancing.apply(caller.get(), request.toDomain());
        return Response.created(URI.create("applications/" + application.id()))
                .tag(Versions.etag(application.version()))
                .entity(view(application))
                .build();
    }

    /** What stands behind the offered voucher, as one file. */
    @GET
    @Path("{id}/evidence")
    @Transactional
    @RolesAllowed({Roles.CREDIT_OFFICER, Roles.CREDIT_APPROVER, Roles.AUDITOR})
    @Answers(EvidencePackView.class)
    public Response evidence(@PathParam("id") UUID id) {
        var pack = EvidencePackView.of(gatherEvidence.of(id, caller.get()));
        var name = "evidence-" + pack.applicationNumber() + ".json";
        return Response.ok(pack)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    private ApplicationView view(FinancingApplication application) {
        var parties = members.parties(ApplicationView.partyIds(application).toList());
        return ApplicationView.of(
                application, parties, caller.get().person(), applications.repayments(application.id()));
    }
}
