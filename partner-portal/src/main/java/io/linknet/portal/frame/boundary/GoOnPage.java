package io.linknet.portal.frame.boundary;

import io.linknet.kernel.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * What a person sees after showing a second factor for a form: what was typed is here, and goes on by a press of the button.
 *
 * <p>It is not sent by itself: coming back from a sign-in is a GET, which must change nothing. The button posts it with its own
 * idempotency key, so that going back and pressing again does it once.
 */
@Controller
@Path("go-on")
@RequestScoped
public class GoOnPage {

    @Inject
    Pages pages;

    @Inject
    SignIn signIn;

    @Inject
    HttpServletRequest request;

    /** The form that waits in the session, or that none does. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    public Response show() {
        var view = GoOnView.of(signIn.waiting(request).orElse(null));
        return pages.titled(view.isWaiting() ? "ui.go-on" : "ui.go-on.nothing").show("frame/go-on", view);
    }
}
