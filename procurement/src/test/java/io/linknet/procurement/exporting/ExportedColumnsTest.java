package io.linknet.procurement.exporting;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.procurement.demand.boundary.DemandsExport;
import io.linknet.procurement.exporting.Export.Column;
import io.linknet.procurement.ordering.boundary.OrdersExport;
import io.linknet.procurement.pooling.boundary.PledgesExport;
import io.linknet.procurement.pooling.boundary.PoolsExport;
import io.linknet.procurement.sourcing.boundary.RfqsExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each column of a workbook is a field of the data catalogue that its readers may see: see decision 35. */
class ExportedColumnsTest {

    /** Which field of which answer a column shows; what the catalogue of materials says is open to the whole chain. */
    private static final String COLUMNS =
            """
            demands order.material MaterialView.nameZh
            demands demand.number DemandView.number
            demands demand.title DemandView.title
            demands list.status DemandView.status
            demands demand.leader DemandView.leader
            demands demand.place DemandView.place
            demands list.due DemandView.answerBy
            demands order.line DemandView.Line.line
            demands order.material-code DemandView.Line.materialCode
            demands order.grade DemandView.Line.gradeCode
            demands demand.quantity DemandView.Line.quantity
            demands order.unit DemandView.Line.quantity
            demands demand.ceiling DemandView.Line.priceCeiling
            demands order.currency DemandView.currency
            demands order.window-from DemandView.Line.windowFrom
            demands order.window-to DemandView.Line.windowTo
            demands demand.zone DemandView.Line.zone
            demands demand.pledged CoverageOfLines.Figures.pledged
            demands demand.allocated CoverageOfLines.Figures.allocated
            demands demand.confirmed CoverageOfLines.Figures.confirmed
            demands demand.open CoverageOfLines.Figures.open
            orders order.number OrderView.number
            orders order.status OrderView.status
            orders order.buyer OrderView.buyer
            orders order.seller OrderView.seller
            orders order.placed OrderView.placedAt
            orders order.line OrderView.Line.line
            orders order.material-code OrderView.Line.materialCode
            orders order.material OrderView.Line.materialNameZh
            orders order.grade OrderView.Line.gradeCode
            orders order.ordered OrderView.Line.quantity
            orders order.unit OrderView.Line.quantity
            orders order.price OrderView.Line.unitPrice
            orders order.currency OrderView.currency
            orders order.amount OrderView.Line.amount
            orders order.window-from OrderView.Line.windowFrom
            orders order.window-to OrderView.Line.windowTo
            orders order.promised OrderView.Line.promised
            orders order.rejected OrderView.Line.rejected
            orders order.closed OrderView.Line.closed
            orders order.open OrderView.Line.open
            orders order.next-promise OrderView.PromiseView.date
            orders order.farmers OrderFarmersResource.Line.named
            pledges order.material MaterialView.nameZh
            pledges demand.number PledgeView.demandNumber
            pledges demand.title PledgeView.demandTitle
            pledges list.status PledgeView.poolStatus
            pledges list.due PledgeView.answerUntil
            pledges pledge.made PledgeView.madeAt
            pledges order.line PledgeView.Line.demandLine
            pledges order.material-code PledgeView.Line.materialCode
            pledges order.grade PledgeView.Line.gradeCode
            pledges pledge.quantity PledgeView.Line.quantity
            pledges order.unit PledgeView.Line.quantity
            pledges pledge.lowest-price PledgeView.Line.lowestPrice
            pledges order.currency PledgeView.Line.lowestPrice
            pledges pledge.earliest PledgeView.Line.earliest
            pledges pledge.latest PledgeView.Line.latest
            pledges pledge.misfit PledgeView.Line.misfit
            pools order.material MaterialView.nameZh
            pools demand.number PoolView.demandNumber
            pools demand.title PoolView.title
            pools list.status PoolView.status
            pools demand.leader PoolView.leader
            pools demand.place PoolView.place
            pools list.due PoolView.answerUntil
            pools order.line PoolView.Line.line
            pools order.material-code PoolView.Line.materialCode
            pools order.grade PoolView.Line.gradeCode
            pools demand.quantity PoolView.Line.quantity
            pools order.unit PoolView.Line.quantity
            pools demand.ceiling PoolView.Line.priceCeiling
            pools order.currency PoolView.currency
            pools order.window-from PoolView.Line.windowFrom
            pools order.window-to PoolView.Line.windowTo
            pools demand.zone PoolView.Line.zone
            rfqs order.material MaterialView.nameZh
            rfqs rfq.number RfqView.number
            rfqs demand.title RfqView.title
            rfqs list.status RfqView.status
            rfqs order.buyer RfqView.buyer
            rfqs list.due RfqView.answerUntil
            rfqs order.line RfqView.Line.line
            rfqs order.material-code RfqView.Line.materialCode
            rfqs order.grade RfqView.Line.gradeCode
            rfqs demand.quantity RfqView.Line.quantity
            rfqs order.unit RfqView.Line.quantity
            rfqs order.window-from RfqView.Line.windowFrom
            rfqs order.window-to RfqView.Line.windowTo
            rfqs demand.place RfqView.Line.place
            """;

