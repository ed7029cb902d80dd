package io.linknet.portal.importing.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.rest.ForEveryMember;
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

/** Tables that go with an import; no controller, whose answers would be taken for names of templates. */
@Path("import-files")
@RequestScoped
public class ImportDownloads {

    @Inject
    @RestClient
    ImportsClient imports;

    /** The rows that are not taken, for a spreadsheet. */
    @GET
    @Path("{id}/faults.csv")
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    @Classified(
            value = DataClass.SECRET,
            marks = Mark.PERSONAL,
            holder = Holder.FARMER,
            purpose = Purpose.FARMERS_TRADE)
    public Response faults(@PathParam("id") UUID id) {
        return Downloads.of(imports.faultsFile(id));
    }

    /** An empty table to fill in. */
    @GET
    @Path("templates/{kind}")
    @RolesAllowed({Roles.SELLER, Roles.BUYER, Roles.ADMINISTRATOR})
    @Classified(DataClass.CHAIN)
    @ForEveryMember
    public Response template(@PathParam("kind") String kind) {
        return Downloads.of(imports.template(kind));
    }
}
