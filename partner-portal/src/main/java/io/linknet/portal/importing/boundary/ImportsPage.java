package io.linknet.portal.importing.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.importing.entity.ImportFile;
import io.linknet.portal.importing.entity.ImportKind;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Brings tables along: upload, map the columns, look at the errors row by row, take. */
@Controller
@Path("imports")
@RequestScoped
public class ImportsPage {

    static final String LIST = "/imports";

    private static final int LARGEST_FILE = 10 << 20;
    private static final int ROWS = 50;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    ImportsClient imports;

    /** The member's files, and the form for another. */
    @GET
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    public Response list(@QueryParam("after") @Nullable String after, @QueryParam("kind") @Nullable String kind) {
        return list(kind == null ? Form.blank() : Form.filled(java.util.Map.of("kind", kind)), after);
    }

    private Response list(Form form, @Nullable String after) {
        var page = imports.list(after, ROWS);
        return pages.titled("importing.title")
                .show("importing/imports", new ImportsView(form, imports.kinds(), page.items(), page.next()));
    }

    /** Uploads a file. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    public Response upload(List<EntityPart> parts) throws IOException {
        var sent = Uploaded.of(parts, "file", LARGEST_FILE);
        var name = sent.name().isEmpty() ? "?" : sent.name();
        return pages.submit(
                sent.form(),
                form -> imports.upload(form.key(), form.value("kind"), name, sent.content()),
                file -> pages.goTo(LIST + "/" + file.id(), "importing.uploaded", file.name(), file.rows()),
                form -> list(form, null));
    }

    /** A file on its way. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    public Response show(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
        var answer = imports.get(id);
        var file = answer.readEntity(ImportFile.class);
        return show(file, DrawnMapping.form(file, answer.getHeaderString("ETag")), after);
    }

    private Response show(ImportFile file, Form form, @Nullable String after) {
        var bad = file.tally() != null && file.tally().bad() > 0;
        var faults = bad ? imports.faults(file.id(), after, ROWS) : null;
        return pages.named(file.name())
                .crumb("importing.title", LIST)
                .show(
                        "importing/import",
                        new ImportView(
                                file,
                                kind(file),
                                form,
                                faults == null ? List.of() : faults.items(),
                                faults == null ? null : faults.next()));
    }

    private ImportKind kind(ImportFile file) {
        return imports.kinds().stream()
                .filter(it -> it.kind().equals(file.kind()))
                .findFirst()
                .orElseGet(() -> new ImportKind(file.kind(), List.of()));
    }

    /** Maps the columns and looks at what the rows would do. */
    @POST
    @Path("{id}/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    public Response check(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        var file = imports.get(id).readEntity(ImportFile.class);
        var kind = kind(file);
        return pages.submit(
                Form.of(values),
                form -> mapAndCheck(file, kind, form),
                answer -> pages.goTo(LIST + "/" + id, isLeftToAJob(answer) ? "importing.begun" : "importing.checked"),
                form -> show(file, form, null));
    }

    /** Three commands with keys of their own, so that a repetition repeats each of them and none twice. */
    private Response mapAndCheck(ImportFile file, ImportKind kind, Form form) {
        var mapping = DrawnMapping.of(form, kind);
        imports.map(form.key(), form.value("version"), file.id(), mapping);
        var name = form.value("remember");
        if (!name.isEmpty()) {
            imports.keep("keep-" + form.key(), file.kind(), name, mapping);
        }
        return imports.check("check-" + form.key(), file.id());
    }

    /** Lets the rows take effect. */
    @POST
    @Path("{id}/taking")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    public Response take(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> imports.take(
                        form.key(),
                        id,
                        new ImportsClient.Taking(!form.value("goodRowsOnly").isEmpty())),
                answer -> pages.goTo(LIST + "/" + id, isLeftToAJob(answer) ? "importing.begun" : "importing.taken"),
                form -> show(imports.get(id).readEntity(ImportFile.class), form, null));
    }

    /** Stops a long run. */
    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    public Response cancel(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> imports.cancel(form.key(), form.id("job")),
                job -> pages.goTo(LIST + "/" + id, "importing.cancelling"),
                form -> show(imports.get(id).readEntity(ImportFile.class), form, null));
    }

    private static boolean isLeftToAJob(Response answer) {
        return answer.getStatus() == Response.Status.ACCEPTED.getStatusCode();
    }
}
