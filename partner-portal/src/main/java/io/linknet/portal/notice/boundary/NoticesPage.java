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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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

    /** One page of what happened; the newest are seen from then on. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    public Response list(@QueryParam("before") @DefaultValue("9223372036854775807") long before) {
        var rows = notices.page(caller.get(), before, SHOWN + 1);
        if (!rows.isEmpty()) {
            notices.seen(caller.get(), rows.get(0).position());
        }
        var shown = rows.subList(0, Math.min(SHOWN, rows.size()));
        var entries = shown.stream().map(it -> Story.entry(it.notice())).toList();
        return pages.titled("notice.title").show("notice/notices", new NoticesView(entries, next(rows, shown)));
    }

    private static @Nullable String next(List<Placed> rows, List<Placed> shown) {
        return rows.size() > shown.size()
                ? "/notices?before=" + shown.get(shown.size() - 1).position()
                : null;
    }
}
