package io.linknet.portal.production.boundary;

import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The weekly grid: will the plant have what it needs? */
@Controller
@Path("production")
@RequestScoped
public class GridPage {

    static final String GRID = "/production/grid";

    private static final int WEEKS = 8;

    private static final int ROWS = 30;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    ProductionClient production;

    @Inject
    Clock clock;

    /** Eight weeks from this one on, or from the one asked for. */
    @GET
    @Path("grid")
    @RolesAllowed({Roles.PLANNER, Roles.BUYER})
    public Response grid(@QueryParam("from") @Nullable String from, @QueryParam("material") @Nullable String material) {
        var grid = production.grid(from, WEEKS);
        var first = grid.weeks().get(0);
        var chosen = chosen(grid, material);
        var planner = mayPlan();
        var page = pages.titled("production.grid");
        if (planner) {
            page.action("production.plan.new", "/production/plans/new");
        }
        return page.show(
                "production/grid",
                new GridView(
                        grid,
                        Weeks.of(clock.instant()),
                        GRID + "?from=" + Weeks.plus(first, -WEEKS),
                        GRID + "?from=" + Weeks.plus(first, WEEKS),
                        chosen,
                        chosen == null ? "" : StockChart.of(chosen),
                        planner));
    }

    /** What is short, and since when. */
    @GET
    @Path("shortages")
    @RolesAllowed({Roles.PLANNER, Roles.BUYER})
    public Response shortages(@QueryParam("after") @Nullable String after, @QueryParam("covered") boolean covered) {
        var page = production.shortages(after, covered, ROWS);
        var next = page.next() == null ? null : "/production/shortages?covered=" + covered + "&after=" + page.next();
        return pages.titled("production.shortages")
                .show("production/shortages", new ShortagesView(page.items(), next, covered));
    }

    /** The material asked for, or the one that gets short first, or the first planned one. */
    private static Grid.@Nullable Row chosen(Grid grid, @Nullable String material) {
        var asked = material == null ? Optional.<Grid.Row>empty() : grid.row(material);
        return asked.or(() -> grid.materials().stream()
                        .filter(row -> row.firstShort() != null)
                        .findFirst())
                .or(() -> grid.materials().stream()
                        .filter(row -> row.planVersion() != null)
                        .findFirst())
                .or(() -> grid.materials().stream().findFirst())
                .orElse(null);
    }

    private boolean mayPlan() {
        return pages.person()
                .filter(person -> person.caller().has(Role.PLANNER)
                        && PlanPage.PLANNING.contains(person.caller().kind()))
                .isPresent();
    }
}
