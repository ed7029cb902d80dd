package io.linknet.logistics.member.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.ForEveryMember;
import io.linknet.logistics.member.control.Members;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Who can be asked to drive. */
@Path("carriers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class CarriersResource {

    @Inject
    Members members;

    /** All carriers of the network. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    @ForEveryMember
    public List<PartyView> list() {
        return members.carriers().stream().map(PartyView::of).toList();
    }
}
