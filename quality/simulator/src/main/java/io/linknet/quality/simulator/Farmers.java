package io.linknet.quality.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The farmers of each cooperative, entered by its clerk. */
final class Farmers {

    private static final String SURNAMES = "冉谭马向陈秦罗黄刘杨张李王周吴郑冯田何邓";
    private static final String GIVEN = "国秀明华桂芳德贵光荣玉兰世平春梅建军正英大成素珍永福";

    private final Api api;
    private final Network network;
    private final Options options;
    private final Map<String, List<String>> ids = new HashMap<>();

    Farmers(Api api, Network network, Options options) {
        this.api = api;
        this.network = network;
        this.options = options;
    }

    /** Enters them, each once however often the demo runs. */
    void register() {
        var each = Math.max(2, options.farmers() / Network.COOPERATIVES.size());
        for (var cooperative : Network.COOPERATIVES) {
            var random = new Random(options.seed() ^ cooperative.alias().hashCode());
            var clerk = network.clerkOf(cooperative.alias());
            var entered = new ArrayList<String>();
            for (var number = 1; number <= each; number++) {
                entered.add(enter(clerk, cooperative, number, random));
            }
            ids.put(cooperative.alias(), entered);
        }
    }

    private String enter(Person clerk, Network.Cooperative cooperative, int number, Random random) {
        var farmer = Map.of(
                "code", "%d-%03d".formatted(options.seed(), number),
                "name", name(random),
                "village", cooperative.place() + (1 + random.nextInt(9)) + "社",
                "district", cooperative.district(),
                "areaMu", "%d.%d".formatted(2 + random.nextInt(18), random.nextInt(10)));
        var step = "farmer " + options.seed() + " " + cooperative.alias() + " " + number;
        JsonNode answer = api.command(clerk, "POST", "procurement/farmers", step, farmer);
        return answer.path("id").asText();
    }

    private static String name(Random random) {
        var given = new StringBuilder();
        for (var index = 0; index < 1 + random.nextInt(2); index++) {
            given.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return SURNAMES.charAt(random.nextInt(SURNAMES.length())) + given.toString();
    }

    List<String> of(String cooperative) {
        return ids.getOrDefault(cooperative, List.of());
    }

    int count() {
        return ids.values().stream().mapToInt(List::size).sum();
    }
}
