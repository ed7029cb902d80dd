package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.procurement.pooling.control.RecordedClearings;
import io.linknet.procurement.pooling.entity.PoolProblem;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What anybody may ask about clearings: whether one of that digest stands in the log, and nothing of its parties. */
@Path("clearings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RecordedClearingsResource {

    @Inject
    RecordedClearings clearings;

    @Inject
    @ConfigProperty(name = "linknet.service")
    String service;

    /** The clearing of that digest: SHA-256 of its result, or of its published file. */
    @GET
    @Path("{digest:[0-9a-f]{64}}")
    @PermitAll
    public RecordedClearings.Recorded get(@PathParam("digest") String digest) throws Exception {
        return CallerContext.runAs(Caller.service(service), () -> clearings.find(digest))
                .orElseThrow(() -> PoolProblem.UNKNOWN_CLEARING.because(digest));
    }
}
