package io.linknet.portal.replenishment.boundary;

import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.portal.frame.boundary.Moved;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.procurement.boundary.ProcurementClient;
import io.linknet.portal.procurement.boundary.Typed;
import io.linknet.portal.replenishment.entity.Netted;
import io.linknet.portal.replenishment.entity.Rule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What should be bought, why, and the demand that comes of it. */
@Controller
@Path("replenishment")
@RequestScoped
public class ReplenishmentPage {

    private static final String AT = "/replenishment";
    private static final int ROWS = 50;
    private static final int ALL = 200;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @Inject
    @RestClient
    ProcurementClient procurement;

    @Inject
    @RestClient
    ReplenishmentClient replenishment;

    /** The proposals, netted at this moment. */
    @GET
    @RolesAllowed({Roles.BUYER, Roles.PLANNER})
    public Response show(@QueryParam("after") @Nullable String after) {
        return proposals(after, Form.blank());
    }

    /** Posts the chosen proposals as a demand. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response post(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> replenishment.post(form.key(), NewReplenishment.of(form)),
                posted -> pages.goTo(
                        "/procurement/demands/" + posted.demandId(), "replenishment.posted", posted.number()),
                form -> proposals(form.optional("after"), Moved.back(form, "lines", NewReplenishment.places(form))));
    }

    /** How a material is bought. */
    @GET
    @Path("rules/{material}")
    @RolesAllowed(Roles.BUYER)
    public Response rule(@PathParam("material") String material) {
        var written = replenishment.netted(null, ALL).items().stream()
                .filter(it -> it.materialCode().equals(material))
                .map(Netted::rule)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        return editor(material, RuleEditorView.form(written));
    }

    /** Says how a material is bought. */
    @POST
    @Path("rules/{material}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response write(@PathParam("material") String material, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> replenishment.write(form.key(), form.optional("version"), material, typed(form)),
                written -> pages.goTo(AT, "replenishment.rule.written"),
                form -> editor(material, form));
    }

    private static Rule typed(Form form) {
        var ceiling = Typed.decimal(form, "priceCeiling");
        var days = Typed.decimal(form, "leadDays");
        return new Rule(
                form.value("gradeCode"),
                form.value("unit", "KGM"),
                amount(form, "safetyStock"),
                amount(form, "lotSize"),
                amount(form, "minimumOrder"),
                amount(form, "yieldPercent"),
                days.matches("\\d{1,3}") ? Integer.valueOf(days) : null,
                ceiling.isEmpty() ? null : new UnitPriceBody(ceiling, NewReplenishment.CURRENCY));
    }

    /** What is left empty is not said, which is not zero. */
    private static @Nullable String amount(Form form, String name) {
        var typed = Typed.decimal(form, name);
        return typed.isEmpty() ? null : typed;
    }

    private Response proposals(@Nullable String after, Form form) {
        var page = replenishment.netted(after, ROWS);
        var mayBuy = pages.person().filter(it -> it.caller().has(Role.BUYER)).isPresent();
        var today = LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
        return pages.titled("replenishment.title")
                .show(
                        "replenishment/proposals",
                        new ReplenishmentView(
                                page.items(),
                                page.next(),
                                mayBuy,
                                today,
                                form,
                                new MaterialNames(procurement.materials())));
    }

    private Response editor(String material, Form form) {
        var names = new MaterialNames(procurement.materials());
        return pages.titled("replenishment.rule.title", names.name(material))
                .crumb("replenishment.title", AT)
                .show("replenishment/rule", new RuleEditorView(material, form, names));
    }
}
