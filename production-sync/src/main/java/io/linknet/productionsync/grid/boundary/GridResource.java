package io.linknet.productionsync.grid.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.value.MemberId;
import io.linknet.productionsync.calendar.Week;
import io.linknet.productionsync.grid.control.Grids;
import io.linknet.productionsync.grid.entity.GridProblem;
import io.linknet.productionsync.member.control.Members;
import io.linknet.productionsync.supply.control.Arrival;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The caller's weekly grid: plan against promise. */
@Path("grid")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GridResource {

    private static final int USUAL_WEEKS = 8;

    private static final int MOST_WEEKS = 53;

    @Inject
    Grids grids;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * The grid.
     *
     * @param from first week, for example {@code 2026-W47}; this week when absent
     * @param weeks how many, at most 53; 8 when absent
     */
    @GET
    @Transactional
    @RolesAllowed({Roles.PLANNER, Roles.BUYER})
    public GridView get(@QueryParam("from") @Nullable String from, @QueryParam("weeks") @Nullable String weeks) {
        var first = from == null
                ? Week.of(clock.instant())
                : Week.parse(from).orElseThrow(() -> GridProblem.GRID_WEEK_UNREADABLE.at("from", from));
        var length = length(weeks);
        var rows = grids.outlook(caller.get().member(), first, first.plus(length - 1));
        var sellers = members.parties(rows.stream()
                .flatMap(row -> Stream.of(row.arrivals(), row.uncounted()))
                .flatMap(Collection::stream)
                .map(Arrival::seller)
                .filter(Objects::nonNull)
                .map(MemberId::value)
                .collect(Collectors.toSet()));
        return new GridView(
                IntStream.range(0, length)
                        .mapToObj(later -> first.plus(later).toString())
                        .toList(),
                clock.instant(),
                rows.stream().map(row -> GridView.Row.of(row, sellers)).toList());
    }

    private static int length(@Nullable String weeks) {
        if (weeks == null) {
            return USUAL_WEEKS;
        }
        if (!weeks.matches("[0-9]{1,2}")) {
            throw GridProblem.GRID_TOO_LONG.at("weeks", weeks, MOST_WEEKS);
        }
        var length = Integer.parseInt(weeks);
        if (length < 1 || length > MOST_WEEKS) {
            throw GridProblem.GRID_TOO_LONG.at("weeks", weeks, MOST_WEEKS);
        }
        return length;
    }
}
