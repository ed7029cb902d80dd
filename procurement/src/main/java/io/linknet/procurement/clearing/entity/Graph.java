package io.linknet.procurement.clearing.entity;

/**
 * The eligible pairs of one material, in whole steps: offers and lines are numbered from 0, pairs are grouped by offer.
 *
 * @param pledged steps each offer holds
 * @param wanted steps each line asks for
 * @param lineClass priority class of each line, 0 first
 * @param classes how many priority classes there are
 * @param first where the pairs of an offer begin; one entry more than offers
 * @param line the line of each pair
 * @param cost landed cost of a step by each pair
 */
public record Graph(long[] pledged, long[] wanted, int[] lineClass, int classes, int[] first, int[] line, long[] cost) {

    public int offers() {
        return pledged.length;
    }

    public int lines() {
        return wanted.length;
    }

    public int pairs() {
        return line.length;
    }

    /** The offer of each pair. */
    public int[] offerOfPair() {
        var offer = new int[pairs()];
        for (var each = 0; each < offers(); each++) {
            java.util.Arrays.fill(offer, first[each], first[each + 1], each);
        }
        return offer;
    }

    /** The same graph without the pairs that are not kept. */
    public Graph only(boolean[] kept) {
        var starts = new int[offers() + 1];
        var count = 0;
        for (var pair = 0; pair < pairs(); pair++) {
            count += kept[pair] ? 1 : 0;
        }
        var lines = new int[count];
        var costs = new long[count];
        count = 0;
        for (var offer = 0; offer < offers(); offer++) {
            starts[offer] = count;
            for (var pair = first[offer]; pair < first[offer + 1]; pair++) {
                if (kept[pair]) {
                    lines[count] = line[pair];
                    costs[count++] = cost[pair];
                }
            }
        }
        starts[offers()] = count;
        return new Graph(pledged, wanted, lineClass, classes, starts, lines, costs);
    }
}
