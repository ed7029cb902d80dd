package io.linknet.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.linknet.kernel.testing.HttpApi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Holds the figures of coverage against each other, tier by tier, and against the documents in the database. */
final class CoverageBooks {

    private static final List<String> FIGURES =
            List.of("pledged", "allocated", "confirmed", "shipped", "accepted", "payable");

    private final String demand;
    private final HttpApi buyer;
    private final Map<UUID, HttpApi> clerks;

    CoverageBooks(String demand, HttpApi buyer, Map<UUID, HttpApi> clerks) {
        this.demand = demand;
        this.buyer = buyer;
        this.clerks = clerks;
    }

    /** The figures as the leader sees them; fails unless they add up. */
    JsonNode audit(Object after) {
        var seen = buyer.get(path("")).expect(200).json();
        for (var total : seen.at("/totals")) {
            for (var figure :
                    List.of("requested", "pledged", "allocated", "confirmed", "shipped", "accepted", "open")) {
                assertThat(amount(total, figure))
                        .as("total %s after %s", figure, after)
                        .isEqualByComparingTo(sum(
                                seen.at("/lines"), total.at("/requested/unit").asText(), figure));
            }
        }
        assertThat(new BigDecimal(seen.at("/payable/amount").asText()))
                .isEqualByComparingTo(sum(seen.at("/lines"), "", "payable"));
        seen.at("/lines").forEach(line -> audit(line, after));
        return seen;
    }

    private void audit(JsonNode line, Object after) {
        var number = line.at("/line").asInt();
        var tier = buyer.get(path("/lines/" + number)).expect(200).json();
        for (var figure : FIGURES) {
            var about = figure + " of line " + number + " after " + after;
            assertThat(amount(tier, figure)).as(about).isEqualByComparingTo(amount(line, figure));
            assertThat(sum(tier.at("/items"), "", figure)).as(about).isEqualByComparingTo(amount(line, figure));
        }
        requireNarrow(line, after);
        clerks.forEach((cooperative, clerk) -> audit(number, of(tier, cooperative), cooperative, clerk, after));
    }

    private static void requireNarrow(JsonNode line, Object after) {
        var about = line + " after " + after;
        assertThat(amount(line, "allocated"))
                .as(about)
                .isLessThanOrEqualTo(amount(line, "pledged"))
                .isLessThanOrEqualTo(amount(line, "requested"));
        assertThat(amount(line, "confirmed")).as(about).isLessThanOrEqualTo(amount(line, "allocated"));
        assertThat(amount(line, "accepted")).as(about).isLessThanOrEqualTo(amount(line, "shipped"));
        assertThat(amount(line, "open"))
                .as(about)
                .isEqualByComparingTo(amount(line, "requested").subtract(amount(line, "confirmed")));
    }

    /** One cooperative: as its leader sees it, as it sees itself, as its farmers add up, and as its documents say. */
    private void audit(int line, JsonNode seen, UUID cooperative, HttpApi clerk, Object after) {
        var own = clerk.get(path("/lines/" + line)).expect(200).json();
        var farmers = clerk.get(path("/lines/" + line + "/farmers")).expect(200).json();
        assertThat(own.at("/items").size()).isLessThanOrEqualTo(1);
        for (var figure : FIGURES) {
            var about = figure + " of " + cooperative + " on line " + line + " after " + after;
            assertThat(amount(own, figure)).as(about).isEqualByComparingTo(amount(seen, figure));
            assertThat(amount(farmers, figure)).as(about).isEqualByComparingTo(amount(seen, figure));
            assertThat(sum(farmers.at("/items"), "", figure)).as(about).isEqualByComparingTo(amount(seen, figure));
            assertThat(farmers.at("/items"))
                    .as(about)
                    .noneMatch(it -> amount(it, figure).signum() < 0);
            assertThat(recorded(figure, line, cooperative)).as(about).isEqualByComparingTo(amount(seen, figure));
        }
    }

    /** The figure from the smallest documents there are: farmers' shares, allocations and orders, promises, deliveries. */
    private BigDecimal recorded(String figure, int line, UUID cooperative) {
        var orders = " from purchase_order o join purchase_order_line l on l.order_id = o.id ";
        var ordered = " where o.demand_id = '" + demand + "' and l.demand_line = " + line + " and o.seller_id = '"
                + cooperative + "'";
        return switch (figure) {
            case "pledged" -> Fulfilments.sum("select coalesce(sum(s.quantity), 0) from farmer_share s"
                    + " join pledge_line l on l.id = s.pledge_line_id where l.misfit is null and s.state <> 'DECLINED' and l.demand_id = '"
                    + demand
                    + "' and l.demand_line = " + line + " and l.cooperative_id = '" + cooperative + "'");
            case "allocated" -> Fulfilments.sum(
                    "select coalesce((select sum(l.quantity - l.rejected - l.closed)" + orders
                            + ordered + "), (select sum(s.allocated) from allocation_sheet a,"
                            + " unnest(a.demand_lines, a.allocated) as s (demand_line, allocated) where a.demand_id = '"
                            + demand + "' and s.demand_line = " + line + " and a.cooperative_id = '" + cooperative
                            + "'), 0)");
            case "confirmed" -> Fulfilments.sum("select coalesce(sum(p.quantity), 0)" + orders
                    + " join order_promise p on p.order_id = l.order_id and p.line = l.line and p.taken_back_in is null"
                    + ordered);
            default -> Fulfilments.sum("select coalesce(sum(f.amount), 0)" + orders
                    + " join fulfilment f on f.order_id = l.order_id and f.order_line = l.line" + ordered
                    + " and f.stage = '" + figure.toUpperCase(Locale.ROOT) + "'");
        };
    }

    private static JsonNode of(JsonNode tier, UUID cooperative) {
        for (var item : tier.at("/items")) {
            if (item.at("/member/id").asText().equals(cooperative.toString())) {
                return item;
            }
        }
        return MissingNode.getInstance();
    }

    private static BigDecimal sum(JsonNode items, String unit, String figure) {
        var sum = BigDecimal.ZERO;
        for (var item : items) {
            if (unit.isEmpty() || item.at("/requested/unit").asText().equals(unit)) {
                sum = sum.add(amount(item, figure));
            }
        }
        return sum;
    }

    private static BigDecimal amount(JsonNode figures, String figure) {
        return new BigDecimal(figures.at("/" + figure + "/amount").asText("0"));
    }

    private String path(String tier) {
        return "/demands/" + demand + "/coverage" + tier;
    }
}
