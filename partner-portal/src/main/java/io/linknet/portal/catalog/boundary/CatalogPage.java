package io.linknet.portal.catalog.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.procurement.entity.District;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What is traded: materials, grades and what is measured of them; kept by the operator, by tables. */
@Controller
@Path("procurement/catalog")
@RequestScoped
public class CatalogPage {

    @Inject
    Pages pages;

    @Inject
    @RestClient
    CatalogueClient catalogue;

    /** The catalogue, by code; some dozens of materials. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    public Response show() {
        var districts = catalogue.districts().stream().collect(Collectors.toMap(District::adcode, District::name));
        return pages.titled("catalog.title")
                .show("catalog/catalog", new CatalogView(catalogue.materials(), districts, isKept()));
    }

    private boolean isKept() {
        return pages.person()
                .filter(person -> person.caller().kind() == MemberKind.OPERATOR
                        && person.caller().has(Role.ADMINISTRATOR))
                .isPresent();
    }
}
