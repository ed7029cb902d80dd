package io.linknet.quality.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The leader's production plan: what the plant needs of a material, week by week. */
final class Plans {

    private final Api api;
    private final Network network;
    private final String run;
    private final LocalDate today;

    Plans(Api api, Network network, String run, LocalDate today) {
        this.api = api;
        this.network = network;
        this.run = run;
        this.today = today;
    }

    /** Puts the need of the coming weeks, this week first, in kilograms. */
    void put(String label, String material, String openingStock, List<String> needs) {
        var weeks = new ArrayList<Map<String, Object>>();
        for (var index = 0; index < needs.size(); index++) {
            weeks.add(Map.of("week", week(today.plusWeeks(index)), "need", needs.get(index)));
        }
        var body = Map.of("openingStock", openingStock, "unit", "KGM", "weeks", weeks);
        var path = "production-sync/plans/" + material;
        api.edit(network.person("planner", "shancheng"), "PUT", path, path, run + label + material + " plan", body);
    }

    /** The first week that is short of the material, once the confirmed quantities have arrived in the grid. */
    Optional<JsonNode> firstShort(String material) {
        var grid = api.await(
                network.person("planner", "shancheng"),
                "production-sync/grid?from=" + week(today) + "&weeks=8",
                "promised " + material + " in the weekly grid",
                it -> row(it, material).path("arrivals").size() > 0);
        for (var cell : row(grid, material).path("weeks")) {
            if (new BigDecimal(cell.path("shortage").asText("0")).signum() > 0) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    private static JsonNode row(JsonNode grid, String material) {
        for (var row : grid.path("materials")) {
            if (row.path("materialCode").asText().equals(material)) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }

    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
