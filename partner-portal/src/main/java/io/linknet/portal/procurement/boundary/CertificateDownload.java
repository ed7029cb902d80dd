package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Mark;
import io.linknet.portal.frame.boundary.Downloads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The file of a clearing; no controller, whose answers would be taken for names of templates. */
@Path("procurement/pools/{id}/clearing/certificate")
@RequestScoped
public class CertificateDownload {

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The file from which the clearing can be checked, as the reader may have it. */
    @GET
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    @Classified(
            value = DataClass.RELATION,
            marks = {Mark.MONEY, Mark.TRADE_SECRET})
    public Response certificate(@PathParam("id") UUID id) {
        return Downloads.of(procurement.certificate(id));
    }
}
