package io.linknet.portal.view.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.view.control.SavedViews;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Keeps and forgets views of lists; both lead back to the list. */
@Controller
@Path("saved-views")
@RequestScoped
public class SavedViewsPage {

    /** A list of this portal; nobody is led elsewhere by a form that somebody else made up. */
    private static final String LIST = "/[a-z][a-z/-]{0,58}";

    private static final int MAX_NAME = 60;
    private static final int MAX_QUERY = 500;

    @Inject
    Pages pages;

    @Inject
    SavedViews views;

    @Inject
    CurrentCaller caller;

    /** Keeps the filter that the list shows. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MEMBER)
    public Response save(
            @FormParam("list") @DefaultValue("") String list,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("query") @DefaultValue("") String query) {
        var safe = list.matches(LIST) ? list : "/";
        var called = name.strip();
        if (safe.equals("/") || called.isEmpty() || called.length() > MAX_NAME || query.length() > MAX_QUERY) {
            return pages.goTo(safe, "view.not-saved", MAX_NAME);
        }
        views.save(caller.get(), safe, called, query);
        return pages.goTo(query.isEmpty() ? safe : safe + "?" + query, "view.saved", called);
    }

    /** Forgets one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("{id}/removal")
    @RolesAllowed(Roles.MEMBER)
    public Response forget(@PathParam("id") UUID id, @FormParam("list") @DefaultValue("") String list) {
        views.forget(caller.get(), id);
        return pages.goTo(list.matches(LIST) ? list : "/", "view.forgotten");
    }
}
