package io.linknet.portal.datacatalogue.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.datacatalogue.control.DataFields;
import io.linknet.portal.frame.boundary.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** How far which data may go, for whoever answers for a member's data. */
@Controller
@Path("data-catalogue")
@RequestScoped
public class DataCataloguePage {

    @Inject
    Pages pages;

    @Inject
    DataFields fields;

    /** The fields that fit, by service and feature. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response list(@BeanParam DataSearch search, @QueryParam("after") @DefaultValue("") String after) {
        return pages.titled("datacatalogue.title")
                .show("datacatalogue/catalogue", DataCatalogueView.of(fields.all(), search, after));
    }
}
