package io.linknet.portal.home.boundary;

import io.linknet.kernel.caller.Caller;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.home.control.NeedsNow;
import io.linknet.portal.notice.control.Notices;
import io.linknet.portal.notice.control.Story;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The first page: for people of the network what needs them now, for visitors what LinkNet is. */
@Controller
@Path("")
@RequestScoped
public class HomePage {

    private static final int LAST = 8;

    @Inject
    Pages pages;

    @Inject
    NeedsNow needsNow;

    @Inject
    Notices notices;

    /** Home or welcome. */
    @GET
    @PermitAll
    public Response open() {
        return pages.person().map(person -> home(person.caller())).orElseGet(() -> pages.titled("home.welcome")
                .show("home/welcome", List.of()));
    }

    private Response home(Caller caller) {
        var entries = notices.page(caller, Long.MAX_VALUE, LAST).stream()
                .map(it -> Story.entry(it.notice()))
                .toList();
        return pages.titled("home.now").show("home/home", new HomeView(needsNow.of(caller), entries));
    }
}
