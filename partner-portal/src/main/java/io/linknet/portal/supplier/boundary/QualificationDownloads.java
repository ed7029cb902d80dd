package io.linknet.portal.supplier.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
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

/** Scans of papers, for their supplier and its buyers; no controller, whose answers would be taken for names of templates. */
@Path("qualification-files")
@RequestScoped
public class QualificationDownloads {

    @Inject
    @RestClient
    SuppliersClient suppliers;

    /** The scan. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SELLER, Roles.BUYER})
    @Classified(value = DataClass.RELATION, holder = Holder.MEMBER)
    public Response scan(@PathParam("id") UUID id) {
        return Downloads.of(suppliers.document(id));
    }
}
