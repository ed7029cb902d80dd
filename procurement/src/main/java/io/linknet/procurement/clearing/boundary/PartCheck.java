package io.linknet.procurement.clearing.boundary;

import static io.linknet.procurement.clearing.boundary.Refuted.unless;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;

/**
 * Checks one part of a published clearing while it is read; each row is looked at once.
 *
 * <p>What it proves: the flow keeps every pledge and demand; for each k no allocation covers more of the first k priority
 * classes (the cut holds as much as is covered); shares follow the rule (levels); no flow with these shares is cheaper
 * (node prices); what was made of it keeps lots, packs, pledges and demands, and covers and costs what is said.
 */
final class PartCheck {

    private final Rows rows;
    private final String fairness;
    private final String material;
    private final boolean lots;
    private final long source;
    private final long[][] classes;
    private final ShareCheck shares;
    private final long[][] offers;
    private final long[][] lines;
    private final long[] sent;
    private final long[] taken;
    private final long[] finallySent;
    private final long[] finallyTaken;
    private BigInteger cost = BigInteger.ZERO;
    private BigInteger finalCost = BigInteger.ZERO;

    private static final int PLEDGED = 0;
    private static final int FLOOR = 1;
    private static final int CEILING = 2;
    private static final int GIVEN = 3;
    private static final int OFFER_PRICE = 4;
    private static final int OFFER_CUT = 5;
    private static final int WEIGHT = 6;
    private static final int RANK = 7;
    private static final int OFFER_LEVEL = 8;
    private static final int OFFER_COLUMNS = 9;

    private static final int WANTED = 0;
    private static final int TAKEN = 1;
    private static final int CLASS = 2;
    private static final int LINE_PRICE = 3;
    private static final int LINE_CUT = 4;
    private static final int LINE_LEVEL = 5;
    private static final int LINE_COLUMNS = 6;

    private static final int COVERED = 1;
    private static final int CLASS_PRICE = 2;

    PartCheck(Rows rows, String fairness) throws IOException {
        this.rows = rows;
        this.fairness = fairness;
        material = rows.text("material");
        rows.text("unit");
        lots = rows.flag("lots");
        source = rows.number("source");
        classes = rows.columns("classes", 3, false);
        shares = new ShareCheck(fairness, rows.columns("levels", 3, false));
        offers = rows.columns("offers", OFFER_COLUMNS, true);
        lines = rows.columns("lines", LINE_COLUMNS, true);
        sent = new long[offers[0].length];
        taken = new long[lines[0].length];
        finallySent = new long[sent.length];
        finallyTaken = new long[taken.length];
    }

    /** Checks the rest; returns how many pairs were looked at. */
    long check() throws IOException {
        for (var offer = 0; offer < sent.length; offer++) {
            checkOffer(offer);
        }
        for (var line = 0; line < taken.length; line++) {
            checkLine(line);
        }
        var pairs = readPairs();
        checkSums();
        checkCuts();
        checkTotals();
        return pairs;
    }

    private void checkOffer(int offer) {
        var at = material + ", offers";
        var given = offers[GIVEN][offer];
        unless(
                0 <= offers[FLOOR][offer]
                        && offers[FLOOR][offer] <= given
                        && given <= offers[CEILING][offer]
                        && offers[CEILING][offer] <= offers[PLEDGED][offer],
                Finding.OFFER_BOUNDS,
                at,
                offer);
        var classCount = classes[0].length;
        unless(0 <= offers[OFFER_CUT][offer] && offers[OFFER_CUT][offer] <= classCount, Finding.CUT_SUM, at, offer);
        var gain = Math.subtractExact(source, offers[OFFER_PRICE][offer]);
        unless(given == offers[CEILING][offer] || gain >= 0, Finding.PRICE_OFFER, at, offer);
        unless(given == offers[FLOOR][offer] || gain <= 0, Finding.PRICE_OFFER, at, offer);
        if (fairness.equals("LEAST_COST")) {
            unless(
                    offers[FLOOR][offer] == 0 && offers[CEILING][offer] == offers[PLEDGED][offer],
                    Finding.RULE,
                    at,
                    offer);
        } else {
            unless(offers[FLOOR][offer] == offers[CEILING][offer], Finding.RULE, at, offer);
            shares.check(
                    at,
                    offer,
                    offers[PLEDGED][offer],
                    given,
                    offers[WEIGHT][offer],
                    offers[RANK][offer],
                    offers[OFFER_LEVEL][offer]);
        }
    }

    private void checkLine(int line) {
        var at = material + ", lines";
        var wanted = lines[WANTED][line];
        var steps = lines[TAKEN][line];
        unless(0 <= steps && steps <= wanted, Finding.LINE_BOUNDS, at, line);
        var each = lines[CLASS][line];
        unless(0 <= each && each < classes[0].length, Finding.STRUCTURE, at, line);
        unless(0 <= lines[LINE_CUT][line] && lines[LINE_CUT][line] <= classes[0].length, Finding.CUT_SUM, at, line);
        var gain = Math.subtractExact(lines[LINE_PRICE][line], classes[CLASS_PRICE][(int) each]);
        unless(steps == wanted || gain >= 0, Finding.PRICE_LINE, at, line);
        unless(steps == 0 || gain <= 0, Finding.PRICE_LINE, at, line);
        if (!fairness.equals("LEAST_COST")) {
            shares.checkLine(at, line, wanted, steps, lines[LINE_LEVEL][line]);
        }
    }

