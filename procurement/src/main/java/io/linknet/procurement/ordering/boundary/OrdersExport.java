package io.linknet.procurement.ordering.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Problems;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.exporting.Export;
import io.linknet.procurement.exporting.Export.Column;
import io.linknet.procurement.exporting.ListFile;
import io.linknet.procurement.exporting.ListSource;
import io.linknet.procurement.farmer.control.NamedFarmers;
import io.linknet.procurement.farmer.control.NamedFarmers.LineKey;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.ordering.control.PurchaseOrders;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of orders as a workbook, one row a line. */
@Path("orders/export")
@RequestScoped
public class OrdersExport {

    @Inject
    PurchaseOrders orders;

    @Inject
    Members members;

    @Inject
    NamedFarmers farmers;

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
    @Answers({OrderView.class, OrderFarmersResource.Line.class})
    public Response export(@BeanParam @Valid OrdersQuery query) {
        var locale = Problems.locale(headers);
        var reader = caller.get().member();
        var filter = query.toFilter();
        return files.of(
                new ListSource<>(
                        "orders",
                        columns(locale),
                        after -> orders.page(reader, filter, after, ListFile.PAGE),
                        order -> OrdersResource.place(order, filter),
                        this::lines),
                locale);
    }

    private Stream<Line> lines(List<PurchaseOrder> page) {
        var parties = members.parties(page.stream()
                .flatMap(
                        order -> Stream.of(order.buyer().value(), order.seller().value()))
                .toList());
        var named = farmers.behindOrders(
                page.stream().map(PurchaseOrder::id).toList(), caller.get().member());
        return page.stream().flatMap(order -> {
            var buyer = PartyView.of(order.buyer().value(), parties);
            var seller = PartyView.of(order.seller().value(), parties);
            var promises = order.promises();
            return order.lines().stream()
                    .map(line -> new Line(
                            order,
                            line,
                            buyer,
                            seller,
                            promises.getOrDefault(line.line(), List.of()),
                            named.getOrDefault(new LineKey(order.id(), line.line()), List.of())));
        });
    }

    private static List<Column<Line>> columns(Locale locale) {
        var chinese = locale.getLanguage().equals("zh");
        return List.of(
                new Column<>("order.number", row -> row.order().number()),
                new Column<>("order.status", row -> row.order().status()),
                new Column<>("order.buyer", row -> named(row.buyer(), chinese)),
                new Column<>("order.seller", row -> named(row.seller(), chinese)),
                new Column<>(
                        "order.placed", row -> LocalDate.ofInstant(row.order().placedAt(), DeliveryWindow.CALENDAR)),
                new Column<>("order.line", row -> row.line().line()),
                new Column<>("order.material-code", row -> row.line().item().materialCode()),
                new Column<>(
                        "order.material",
                        row -> chinese
                                ? row.line().item().nameZh()
                                : row.line().item().nameEn()),
                new Column<>("order.grade", row -> row.line().item().gradeCode()),
                new Column<>("order.ordered", row -> row.line().quantity().amount()),
                new Column<>("order.unit", row -> row.line().quantity().unit().code()),
                new Column<>(
                        "order.price",
                        row -> row.line().unitPrice(row.order().currency()).amount()),
                new Column<>("order.currency", row -> row.order().currency().getCurrencyCode()),
                new Column<>(
                        "order.amount",
                        row -> row.line().amount(row.order().currency()).amount()),
                new Column<>("order.window-from", row -> row.line().window().from()),
                new Column<>("order.window-to", row -> row.line().window().to()),
                new Column<>("order.promised", row -> row.line().promised().amount()),
                new Column<>("order.rejected", row -> row.line().rejected().amount()),
                new Column<>("order.closed", row -> row.line().closed().amount()),
                new Column<>("order.open", row -> row.line().open().amount()),
                new Column<>("order.next-promise", Line::nextPromise),
                new Column<>("order.farmers", Line::farmers));
    }

    private static String named(PartyView party, boolean chinese) {
        return chinese ? party.nameZh() : party.nameEn();
    }

    /** One line of one order. */
    private record Line(
            PurchaseOrder order,
            OrderLine line,
            PartyView buyer,
            PartyView seller,
            List<Promise> promises,
            List<String> named) {

        /** Those who have agreed to be named, while a grant says so. */
        @Nullable
        String farmers() {
            return named.isEmpty() ? null : String.join("; ", named);
        }

        @Nullable
        LocalDate nextPromise() {
            return promises.isEmpty() ? null : promises.get(0).date();
        }
    }
}
