package io.linknet.portal.countersign.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A farmer's link for a camera; no controller, whose answers would be taken for names of templates. */
@Path("procurement/pools/{id}/countersigns/{share}/qr.svg")
@RequestScoped
public class LinkPicture {

    @Inject
    @RestClient
    CountersignsClient countersigns;

    /** The QR code of the open link. */
    @GET
    @RolesAllowed(Roles.SELLER)
    @Classified(
            value = DataClass.SECRET,
            marks = {Mark.CREDENTIAL, Mark.PERSONAL},
            holder = Holder.FARMER,
            purpose = Purpose.FARMERS_TRADE)
    public Response qr(@PathParam("id") UUID id, @PathParam("share") UUID share) {
        return Response.ok(countersigns.qr(id, share), "image/svg+xml").build();
    }
}
