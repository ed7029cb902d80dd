package io.linknet.portal.production.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.rest.Json;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Texts;
import java.math.BigDecimal;
import java.util.function.Function;

/** The projected stock of a material as an ECharts option: what comes and goes as bars, the stock as a line. */
final class StockChart {

    private static final String STOCK = "#0f766e";
    private static final String SHORT = "#c2410c";

    private StockChart() {}

    static String of(Grid.Row row) {
        var chart = Json.lenient().createObjectNode();
        chart.putObject("tooltip").put("trigger", "axis");
        chart.putObject("legend").put("bottom", 0);
        chart.putObject("grid")
                .put("left", 8)
                .put("right", 16)
                .put("top", 32)
                .put("bottom", 40)
                .put("containLabel", true);
        var weeks = chart.putObject("xAxis").put("type", "category").putArray("data");
        row.weeks().forEach(cell -> weeks.add(Weeks.name(cell.week())));
        chart.putObject("yAxis").put("type", "value").put("name", Formats.unit(row.unit()));
        var series = chart.putArray("series");
        bars(series, "production.received", "#0d9488", row, Grid.Cell::received).put("stack", "in");
        bars(series, "production.promised", "#1d4ed8", row, Grid.Cell::promised).put("stack", "in");
        bars(series, "production.need", "#9ca3af", row, Grid.Cell::need);
        stock(series, row);
        return chart.toString();
    }

    private static ObjectNode bars(
            ArrayNode series, String name, String colour, Grid.Row row, Function<Grid.Cell, String> amount) {
        var bars =
                series.addObject().put("type", "bar").put("name", Texts.t(name)).put("barMaxWidth", 22);
        bars.putObject("itemStyle").put("color", colour);
        var data = bars.putArray("data");
        row.weeks().forEach(cell -> data.add(new BigDecimal(amount.apply(cell))));
        return bars;
    }

    private static void stock(ArrayNode series, Grid.Row row) {
        var line = series.addObject()
                .put("type", "line")
                .put("name", Texts.t("production.projected"))
                .put("symbolSize", 9);
        line.putObject("lineStyle").put("color", STOCK).put("width", 3);
        line.putObject("itemStyle").put("color", STOCK);
        var data = line.putArray("data");
        row.weeks().forEach(cell -> {
            var point = data.addObject().put("value", new BigDecimal(cell.projected()));
            if (cell.isShort()) {
                point.put("symbol", "triangle").put("symbolSize", 14);
                point.putObject("itemStyle").put("color", SHORT);
                point.putObject("label").put("show", true).put("color", SHORT).put("position", "top");
            }
        });
    }
}
