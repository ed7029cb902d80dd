package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Problems;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.catalog.control.CatalogNames;
import io.linknet.procurement.exporting.Export;
import io.linknet.procurement.exporting.Export.Column;
import io.linknet.procurement.exporting.Export.Word;
import io.linknet.procurement.exporting.ListFile;
import io.linknet.procurement.exporting.ListSource;
import io.linknet.procurement.listing.ListFilter;
import io.linknet.procurement.listing.ListQuery;
import io.linknet.procurement.pooling.control.PoolLists;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of pools as a workbook, one row a line; of joint pools the lines of the reader's own demands. */
@Path("pools/export")
@RequestScoped
public class PoolsExport {

    @Inject
    PoolLists lists;

    @Inject
    PoolPages pages;

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
    @RolesAllowed(Roles.MEMBER)
    @Answers(PoolView.class)
    public Response export(
            @BeanParam @Valid ListQuery query,
            @QueryParam("status") Set<PoolStatus> status,
            @QueryParam("joint") boolean joint) {
        var locale = Problems.locale(headers);
        var reader = caller.get().member();
        var filter = query.toFilter();
        return files.of(
                new ListSource<>(
                        "pools",
                        columns(locale),
                        after -> page(reader, status, filter, after, joint),
                        pool -> PoolsResource.place(pool, filter),
                        page -> lines(page, reader)),
                locale);
    }

    private List<Pool> page(MemberId reader, Set<PoolStatus> status, ListFilter filter, Cursor after, boolean joint) {
        return joint
                ? lists.joint(reader, status, filter, after, ListFile.PAGE)
                : lists.pools(reader, status, filter, after, ListFile.PAGE);
    }

    private Stream<Line> lines(List<Pool> page, MemberId reader) {
        var views = pages.listed(page.stream().filter(pool -> !pool.isJoint()).toList());
        return page.stream()
                .map(pool -> pool.isJoint() ? pages.joint(pool, reader) : views.get(pool.id()))
                .flatMap(pool -> pool.lines().stream().map(line -> new Line(pool, line)));
    }

    private List<Column<Line>> columns(Locale locale) {
        var chinese = locale.getLanguage().equals("zh");
        return List.of(
                new Column<>("demand.number", row -> row.pool().demandNumber()),
                new Column<>("demand.title", row -> row.pool().title()),
                new Column<>("list.status", row -> row.pool().status()),
                new Column<>(
                        "demand.leader",
                        row -> chinese
                                ? row.pool().leader().nameZh()
                                : row.pool().leader().nameEn()),
                new Column<>("demand.place", row -> row.pool().place()),
                new Column<>("list.due", row -> lastDay(row.pool().answerUntil())),
                new Column<>("order.line", row -> row.asked().line()),
                new Column<>("order.material-code", row -> row.asked().materialCode()),
                new Column<>("order.material", row -> names.material(row.asked().materialCode(), locale)),
                new Column<>("order.grade", row -> row.asked().gradeCode()),
                new Column<>(
                        "demand.quantity",
                        row -> row.asked().quantity().toDomain().amount()),
                new Column<>("order.unit", row -> row.asked().quantity().unit()),
                new Column<>(
                        "demand.ceiling",
                        row -> row.asked().priceCeiling().toDomain().amount()),
                new Column<>("order.currency", row -> row.pool().currency()),
                new Column<>("order.window-from", row -> row.asked().windowFrom()),
                new Column<>("order.window-to", row -> row.asked().windowTo()),
                new Column<>("demand.zone", row -> new Word(row.asked().zone())));
    }

    /** The last day with time to answer; the moment itself no longer belongs to it. */
    static @Nullable LocalDate lastDay(@Nullable Instant until) {
        return until == null ? null : LocalDate.ofInstant(until.minusNanos(1), DeliveryWindow.CALENDAR);
    }

    /** One line that is asked in a pool. */
    private record Line(PoolView pool, PoolView.Line asked) {}
}
