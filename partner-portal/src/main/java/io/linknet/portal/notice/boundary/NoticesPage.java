package io.linknet.portal.notice.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.notice.control.Notices;
import io.linknet.portal.notice.control.Notices.Placed;
import io.linknet.portal.notice.control.Story;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to the member acted for. */
@Controller
@Path("notices")
@RequestScoped
public class NoticesPage {

    private static final int SHOWN = 50;

    @Inject
    Pages pages;

    @Inject
    Notices notices;

    @Inject
    CurrentCaller caller;

    /** One page of what happened. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    public Response list(@QueryParam("before") @DefaultValue("9223372036854775807") long before) {
        var rows = notices.page(caller.get(), before, SHOWN + 1);
        var shown = rows.subList(0, Math.min(SHOWN, rows.size()));
        var entries = shown.stream().map(it -> Story.entry(it.notice())).toList();
        return pages.titled("notice.title")
                .show("notice/notices", new NoticesView(entries, newest(rows), next(rows, shown)));
    }

    /** The person has looked at everything up to that place. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Path("seen")
    @RolesAllowed(Roles.MEMBER)
    public Response seen(@FormParam("position") @DefaultValue("0") long position) {
        notices.seen(caller.get(), position);
        return Response.noContent().build();
    }

    private static long newest(List<Placed> rows) {
        return rows.isEmpty() ? 0 : rows.get(0).position();
    }

    private static @Nullable String next(List<Placed> rows, List<Placed> shown) {
        return rows.size() > shown.size()
                ? "/notices?before=" + shown.get(shown.size() - 1).position()
                : null;
    }
}
