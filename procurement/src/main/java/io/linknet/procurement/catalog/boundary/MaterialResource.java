package io.linknet.procurement.catalog.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.ForEveryMember;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.catalog.control.CatalogBook;
import io.linknet.procurement.catalog.control.CatalogMaterial;
import io.linknet.procurement.catalog.control.ChangeMaterial;
import io.linknet.procurement.catalog.entity.Material;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** One material: read by all, said anew by the operator. */
@Path("materials/{code}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MaterialResource {

    @Inject
    CatalogBook book;

    @Inject
    ChangeMaterial changeMaterial;

    /** As it stands at this moment, with its ETag. */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    @Answers(MaterialView.class)
    @ForEveryMember
    public Response get(@PathParam("code") String code) {
        return answer(book.require(code));
    }

    /** Says it anew; grades and units that are not named stay. */
    @PUT
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(MemberKind.OPERATOR)
    @Answers(MaterialView.class)
    public Response change(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion,
            @Valid @NotNull MaterialRequest request) {
        return answer(changeMaterial.change(code, seenVersion, request.toDomain()));
    }

    private static Response answer(Material material) {
        return Response.ok(MaterialView.of(CatalogMaterial.of(material)).at(material.version()))
                .tag(Versions.etag(material.version()))
                .build();
    }
}
