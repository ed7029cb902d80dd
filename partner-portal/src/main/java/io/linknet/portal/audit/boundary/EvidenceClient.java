package io.linknet.portal.audit.boundary;

import io.linknet.kernel.rest.Page;
import io.linknet.portal.audit.entity.Written;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A service's evidence log, in the name of the person signed in. */
public interface EvidenceClient {

    /** Entries of the own member, latest first. */
    @GET
    @Path("evidence")
    @Produces(MediaType.APPLICATION_JSON)
    Page<Written> list(
            @BeanParam AuditSearch search, @QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    /** The same with their proofs, as a file. */
    @GET
    @Path("evidence/export")
    @Produces("application/x-ndjson")
    Response export(@BeanParam AuditSearch search);
}
