package io.linknet.kernel.evidence;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
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
import org.jspecify.annotations.Nullable;

/** Who has seen the caller's data in this service, for administrators and auditors; the same in every service. */
@Path("evidence/reads")
@RequestScoped
public class DataReadsResource {

    @Inject
    DataReads reads;

    @Inject
    CurrentCaller caller;

    /** The looks of others, latest first. */
    @GET
    @Transactional
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
    public Page<DataReads.Seen> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = reads.page(caller.get().member(), Cursor.parse(after), size);
        return Page.of(rows, size, it -> new Cursor(it.readAt(), it.id()), Function.identity());
    }
}
