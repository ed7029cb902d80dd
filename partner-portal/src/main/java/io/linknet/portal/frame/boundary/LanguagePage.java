package io.linknet.portal.frame.boundary;

import io.linknet.identity.IdentitySettings;
import io.linknet.portal.ui.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The choice of language, kept for a year in a cookie. */
@Controller
@Path("language")
@RequestScoped
public class LanguagePage {

    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    @Inject
    IdentitySettings settings;

    /** From now on in that language, beginning with the page the choice was made on. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response choose(
            @FormParam("language") @DefaultValue("") String language,
            @FormParam("return") @DefaultValue("/") String page) {
        var chosen = Language.of(language).orElse(Language.ZH);
        var cookie = new NewCookie.Builder(Speaking.COOKIE)
                .value(chosen.code())
                .path("/")
                .httpOnly(true)
                .secure("https".equals(settings.publicUrl().getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(YEAR_SECONDS)
                .build();
        var back = page.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,1500}") ? page : "/";
        return Response.seeOther(URI.create(back)).cookie(cookie).build();
    }
}
