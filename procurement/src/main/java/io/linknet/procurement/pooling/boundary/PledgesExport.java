package io.linknet.procurement.pooling.boundary;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Problems;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.catalog.control.CatalogNames;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.exporting.Export;
import io.linknet.procurement.exporting.Export.Column;
import io.linknet.procurement.exporting.ListFile;
import io.linknet.procurement.exporting.ListSource;
import io.linknet.procurement.listing.ListQuery;
import io.linknet.procurement.pooling.control.PoolLists;
import io.linknet.procurement.pooling.entity.Pledge;
import io.linknet.procurement.pooling.entity.PledgeLine;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PoolStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The own pledges as a workbook, one row a line. */
@Path("pledges/export")
@RequestScoped
public class PledgesExport {

    @Inject
    PoolLists lists;

    @Inject
    Demands demands;

    @Inject
    CatalogNames names;

    @Inject
    CurrentCaller caller;

    @Inject
    ListFile files;

    @Context
    HttpHeaders headers;

    /** What the list shows under the same filter, in the same order; headings in the reader's language. */
    @GET
    @Transactional
    @Produces(Export.MEDIA_TYPE)
    @RolesAllowed(Roles.SELLER)
    @Answers(PledgeView.class)
    public Response export(@BeanParam @Valid ListQuery query, @QueryParam("status") Set<PoolStatus> status) {
        var locale = Problems.locale(headers);
        var reader = caller.get().member();
        var filter = query.toFilter();
        var pools = new HashMap<UUID, Pool>();
        return files.of(
                new ListSource<>(
                        "pledges",
                        columns(locale),
                        after -> {
                            var page = lists.pledges(reader, status, filter, after, ListFile.PAGE);
                            pools.putAll(lists.of(page, reader));
                            return page;
                        },
                        pledge -> PledgesResource.place(pledge, requireNonNull(pools.get(pledge.poolId())), filter),
                        page -> lines(page, pools)),
                locale);
    }

    private Stream<Line> lines(List<Pledge> page, Map<UUID, Pool> pools) {
        var terms = demands.terms(page.stream().map(Pledge::demandId).toList());
        return page.stream().flatMap(pledge -> {
            var demand = requireNonNull(terms.get(pledge.demandId()));
            var pool = requireNonNull(pools.get(pledge.poolId()));
            return pledge.lines().stream()
                    .map(line -> new Line(
                            pledge, pool, demand, demand.line(line.demandLine()).orElseThrow(), line));
        });
    }

    private List<Column<Line>> columns(Locale locale) {
        return List.of(
                new Column<>("demand.number", row -> row.demand().number()),
                new Column<>("demand.title", row -> row.demand().title()),
                new Column<>("list.status", row -> row.pool().status()),
                new Column<>(
                        "list.due",
                        row -> PoolsExport.lastDay(row.pool().terms().answerUntil())),
                new Column<>(
                        "pledge.made", row -> LocalDate.ofInstant(row.pledge().madeAt(), DeliveryWindow.CALENDAR)),
                new Column<>("order.line", row -> row.line().demandLine()),
                new Column<>("order.material-code", row -> row.asked().materialCode()),
                new Column<>("order.material", row -> names.material(row.asked().materialCode(), locale)),
                new Column<>("order.grade", row -> row.line().gradeCode()),
                new Column<>("pledge.quantity", row -> row.line().quantity().amount()),
                new Column<>("order.unit", row -> row.line().quantity().unit().code()),
                new Column<>(
                        "pledge.lowest-price",
                        row -> row.line().lowestPrice(row.demand().currency()).amount()),
                new Column<>("order.currency", row -> row.demand().currency().getCurrencyCode()),
                new Column<>("pledge.earliest", row -> row.line().available().from()),
                new Column<>("pledge.latest", row -> row.line().available().to()),
                new Column<>("pledge.misfit", row -> row.line().misfit()));
    }

    /** One line of one pledge. */
    private record Line(Pledge pledge, Pool pool, DemandTerms demand, DemandTerms.Line asked, PledgeLine line) {}
}
