package io.linknet.quality.simulator;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
