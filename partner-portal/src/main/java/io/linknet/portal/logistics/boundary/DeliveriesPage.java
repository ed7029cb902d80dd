package io.linknet.portal.logistics.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.logistics.boundary.DeliveriesView.Row;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What was promised and is not on its way yet: what to ship next. */
@Controller
@Path("logistics/deliveries")
@RequestScoped
public class DeliveriesPage {

    private static final int ROWS = 30;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    LogisticsClient logistics;

    @Inject
    Clock clock;

    /** Open promises, the most urgent first. */
    @GET
    @RolesAllowed({Roles.SELLER, Roles.DISPATCHER, Roles.BUYER, Roles.PLANNER})
    public Response list(@QueryParam("after") @Nullable String after) {
        var page = logistics.deliveries(after, ROWS);
        var today = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        var member = pages.person().orElseThrow().caller().member().toString();
        var rows = page.items().stream()
                .map(delivery -> Row.of(delivery, today, member))
                .toList();
        return pages.titled("logistics.deliveries").show("logistics/deliveries", new DeliveriesView(rows, page.next()));
    }
}
