package io.linknet.portal.logistics.boundary;

import io.linknet.portal.frame.boundary.Pages;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The story behind a label, for whoever holds it; a GS1 Digital Link leads here. */
@Controller
@Path("trace/01/{gtin}/10/{lot}")
@RequestScoped
public class TracePage {

    @Inject
    Pages pages;

    @Inject
    @RestClient
    TraceClient traces;

    /** Who made it, where, when, and how it came here. */
    @GET
    @PermitAll
    public Response show(@PathParam("gtin") String gtin, @PathParam("lot") String lot) {
        var story = traces.story(gtin, lot);
        return pages.named(story.material()).show("logistics/trace", new TraceView(story));
    }
}
