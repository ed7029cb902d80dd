package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Mark;
import io.linknet.procurement.pooling.control.Clearings;
import io.linknet.procurement.pooling.control.Pools;
import io.linknet.procurement.pooling.entity.Clearing;
import io.linknet.procurement.pooling.entity.PoolProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/**
 * The file from which anybody can check a clearing: whole for the leader, without parties for everybody else who sees the
 * pool.
 */
@Path("pools/{id}/clearing/certificate")
@RequestScoped
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public class CertificateResource {

    @Inject
    Pools pools;

    @Inject
    Clearings clearings;

    @Inject
    CurrentCaller caller;

    /** The file, as a download. */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    @Classified(
            value = DataClass.RELATION,
            marks = {Mark.MONEY, Mark.TRADE_SECRET})
    public Response get(@PathParam("id") UUID id) throws IOException {
        var reader = caller.get().member();
        var pool = pools.get(id, reader);
        var clearing = clearings.of(pool.clearedIn()).orElseThrow(() -> PoolProblem.NO_CLEARING_FILE.because());
        var packed = clearings
                .wholeFile(clearing, reader)
                .or(() -> clearings.publishedFile(clearing))
                .orElseThrow(() -> PoolProblem.NO_CLEARING_FILE.because());
        return Response.ok(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .header("Content-Disposition", "attachment; filename=\"" + name(clearing) + "\"")
                .build();
    }

    private static String name(Clearing clearing) {
        return "clearing-" + clearing.digest().substring(0, 16) + ".json";
    }
}
