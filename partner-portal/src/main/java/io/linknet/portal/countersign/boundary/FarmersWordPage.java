package io.linknet.portal.countersign.boundary;

import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.ServiceRefusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Where a farmer answers, for whoever holds the link; it shows one share and nothing else.
 *
 * <p>Links that are unknown, used, replaced or expired lead to one and the same page.
 */
@Controller
@Path("countersign")
@RequestScoped
public class FarmersWordPage {

    private static final String HERE = "/countersign";
    private static final int NOT_FOUND = 404;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    FarmersWordClient word;

    @Inject
    HttpServletRequest request;

    /** Where the farmer is led after the answer; the link is no longer in the address. */
    @GET
    @PermitAll
    public Response after() {
        return pages.titled("countersign.after").show("countersign/after", "");
    }

    /** The share that is asked about. */
    @GET
    @Path("{token}")
    @PermitAll
    public Response show(@PathParam("token") String token) {
        return asked(token, Form.blank());
    }

    /** Agrees, or declines. */
    @POST
    @Path("{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response answer(@PathParam("token") String token, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> word.answer(
                        token,
                        client(),
                        form.key(),
                        new FarmersWordClient.Answer(form.value("answer").equals("agree"))),
                answered -> pages.goTo(HERE, "countersign.answered." + answered.state()),
                form -> asked(token, form));
    }

    private Response asked(String token, Form form) {
        try {
            var share = word.share(token, client());
            return pages.titled("countersign.title")
                    .show("countersign/asked", new FarmersWordView(share, HERE + "/" + token, form));
        } catch (ServiceRefusal refusal) {
            if (refusal.problem().status() != NOT_FOUND) {
                throw refusal;
            }
            var page = pages.titled("countersign.invalid").show("countersign/invalid", "");
            return Response.fromResponse(page).status(NOT_FOUND).build();
        }
    }

    /** Who asks, as the proxy before us saw it. */
    private String client() {
        return Optional.ofNullable(request.getHeader(FarmersWordClient.CLIENT)).orElseGet(request::getRemoteAddr);
    }
}
