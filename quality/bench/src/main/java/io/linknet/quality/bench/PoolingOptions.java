package io.linknet.quality.bench;

import io.linknet.procurement.clearing.control.FairnessRule;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code ./linknet bench pooling} was asked for.
 *
 * @param offers of the generated market
 * @param demands lines of it
 * @param rules to clear it by, one after the other
 * @param json one object per case and line
 * @param product whether the running product does it, through its API and database
 * @param files DIMACS files to solve instead
 */
record PoolingOptions(
        int offers, int demands, List<FairnessRule> rules, boolean json, boolean product, List<String> files) {

    private static final int OFFERS = 100_000;
    private static final int DEMANDS = 10_000;

    static PoolingOptions of(List<String> words) {
        var offers = OFFERS;
        var demands = DEMANDS;
        var rules = List.of(FairnessRule.LEAST_COST, FairnessRule.PROPORTIONAL);
        var json = false;
        var product = false;
        var files = new ArrayList<String>();
        for (var at = 0; at < words.size(); at++) {
            switch (words.get(at)) {
                case "--json" -> json = true;
                case "--product" -> product = true;
                case "--offers" -> offers = number(words, ++at);
                case "--demands" -> demands = number(words, ++at);
                case "--rule" -> rules = List.of(FairnessRule.valueOf(value(words, ++at)));
                default -> files.add(file(words.get(at)));
            }
        }
        return new PoolingOptions(offers, demands, rules, json, product, files);
    }

    private static String file(String word) {
        if (word.startsWith("--")) {
            throw new IllegalArgumentException("unknown option " + word);
        }
        return word;
    }

    private static int number(List<String> words, int at) {
        var number = Integer.parseInt(value(words, at));
        if (number < 1) {
            throw new IllegalArgumentException(words.get(at - 1) + " must be at least 1");
        }
        return number;
    }

    private static String value(List<String> words, int at) {
        if (at >= words.size()) {
            throw new IllegalArgumentException(words.get(at - 1) + " needs a value");
        }
        return words.get(at);
    }
}
