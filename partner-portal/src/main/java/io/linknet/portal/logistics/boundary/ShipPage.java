package io.linknet.portal.logistics.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Ships promised goods, lot by lot. */
@Controller
@Path("logistics/ship")
@RequestScoped
public class ShipPage {

    /** Promises looked through for the chosen lines. */
    private static final int MOST = 200;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    LogisticsClient logistics;

    @Inject
    Clock clock;

    /**
     * The form for chosen order lines.
     *
     * @param keys {@code <order id>:<line>}, once per line
     */
    @GET
    @RolesAllowed({Roles.SELLER, Roles.DISPATCHER})
    public Response blank(@QueryParam("line") List<String> keys) {
        var chosen = chosen(Set.copyOf(keys));
        if (chosen.isEmpty()) {
            throw KernelProblem.NOT_FOUND.because();
        }
        return editor(Form.filled(proposals(chosen)), chosen);
    }

    /** Announces the load. */
    @POST
    @RolesAllowed({Roles.SELLER, Roles.DISPATCHER})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ship(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> logistics.announce(form.key(), Orders.NewShipment.of(form)),
                made -> pages.goTo("/logistics/shipments/" + made.id(), "logistics.shipped", made.number()),
                form -> editor(form, chosen(keys(form))));
    }

    private Response editor(Form form, List<Goods.Delivery> chosen) {
        return pages.titled("logistics.ship")
                .crumb("logistics.deliveries", "/logistics/deliveries")
                .show("logistics/ship", new ShipView(form, chosen, carriers()));
    }

    private List<Goods.Delivery> chosen(Set<String> keys) {
        return logistics.deliveries(null, MOST).items().stream()
                .filter(delivery -> keys.contains(delivery.key()))
                .toList();
    }

    private static Set<String> keys(Form form) {
        var keys = new LinkedHashSet<String>();
        for (var row = 0; row < form.rows("lines", MOST); row++) {
            keys.add(form.value("lines." + row + ".orderId") + ":" + form.value("lines." + row + ".orderLine"));
        }
        return keys;
    }

    /** All carriers, and the member itself. */
    private List<Choice> carriers() {
        var choices = new ArrayList<Choice>();
        logistics.carriers().forEach(carrier -> choices.add(new Choice(carrier.id(), carrier.name())));
        var self = pages.person().orElseThrow().caller().member().toString();
        choices.add(new Choice(self, Texts.t("logistics.own-vehicle")));
        return choices;
    }

    /** Lot number, everything that is open, yesterday's harvest: what is right most of the time. */
    private Map<String, String> proposals(List<Goods.Delivery> chosen) {
        var today = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        var values = new HashMap<String, String>();
        values.put("plannedArrival", today.plusDays(1).toString());
        for (var row = 0; row < chosen.size(); row++) {
            var lot = "lines." + row + ".lots.0.";
            values.put(lot + "lotNumber", chosen.get(row).proposedLot());
            values.put(lot + "quantity.amount", chosen.get(row).open().amount());
            values.put(lot + "producedOn", today.minusDays(1).toString());
        }
        return values;
    }
}
