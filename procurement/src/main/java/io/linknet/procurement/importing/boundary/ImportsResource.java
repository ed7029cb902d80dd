package io.linknet.procurement.importing.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.importing.control.ImportFiles;
import io.linknet.procurement.importing.control.ImportTargets;
import io.linknet.procurement.importing.control.RunImport;
import io.linknet.procurement.importing.control.RunImport.Wish;
import io.linknet.procurement.importing.control.UploadImport;
import io.linknet.procurement.importing.entity.ImportFile;
import io.linknet.procurement.job.boundary.JobView;
import io.linknet.procurement.job.control.Jobs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files that a member brings along: uploaded, mapped, checked, taken. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    @Inject
    ImportFiles files;

    @Inject
    ImportTargets targets;

    @Inject
    UploadImport uploadImport;

    @Inject
    RunImport runImport;

    @Inject
    Jobs jobs;

    @Inject
    CurrentCaller caller;

    /** What the caller may import; a handful, so it is not paged. */
    @GET
    @Path("kinds")
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    public List<KindView> kinds() {
        return targets.open(caller.get()).stream().map(KindView::of).toList();
    }

    /** The member's files, newest first. */
    @GET
    @Transactional
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    public Page<ImportView.Row> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = files.page(caller.get().member(), Cursor.parse(after), size);
        return Page.of(rows, size, ImportsResource::position, ImportView.Row::of);
    }

    private static Cursor position(ImportFile file) {
        return new Cursor(file.uploadedAt(), file.id());
    }

    /**
     * Uploads a file: its bytes as the body, whatever media type they are said to be.
     *
     * @param kind what its rows are
     * @param name how the person calls it
     */
    @POST
    @Command
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    @Answers(ImportView.class)
    public Response upload(
            @QueryParam("kind") @NotNull @Size(max = 40) String kind,
            @QueryParam("name") @NotNull @Size(min = 1, max = 200) String name,
            byte[] content)
            throws IOException, InterruptedException {
        var file = uploadImport.upload(caller.get(), kind, name, content);
        return answer(Response.created(URI.create("imports/" + file.id())), file);
    }

    /** A file, and how far it is. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    @Answers(ImportView.class)
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), files.get(id, caller.get().member()));
    }

    /** Says which column is which field. */
    @PUT
    @Path("{id}/mapping")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    @Answers(ImportView.class)
    public Response map(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MappingBody mapping) {
        var file = runImport.map(caller.get(), id, mapping.toDomain(), version -> Versions.require(ifMatch, version));
        return answer(Response.ok(), file);
    }

    /** Goes through the rows without an effect; at once, or as a job when there are many. */
    @POST
    @Path("{id}/check")
    @Command
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    @Answers({ImportView.class, JobView.class})
    public Response check(@PathParam("id") UUID id) throws IOException {
        return run(id, new Wish(false, true));
    }

    /** Lets the rows take effect: all good ones, or none. */
    @POST
    @Path("{id}/taking")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    @Answers({ImportView.class, JobView.class})
    public Response take(@PathParam("id") UUID id, @Valid @NotNull TakingRequest request) throws IOException {
        return run(id, new Wish(true, request.leavesOutBadRows()));
    }

    private Response run(UUID id, Wish wish) throws IOException {
        if (runImport.isLarge(caller.get(), id)) {
            var job = runImport.inBackground(caller.get(), id, wish);
            return Response.accepted(JobView.of(job))
                    .location(URI.create("jobs/" + job.id()))
                    .build();
        }
        return answer(Response.ok(), runImport.atOnce(caller.get(), id, wish));
    }

    private Response answer(Response.ResponseBuilder answer, ImportFile file) {
        var job = jobs.latest(file.id(), file.member()).map(JobView::of).orElse(null);
        return answer.tag(Versions.etag(file.version()))
                .entity(ImportView.of(file, files.wasTaken(file), job))
                .build();
    }
}
