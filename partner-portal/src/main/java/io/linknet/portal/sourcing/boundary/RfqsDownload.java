package io.linknet.portal.sourcing.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.portal.frame.boundary.Downloads;
import io.linknet.portal.view.boundary.ListSearch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The list of requests for quotation as a workbook, with what its page shows under the same filter. */
@Path("procurement/rfqs-export")
@RequestScoped
public class RfqsDownload {

    @Inject
    @RestClient
    SourcingClient sourcing;

    @GET
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    @Classified(DataClass.RELATION)
    public Response export(@BeanParam ListSearch search) {
        return Downloads.of(sourcing.export(search));
    }
}
