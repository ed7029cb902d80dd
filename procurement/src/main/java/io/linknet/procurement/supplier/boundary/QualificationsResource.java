package io.linknet.procurement.supplier.boundary;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.evidence.DataRead;
import io.linknet.kernel.evidence.DataReads;
import io.linknet.kernel.grant.DataCategory;
import io.linknet.kernel.grant.GrantPurpose;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.supplier.control.KeepQualifications;
import io.linknet.procurement.supplier.control.Qualifications;
import io.linknet.procurement.supplier.entity.Qualification;
import io.linknet.procurement.supplier.entity.SupplierProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supplier's papers: kept by the supplier, read by it and by its buyers. */
@Path("qualifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QualificationsResource {

    @Inject
    Qualifications qualifications;

    @Inject
    KeepQualifications keep;

    @Inject
    DataReads reads;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** The member's own, newest first, withdrawn ones too. */
    @GET
    @Transactional
    @RolesAllowed(Roles.SELLER)
    public Page<QualificationView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = qualifications.own(caller.get().member(), Cursor.parse(after), size);
        return Page.of(rows, size, it -> new Cursor(it.enteredAt(), it.id()), it -> QualificationView.of(it, today()));
    }

    /** Enters a paper. */
    @POST
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SELLER)
    @ForKinds(
            value = {MemberKind.COOPERATIVE, MemberKind.SUPPLIER, MemberKind.PROCESSOR},
            problems = SupplierProblem.class,
            refusal = "ONLY_SUPPLIERS_QUALIFY")
    @Answers(QualificationView.class)
    public Response enter(@Valid @NotNull QualificationRequest request) {
        var paper = keep.enter(caller.get(), request.toDomain());
        return answer(Response.created(URI.create("qualifications/" + paper.id())), paper);
    }

    /** A paper of the caller's, or of one of its suppliers. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.SELLER, Roles.BUYER})
    @Answers(QualificationView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), qualifications.get(id, caller.get().member()));
    }

    /** Corrects or renews a paper. */
    @PUT
    @Path("{id}")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SELLER)
    @Answers(QualificationView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull QualificationRequest request) {
        var paper = keep.change(caller.get(), id, request.toDomain(), version -> Versions.require(ifMatch, version));
        return answer(Response.ok(), paper);
    }

    /** Takes a paper back: it stays for its supplier to read, buyers no longer see it. */
    @DELETE
    @Path("{id}")
    @Command
    @RolesAllowed(Roles.SELLER)
    @Answers(QualificationView.class)
    public Response withdraw(@PathParam("id") UUID id) {
        return answer(Response.ok(), keep.withdraw(caller.get(), id));
    }

    /** Puts the scan to a paper: PDF, PNG or JPEG of at most 5 MiB as the body, told by its bytes. */
    @PUT
    @Path("{id}/document")
    @Command
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.SELLER)
    @Answers(QualificationView.class)
    public Response attach(
            @PathParam("id") UUID id,
            @QueryParam("name") @NotNull @Size(min = 1, max = 200) String name,
            byte[] content) {
        return answer(Response.ok(), keep.attach(caller.get(), id, name, content));
    }

    /** The scan, as a download; its supplier is told which buyer has looked. */
    @GET
    @Path("{id}/document")
    @Transactional
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.SELLER, Roles.BUYER})
    @Classified(value = DataClass.RELATION, holder = Holder.MEMBER)
    public Response document(@PathParam("id") UUID id) {
        var paper = qualifications.get(id, caller.get().member());
        reads.note(List.of(new DataRead(
                paper.supplier(),
                DataCategory.QUALIFICATION_SCAN,
                GrantPurpose.SUPPLIER_APPROVAL,
                "qualification",
                id,
                null)));
        var content = qualifications.content(paper);
        var type = requireNonNull(paper.document()).type();
        return Response.ok(content, type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + id + "." + type.replaceFirst(".*/", "") + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Lets a buyer look at the member's papers before there is an order between the two. */
    @PUT
    @Path("readers/{member}")
    @Command
    @RolesAllowed(Roles.SELLER)
    @ForKinds(
            value = {MemberKind.COOPERATIVE, MemberKind.SUPPLIER, MemberKind.PROCESSOR},
            problems = SupplierProblem.class,
            refusal = "ONLY_SUPPLIERS_QUALIFY")
    @Answers({})
    public Response showTo(@PathParam("member") UUID buyer) {
        keep.showTo(caller.get(), new MemberId(buyer));
        return Response.noContent().build();
    }

    /** Takes that back. */
    @DELETE
    @Path("readers/{member}")
    @Command
    @RolesAllowed(Roles.SELLER)
    @Answers({})
    public Response hideFrom(@PathParam("member") UUID buyer) {
        keep.hideFrom(caller.get(), new MemberId(buyer));
        return Response.noContent().build();
    }

    private Response answer(Response.ResponseBuilder answer, Qualification paper) {
        return answer.tag(Versions.etag(paper.version()))
                .entity(QualificationView.of(paper, today()))
                .build();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
    }
}
