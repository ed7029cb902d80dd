package io.linknet.portal.catalog.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** One material, said anew by the operator. */
@Controller
@Path("procurement/catalog/{code}")
@RequestScoped
public class MaterialPage {

    private static final String LIST = "/procurement/catalog";

    @Inject
    Pages pages;

    @Inject
    @RestClient
    CatalogueClient catalogue;

    /** The form with what the catalogue says now. */
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response show(@PathParam("code") String code) {
        var material = catalogue.material(code);
        return editor(code, MaterialEditorView.filled(material));
    }

    /** Says it anew. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Response change(@PathParam("code") String code, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> catalogue.change(form.key(), form.value("version"), code, NewMaterial.of(form)),
                changed -> pages.goTo(LIST, "catalog.changed", changed.name()),
                form -> editor(code, form));
    }

    private Response editor(String code, Form form) {
        var districts = catalogue.districts().stream()
                .map(district -> new Choice(district.adcode(), district.name()))
                .toList();
        var material = catalogue.material(code);
        return pages.named(material.name())
                .crumb("catalog.title", LIST)
                .show("catalog/material", new MaterialEditorView(form, material, districts));
    }
}
