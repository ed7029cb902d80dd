package io.linknet.portal.production.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The plan of one material: what the plant needs, week by week. */
@Controller
@Path("production/plans")
@RequestScoped
public class PlanPage {

    /** Who writes plans. */
    static final Set<MemberKind> PLANNING = Set.of(MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR);

    @Inject
    Pages pages;

    @Inject
    @RestClient
    ProductionClient production;

    @Inject
    @RestClient
    CatalogClient catalog;

    @Inject
    Clock clock;

    /** Chooses the material; with one, its form. */
    @GET
    @Path("new")
    @RolesAllowed(Roles.PLANNER)
    @ForKinds({MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR})
    public Response start(@QueryParam("material") @Nullable String material) {
        if (material != null && !material.isBlank()) {
            return edit(material);
        }
        var materials =
                catalog.materials().stream().map(CatalogClient.Item::choice).toList();
        return pages.titled("production.plan.new")
                .crumb("production.grid", GridPage.GRID)
                .show("production/plan-start", new PlanStartView(materials, Form.blank()));
    }

    /** The plan as it stands, from this week on. */
    @GET
    @Path("{material}")
    @RolesAllowed(Roles.PLANNER)
    @ForKinds({MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR})
    public Response edit(@PathParam("material") String material) {
        var thisWeek = Weeks.of(clock.instant());
        var row = production.grid(thisWeek, 1).row(material).orElseGet(() -> unplanned(material));
        var plan = row.planVersion() == null ? null : production.plan(material);
        return editor(PlanEditorView.of(row, plan, thisWeek));
    }

    /** Writes the plan. */
    @POST
    @Path("{material}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.PLANNER)
    @ForKinds({MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR})
    public Response write(@PathParam("material") String material, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> production.write(form.key(), form.optional("version"), material, NewPlan.of(form)),
                plan -> pages.goTo(
                        GridPage.GRID + "?material=" + URLEncoder.encode(material, StandardCharsets.UTF_8),
                        "production.plan.written",
                        values.getFirst("name")),
                form -> editor(PlanEditorView.posted(material, form.value("name", material), form)));
    }

    private Response editor(PlanEditorView view) {
        return pages.titled("production.plan.of", view.name())
                .crumb("production.grid", GridPage.GRID)
                .show("production/plan", view);
    }

    /** A material that nothing was ordered of; one that procurement does not know is planned in kilograms. */
    private Grid.Row unplanned(String material) {
        return catalog.materials().stream()
                .filter(item -> item.code().equals(material))
                .findFirst()
                .map(item -> row(item.code(), item.nameZh(), item.nameEn(), item.unit()))
                .orElseGet(() -> row(material, material, material, "KGM"));
    }

    private static Grid.Row row(String code, String nameZh, String nameEn, String unit) {
        return new Grid.Row(code, nameZh, nameEn, unit, null, List.of(), List.of(), List.of());
    }
}
