package io.linknet.procurement.importing.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.ForEveryMember;
import io.linknet.kernel.rest.Problems;
import io.linknet.procurement.importing.control.ImportField;
import io.linknet.procurement.importing.control.ImportTargets;
import io.linknet.procurement.importing.control.Mappings;
import io.linknet.procurement.importing.control.Spreadsheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What helps with the next file of a kind: an empty table to fill in, and the mappings that the member keeps. */
@Path("import-kinds/{kind}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MappingsResource {

    @Inject
    Mappings mappings;

    @Inject
    ImportTargets targets;

    @Inject
    CurrentCaller caller;

    @Context
    HttpHeaders headers;

    /** An empty table with the headings that are understood, for a spreadsheet. */
    @GET
    @Path("template")
    @Produces(Spreadsheet.MEDIA_TYPE)
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    @Classified(DataClass.CHAIN)
    @ForEveryMember
    public Response template(@PathParam("kind") String kind) {
        var name = Problems.locale(headers).getLanguage().equals("en") ? 1 : 0;
        var target = targets.get(kind, caller.get());
        var headings = target.fields().stream()
                .map(ImportField::headings)
                .map(it -> it.get(name))
                .toList();
        return Response.ok(new Spreadsheet(headings).bytes())
                .header("Content-Disposition", "attachment; filename=\"" + target.kind() + ".csv\"")
                .build();
    }

    /** The member's mappings of the kind, the latest first; 50 at most. */
    @GET
    @Path("mappings")
    @Transactional
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    public List<MappingView> list(@PathParam("kind") String kind) {
        var target = targets.get(kind, caller.get());
        return mappings.kept(caller.get().member(), target.kind()).stream()
                .map(MappingView::of)
                .toList();
    }

    /** Keeps a mapping under a name; the later word replaces the earlier. */
    @PUT
    @Path("mappings/{name}")
    @Command
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    @Answers(MappingView.class)
    public Response keep(
            @PathParam("kind") String kind,
            @PathParam("name") @NotBlank @Size(max = 80) String name,
            @Valid @NotNull MappingBody mapping) {
        var target = targets.get(kind, caller.get());
        var saved = mappings.keep(caller.get().member(), target.kind(), name.strip(), mapping.toDomain());
        return Response.ok(MappingView.of(saved)).build();
    }

    /** Forgets a mapping. */
    @DELETE
    @Path("mappings/{name}")
    @Command
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    @Answers({})
    public Response forget(@PathParam("kind") String kind, @PathParam("name") String name) {
        mappings.forget(caller.get().member(), targets.get(kind, caller.get()).kind(), name);
        return Response.noContent().build();
    }
}
