package io.linknet.portal.secondfactor.boundary;

import io.linknet.identity.openid.IdentityRefused;
import io.linknet.identity.openid.IdentityUnavailable;
import io.linknet.identity.openid.NewFactor;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.portal.frame.boundary.OwnCommands;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.boundary.SignIn;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.secondfactor.control.OwnSecondFactors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What somebody shows beside the password: which second factors there are, another one, one less. */
@Controller
@Path(SecurityPage.NAME)
@RequestScoped
public class SecurityPage {

    static final String NAME = "security";

    private static final String ADDRESS = "/" + NAME;
    private static final String OUTCOME = ADDRESS + "/outcome";

    @Inject
    Pages pages;

    @Inject
    SignIn signIn;

    @Inject
    OwnCommands commands;

    @Inject
    OwnSecondFactors factors;

    @Inject
    SecondFactorsResource resource;

    @Inject
    HttpServletRequest request;

    /** What there is. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    public Response show() {
        return show(Form.blank());
    }

    /** Leads to where Keycloak registers a passkey. */
    @POST
    @Path("passkeys")
    @RolesAllowed(Roles.MEMBER)
    public Response registerPasskey(@Context HttpServletResponse response) {
        return setUp(NewFactor.PASSKEY, response);
    }

    /** Leads to where Keycloak sets up codes. */
    @POST
    @Path("codes")
    @RolesAllowed(Roles.MEMBER)
    public Response setUpCodes(@Context HttpServletResponse response) {
        return setUp(NewFactor.CODES, response);
    }

    private Response setUp(NewFactor factor, HttpServletResponse response) {
        var hasOne = factors.list().any();
        try {
            return Response.seeOther(signIn.setUp(request, response, factor, hasOne, OUTCOME))
                    .build();
        } catch (IdentityUnavailable | IdentityRefused notNow) {
            throw KernelProblem.UNAVAILABLE.because();
        }
    }

    /** Tells what came of it; Keycloak's word, and no more than a word: what there is stands on the page. A forged one is not told. */
    @GET
    @Path("outcome")
    @RolesAllowed(Roles.MEMBER)
    public Response outcome(@QueryParam("status") @DefaultValue("") String status) {
        return signIn.outcome(request, status)
                .map(word -> pages.goTo(ADDRESS, told(word)))
                .orElseGet(() -> Response.seeOther(URI.create(ADDRESS)).build());
    }

    private static String told(String word) {
        return switch (word) {
            case "success" -> "secondfactor.outcome.success";
            case "cancelled" -> "secondfactor.outcome.cancelled";
            default -> "secondfactor.outcome.error";
        };
    }

    /** Removes one. */
    @POST
    @FreshSignIn
    @Path("removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.MEMBER)
    public Response remove(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values), this::removed, removed -> pages.goTo(ADDRESS, "secondfactor.removed"), this::show);
    }

    private Response removed(Form form) {
        var factor = form.value("factor");
        commands.describe(form, "DELETE /second-factors/" + factor, "");
        return OwnCommands.taken(resource.remove(factor));
    }

    private Response show(Form form) {
        return pages.titled("secondfactor.title").show("secondfactor/security", new SecurityView(factors.list(), form));
    }
}