    private long readPairs() throws IOException {
        rows.begin("pairs");
        var count = 0L;
        var columns = lots ? 7 : 4;
        for (var row = rows.row(columns, false); row != null; row = rows.row(columns, false)) {
            checkPair(count++, row);
        }
        return count;
    }

    private void checkPair(long number, long[] row) {
        var at = material + ", pairs";
        unless(
                row[0] >= 0 && row[0] < sent.length && row[1] >= 0 && row[1] < taken.length,
                Finding.STRUCTURE,
                at,
                number);
        var offer = (int) row[0];
        var line = (int) row[1];
        var flow = row[3];
        unless(flow >= 0, Finding.NEGATIVE, at, number);
        var reduced = Math.subtractExact(Math.addExact(row[2], offers[OFFER_PRICE][offer]), lines[LINE_PRICE][line]);
        unless(reduced >= 0 && (flow == 0 || reduced == 0), Finding.PRICE_PAIR, at, number);
        var crossed = Math.max(lines[CLASS][line], lines[LINE_CUT][line]) < offers[OFFER_CUT][offer];
        unless(!crossed, Finding.CUT_CROSSED, at, number);
        if (!fairness.equals("LEAST_COST")) {
            var higher = Math.subtractExact(offers[OFFER_LEVEL][offer], lines[LINE_LEVEL][line]);
            unless(higher >= 0 && (flow == 0 || higher == 0), Finding.LEVEL_PAIR, at, number);
        }
        sent[offer] = Math.addExact(sent[offer], flow);
        taken[line] = Math.addExact(taken[line], flow);
        cost = cost.add(product(flow, row[2]));
        var steps = lots ? row[6] : flow;
        unless(!lots || steps == 0 || steps >= row[4] && row[5] > 0 && steps % row[5] == 0, Finding.LOT, at, number);
        unless(steps >= 0, Finding.NEGATIVE, at, number);
        finallySent[offer] = Math.addExact(finallySent[offer], steps);
        finallyTaken[line] = Math.addExact(finallyTaken[line], steps);
        finalCost = finalCost.add(product(steps, row[2]));
    }

    private static BigInteger product(long steps, long price) {
        return steps == 0 ? BigInteger.ZERO : BigInteger.valueOf(steps).multiply(BigInteger.valueOf(price));
    }

    private void checkSums() {
        for (var offer = 0; offer < sent.length; offer++) {
            unless(sent[offer] == offers[GIVEN][offer], Finding.OFFER_SUM, material + ", offers", offer);
            unless(finallySent[offer] <= offers[PLEDGED][offer], Finding.OFFER_BOUNDS, material + ", offers", offer);
        }
        var byClass = new long[classes[0].length];
        for (var line = 0; line < taken.length; line++) {
            unless(taken[line] == lines[TAKEN][line], Finding.LINE_SUM, material + ", lines", line);
            unless(finallyTaken[line] <= lines[WANTED][line], Finding.LINE_BOUNDS, material + ", lines", line);
            var each = (int) lines[CLASS][line];
            byClass[each] = Math.addExact(byClass[each], taken[line]);
        }
        for (var each = 0; each < byClass.length; each++) {
            unless(byClass[each] == classes[COVERED][each], Finding.CLASS_SUM, material + ", classes", each);
        }
    }

    /** For each k: pledges beyond the cut and demands of the first k classes before it add up to what is covered. */
    private void checkCuts() {
        var count = classes[0].length;
        var capacity = new long[count + 1];
        for (var offer = 0; offer < sent.length; offer++) {
            addFrom(capacity, (int) offers[OFFER_CUT][offer], count, offers[PLEDGED][offer]);
        }
        for (var line = 0; line < taken.length; line++) {
            addFrom(capacity, (int) lines[CLASS][line], (int) lines[LINE_CUT][line], lines[WANTED][line]);
        }
        var running = 0L;
        var covered = 0L;
        for (var each = 0; each < count; each++) {
            running = Math.addExact(running, capacity[each]);
            covered = Math.addExact(covered, classes[COVERED][each]);
            unless(running == covered, Finding.CUT_SUM, material + ", classes", each);
        }
    }

    /** Notes that an amount belongs to the cuts from one number up to, without, another. */
    private static void addFrom(long[] capacity, int from, int to, long amount) {
        if (from < to) {
            capacity[from] = Math.addExact(capacity[from], amount);
            capacity[to] = Math.subtractExact(capacity[to], amount);
        }
    }

    private void checkTotals() throws IOException {
        var stated = rows.numbers("covered", classes[0].length);
        var covered = new long[stated.length];
        for (var line = 0; line < taken.length; line++) {
            var each = (int) lines[CLASS][line];
            covered[each] = Math.addExact(covered[each], finallyTaken[line]);
        }
        for (var each = 0; each < covered.length; each++) {
            unless(covered[each] == stated[each], Finding.COVERED, material + ", classes", each);
        }
        unless(rows.text("bestCost").equals(cost.toString()), Finding.COST, material, 0);
        unless(rows.text("cost").equals(finalCost.toString()), Finding.COST, material, 1);
        rows.expect(JsonToken.END_OBJECT);
    }
}
