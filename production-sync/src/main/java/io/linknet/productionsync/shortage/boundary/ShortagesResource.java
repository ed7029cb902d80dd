package io.linknet.productionsync.shortage.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.productionsync.material.control.Materials;
import io.linknet.productionsync.material.control.NamedMaterial;
import io.linknet.productionsync.shortage.control.Shortages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The caller's own shortages. */
@Path("shortages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ShortagesResource {

    @Inject
    Shortages shortages;

    @Inject
    Materials materials;

    @Inject
    CurrentCaller caller;

    /**
     * What is short now, the latest raised first.
     *
     * @param covered {@code true} adds what was short and is covered
     */
    @GET
    @Transactional
    @RolesAllowed({Roles.PLANNER, Roles.BUYER})
    public Page<ShortageView> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("covered") boolean covered) {
        var size = Page.limit(limit);
        var member = caller.get().member();
        var names = materials.of(member).stream().collect(Collectors.toMap(NamedMaterial::code, Function.identity()));
        return Page.of(
                shortages.page(member, covered, Cursor.parse(after), size),
                size,
                shortage -> new Cursor(shortage.raisedAt(), shortage.id()),
                shortage -> ShortageView.of(
                        shortage,
                        names.getOrDefault(
                                shortage.materialCode(),
                                NamedMaterial.unnamed(
                                        shortage.materialCode(),
                                        shortage.missing().unit()))));
    }
}
