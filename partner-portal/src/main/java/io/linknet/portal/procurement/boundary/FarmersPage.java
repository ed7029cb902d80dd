package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.District;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The register of a cooperative's farmers. */
@Controller
@Path("procurement/farmers")
@RequestScoped
public class FarmersPage {

    static final String LIST = "/procurement/farmers";

    private static final int ROWS = 50;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The farmers, newest first. */
    @GET
    @RolesAllowed(Roles.SELLER)
    public Response list(@QueryParam("after") @Nullable String after) {
        var page = procurement.farmers(after, ROWS);
        var districts = procurement.districts().stream().collect(Collectors.toMap(District::adcode, District::name));
        return pages.titled("procurement.farmers")
                .action("procurement.farmer.new", LIST + "/new")
                .show("procurement/farmers", new FarmersView(page.items(), page.next(), districts));
    }

    /** An empty form. */
    @GET
    @Path("new")
    @RolesAllowed(Roles.SELLER)
    @ForKinds(MemberKind.COOPERATIVE)
    public Response blank() {
        return editor(Form.blank());
    }

    /** Enters a farmer. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    @ForKinds(MemberKind.COOPERATIVE)
    public Response register(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.register(form.key(), NewFarmer.of(form)),
                farmer -> pages.goTo(LIST, "procurement.farmer.registered", farmer.name()),
                this::editor);
    }

    private Response editor(Form form) {
        var districts = procurement.districts().stream().map(District::choice).toList();
        return pages.titled("procurement.farmer.new")
                .crumb("procurement.farmers", LIST)
                .show("procurement/farmer-editor", new FarmerEditorView(form, districts));
    }
}
