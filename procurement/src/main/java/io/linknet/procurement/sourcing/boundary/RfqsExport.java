package io.linknet.procurement.sourcing.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Problems;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.catalog.control.CatalogNames;
import io.linknet.procurement.exporting.Export;
import io.linknet.procurement.exporting.Export.Column;
import io.linknet.procurement.exporting.ListFile;
import io.linknet.procurement.exporting.ListSource;
import io.linknet.procurement.listing.ListQuery;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.sourcing.control.Rfqs;
import io.linknet.procurement.sourcing.entity.AskedLine;
import io.linknet.procurement.sourcing.entity.Rfq;
import io.linknet.procurement.sourcing.entity.RfqStatus;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The list of requests for quotation as a workbook, one row a line; nothing of any bid. */
@Path("rfqs/export")
@RequestScoped
public class RfqsExport {

    @Inject
    Rfqs rfqs;

    @Inject
    Members members;

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
    @Answers(RfqView.class)
    public Response export(@BeanParam @Valid ListQuery query, @QueryParam("status") Set<RfqStatus> status) {
        var locale = Problems.locale(headers);
        var reader = caller.get().member();
        var filter = query.toFilter();
        return files.of(
                new ListSource<>(
                        "rfqs",
                        columns(locale),
                        after -> rfqs.page(reader, status, filter, after, ListFile.PAGE),
                        rfq -> RfqsResource.place(rfq, filter),
                        this::lines),
                locale);
    }

    private Stream<Line> lines(List<Rfq> page) {
        var buyers =
                members.parties(page.stream().map(rfq -> rfq.buyer().value()).toList());
        return page.stream().flatMap(rfq -> {
            var buyer = PartyView.of(rfq.buyer().value(), buyers);
            return rfq.lines().entrySet().stream().map(line -> new Line(rfq, buyer, line.getKey(), line.getValue()));
        });
    }

    private List<Column<Line>> columns(Locale locale) {
        var chinese = locale.getLanguage().equals("zh");
        return List.of(
                new Column<>("rfq.number", row -> row.rfq().number()),
                new Column<>("demand.title", row -> row.rfq().title()),
                new Column<>("list.status", row -> row.rfq().status()),
                new Column<>(
                        "order.buyer",
                        row -> chinese ? row.buyer().nameZh() : row.buyer().nameEn()),
                new Column<>(
                        "list.due",
                        row -> LocalDate.ofInstant(row.rfq().answerUntil().minusNanos(1), DeliveryWindow.CALENDAR)),
                new Column<>("order.line", Line::number),
                new Column<>("order.material-code", row -> row.asked().materialCode()),
                new Column<>("order.material", row -> names.material(row.asked().materialCode(), locale)),
                new Column<>("order.grade", row -> row.asked().gradeCode()),
                new Column<>("demand.quantity", row -> row.asked().quantity().amount()),
                new Column<>("order.unit", row -> row.asked().quantity().unit().code()),
                new Column<>("order.window-from", row -> row.asked().window().from()),
                new Column<>("order.window-to", row -> row.asked().window().to()),
                new Column<>("demand.place", row -> row.asked().place()));
    }

    /** One line of one request. */
    private record Line(Rfq rfq, PartyView buyer, int number, AskedLine asked) {}
}
