package io.linknet.procurement.demand.boundary;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Problems;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.catalog.control.CatalogNames;
import io.linknet.procurement.demand.control.CoverageOfLines;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandStatus;
import io.linknet.procurement.demand.entity.RequestedLine;
import io.linknet.procurement.exporting.Export;
import io.linknet.procurement.exporting.Export.Column;
import io.linknet.procurement.exporting.ListFile;
import io.linknet.procurement.exporting.ListSource;
import io.linknet.procurement.listing.ListQuery;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.PartyView;
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
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The list of demands as a workbook, one row a line, each with how far it is covered. */
@Path("demands/export")
@RequestScoped
public class DemandsExport {

    @Inject
    Demands demands;

    @Inject
    CoverageOfLines coverage;

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
    @Answers({DemandView.class, CoverageOfLines.Figures.class})
    public Response export(@BeanParam @Valid ListQuery query, @QueryParam("status") Set<DemandStatus> status) {
        var locale = Problems.locale(headers);
        var reader = caller.get().member();
        var filter = query.toFilter();
        return files.of(
                new ListSource<>(
                        "demands",
                        columns(locale),
                        after -> demands.page(reader, status, filter, after, ListFile.PAGE),
                        demand -> DemandsResource.place(demand, filter),
                        page -> lines(page, reader)),
                locale);
    }

    private Stream<Line> lines(List<Demand> page, MemberId reader) {
        var covered = coverage.of(page.stream().map(DemandTerms::of).toList(), reader);
        var leaders = members.parties(
                page.stream().map(demand -> demand.leader().value()).toList());
        return page.stream().flatMap(demand -> {
            var leader = PartyView.of(demand.leader().value(), leaders);
            var figures = requireNonNull(covered.get(demand.id()));
            return demand.lines().entrySet().stream()
                    .map(line -> new Line(
                            demand,
                            leader,
                            line.getKey(),
                            line.getValue(),
                            requireNonNull(figures.get(line.getKey()))));
        });
    }

    private List<Column<Line>> columns(Locale locale) {
        var chinese = locale.getLanguage().equals("zh");
        return List.of(
                new Column<>("demand.number", row -> row.demand().number()),
                new Column<>("demand.title", row -> row.demand().title()),
                new Column<>("list.status", row -> row.demand().status()),
                new Column<>(
                        "demand.leader",
                        row -> chinese ? row.leader().nameZh() : row.leader().nameEn()),
                new Column<>("demand.place", row -> row.demand().place()),
                new Column<>("list.due", row -> row.demand().answerBy()),
                new Column<>("order.line", Line::number),
                new Column<>("order.material-code", row -> row.asked().materialCode()),
                new Column<>("order.material", row -> names.material(row.asked().materialCode(), locale)),
                new Column<>("order.grade", row -> row.asked().gradeCode()),
                new Column<>("demand.quantity", row -> row.asked().quantity().amount()),
                new Column<>("order.unit", row -> row.asked().quantity().unit().code()),
                new Column<>("demand.ceiling", row -> row.asked().priceCeiling().amount()),
                new Column<>("order.currency", row -> row.demand().currency().getCurrencyCode()),
                new Column<>("order.window-from", row -> row.asked().window().from()),
                new Column<>("order.window-to", row -> row.asked().window().to()),
                new Column<>("demand.zone", row -> row.asked().zone()),
                new Column<>("demand.pledged", row -> row.covered().pledged().amount()),
                new Column<>(
                        "demand.allocated", row -> row.covered().allocated().amount()),
                new Column<>(
                        "demand.confirmed", row -> row.covered().confirmed().amount()),
                new Column<>("demand.open", row -> row.covered().open().amount()));
    }

    /** One line of one demand. */
    private record Line(
            Demand demand, PartyView leader, int number, RequestedLine asked, CoverageOfLines.Figures covered) {}
}
