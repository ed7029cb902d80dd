package io.linknet.portal.audit.boundary;

import io.linknet.identity.IdentitySettings;
import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.audit.control.Colleagues;
import io.linknet.portal.audit.entity.Log;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What the member's people did, for its auditor. */
@Controller
@Path("audit")
@RequestScoped
public class AuditPage {

    private static final int ROWS = 50;

    @Inject
    Pages pages;

    @Inject
    Logs logs;

    @Inject
    Colleagues colleagues;

    @Inject
    CurrentCaller caller;

    @Inject
    IdentitySettings settings;

    /** Entries of one log, latest first. */
    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.ADMINISTRATOR})
    public Response list(
            @BeanParam AuditSearch search,
            @QueryParam("log") @Nullable String name,
            @QueryParam("after") @Nullable String after) {
        var log = Log.of(name);
        var wanted = search.withoutBlanks();
        var page = logs.list(log, wanted, after, ROWS);
        var view = new AuditView(
                log,
                page.items(),
                page.next(),
                Form.filled(wanted.values()),
                wanted.query(),
                colleagues.names(caller.get().member()),
                settings.issuer());
        return pages.titled("audit.title").show("audit/audit", view);
    }
}