    /** Shown where a grant gives it, see {@code GrantedNamesIT}, and to nobody else. */
    private static final Set<String> GRANTED = Set.of("OrderFarmersResource.Line.named");

    static Stream<Object> exports() {
        return Stream.of(
                new DemandsExport(), new OrdersExport(), new PledgesExport(), new PoolsExport(), new RfqsExport());
    }

    @ParameterizedTest
    @MethodSource("exports")
    void showsFieldsOfTheCatalogueThatItsReadersMaySee(Object export) throws IOException, ReflectiveOperationException {
        var list = export.getClass().getSimpleName().replace("Export", "").toLowerCase(Locale.ROOT);
        var fields = fields(list);
        var catalogue = catalogue();

        assertThat(keys(export)).containsExactlyInAnyOrderElementsOf(fields.keySet());
        fields.forEach((column, field) -> {
            var row = catalogue.get(field);
            assertThat(row)
                    .as("%s shows %s, which is in no catalogue", column, field)
                    .isNotNull();
            if (!field.startsWith("MaterialView.")) {
                assertThat(row[10]).as("where %s is shown", field).contains("GET /" + list + "/export");
            }
            if (!GRANTED.contains(field)) {
                assertThat(row[6]).as("how far %s may go", field).isIn("public", "chain", "relation");
                assertThat(row[7]).as("marks of %s", field).doesNotContain("personal");
            }
        });
    }

    @Test
    void onlyTheOwnPledgesSayTheLowestPrice() {
        assertThat(COLUMNS.lines().filter(column -> column.contains("lowestPrice")))
                .allMatch(column -> column.startsWith("pledges "));
    }

    private static Map<String, String> fields(String list) {
        return COLUMNS.lines()
                .map(line -> line.split(" "))
                .filter(parts -> parts[0].equals(list))
                .collect(toMap(parts -> parts[1], parts -> parts[2]));
    }

    private static List<String> keys(Object export) throws ReflectiveOperationException {
        var columns = export.getClass().getDeclaredMethod("columns", Locale.class);
        columns.setAccessible(true);
        return ((List<?>) columns.invoke(export, Locale.CHINESE))
                .stream().map(column -> ((Column<?>) column).key()).toList();
    }

    private static Map<String, String[]> catalogue() throws IOException {
        try (var lines = Files.lines(Path.of("../docs/data-catalogue.csv"))) {
            return lines.map(line -> line.split(",", -1))
                    .filter(row -> row[0].equals("procurement") && row.length > 10)
                    .collect(toMap(row -> row[2] + "." + row[3], row -> row, (one, other) -> one));
        }
    }
}
