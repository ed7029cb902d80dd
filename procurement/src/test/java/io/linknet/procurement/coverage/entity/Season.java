package io.linknet.procurement.coverage.entity;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.Carriage;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandDraft;
import io.linknet.procurement.demand.entity.RequestedLine;
import io.linknet.procurement.demand.entity.Zone;
import io.linknet.procurement.ordering.entity.OrderDraft;
import io.linknet.procurement.ordering.entity.OrderedLine;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import io.linknet.procurement.pooling.control.OpenRuleBook;
import io.linknet.procurement.pooling.entity.AnswerWay;
import io.linknet.procurement.pooling.entity.Asked;
import io.linknet.procurement.pooling.entity.ClearingSpec;
import io.linknet.procurement.pooling.entity.FarmerShare;
import io.linknet.procurement.pooling.entity.Gathered;
import io.linknet.procurement.pooling.entity.Given;
import io.linknet.procurement.pooling.entity.ObjectiveName;
import io.linknet.procurement.pooling.entity.Pledge;
import io.linknet.procurement.pooling.entity.PledgeLine;
import io.linknet.procurement.pooling.entity.PledgedLine;
import io.linknet.procurement.pooling.entity.Pool;
import io.linknet.procurement.pooling.entity.PricingName;
import io.linknet.procurement.pooling.entity.RuleName;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One demand, the pledges for it and the orders that came of it, in the model alone.
 *
 * <p>Line 1 is counted in kilograms, line 2 in tonnes with a smallest lot. Each cooperative has three farmers, who hold 1, 2
 * and 4 sevenths of what it pledges, so that hardly anything divides without a remainder.
 */
final class Season {

    static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    static final BigDecimal OVER = new BigDecimal("5");

    private static final List<Unit> UNITS = List.of(Unit.KILOGRAM, Unit.TONNE);
    private static final List<BigDecimal> SEVENTHS = List.of(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("4"));
    private static final DeliveryWindow WEEK = new DeliveryWindow(TODAY.plusDays(10), TODAY.plusDays(16));
    private static final Map<String, Integer> RANKS = Map.of("A", 1, "B", 2);

    final Demand demand = new Demand(
            "DM-2026-000001",
            new MemberId(new UUID(9, 1)),
            draft(List.of(line(1, "1000", "30", Zone.FIRM), line(2, "7", "30", Zone.FIRM))),
            "王敏",
            NOW);
    final Pool pool = new Pool(demand.id(), demand.leader(), null, NOW);
    final Map<MemberId, Pledge> pledges = new HashMap<>();
    final List<Given> given = new ArrayList<>();
    final Map<MemberId, PurchaseOrder> orders = new HashMap<>();
    final Map<String, Quantity> shipped = new HashMap<>();
    final Map<String, Quantity> accepted = new HashMap<>();

    static MemberId cooperative(int number) {
        return new MemberId(new UUID(7, number));
    }

    static RequestedLine line(int number, String quantity, String price, Zone zone) {
        var unit = UNITS.get(number - 1);
        return new RequestedLine(
                "DRIED-CHILI",
                "B",
                new Quantity(new BigDecimal(quantity), unit),
                WEEK,
                UnitPrice.of(price, "CNY"),
                false,
                zone,
                OVER,
                OVER,
                number == 1 ? null : new Quantity(new BigDecimal("0.5"), unit),
                RequestedLine.USUAL_PRIORITY,
                null);
    }

    private static DemandDraft draft(List<RequestedLine> lines) {
        return new DemandDraft(
                "干辣椒",
                UnitPrice.of("1", "CNY").currency(),
                "南岸厂",
                null,
                Audience.OPEN,
                Set.of(),
                Carriage.DELIVERED,
                lines);
    }

    /** Pledges so many of each line's units; says it anew when there is a pledge. */
    void pledge(MemberId cooperative, String quantity, String price) {
        pool.requireOpen();
        var said = new ArrayList<PledgedLine>();
        demand.lines().forEach((number, asked) -> {
            if (!asked.isWithdrawn()) {
                said.add(pledged(cooperative, number, asked, quantity, price));
            }
        });
        var word = new Pledge.Word("马丽", NOW, demand.revision());
        var earlier = pledges.get(cooperative);
        if (earlier == null) {
            pledges.put(cooperative, new Pledge(pool, cooperative, said, word));
        } else {
            earlier.sayAnew(said, word);
        }
    }

    private static PledgedLine pledged(
            MemberId cooperative, int number, RequestedLine asked, String quantity, String price) {
        var farmers = new TreeMap<UUID, Quantity>();
        var unit = asked.quantity().unit();
        SEVENTHS.forEach(part -> farmers.put(
                new UUID(cooperative.value().getLeastSignificantBits(), part.longValue()),
                new Quantity(part.multiply(new BigDecimal(quantity)), unit)));
        return new PledgedLine(
                number, asked.zone() == Zone.FORECAST, "A", WEEK, UnitPrice.of(price, "CNY"), null, farmers);
    }

    void keep(MemberId cooperative) {
        pool.requireOpen();
        var pledge = pledges.get(cooperative);
        var forecasts = demand.lines().entrySet().stream()
                .filter(line -> line.getValue().zone() == Zone.FORECAST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (pledge != null && !pledge.keep(forecasts, new Pledge.Word("马丽", NOW, demand.revision()))) {
            pledges.remove(cooperative);
        }
    }

    void withdraw(MemberId cooperative) {
        pool.requireOpen();
        pledges.remove(cooperative);
    }

    /** One of the farmers of a pledged line says yes or no to what was entered. */
    void countersign(MemberId cooperative, int line, int farmer, boolean agreed) {
        pool.requireOpen();
        var pledge = pledges.get(cooperative);
        if (pledge == null) {
            return;
        }
        pledge.lines().stream()
                .filter(it -> it.demandLine() == line)
                .map(it -> it.farmers().get(farmer % it.farmers().size()))
                .forEach(share -> pledge.answer(share.id(), agreed, AnswerWay.LINK, NOW));
    }

    void amend(List<RequestedLine> lines) {
        pool.requireOpen();
        var before = demand.lines();
        demand.amend(draft(lines));
        for (var pledge : pledges.values()) {
            for (var line : pledge.lines()) {
                var asked = requireNonNull(demand.lines().get(line.demandLine()));
                if (!asked.equals(before.get(line.demandLine()))) {
                    line.holdAgainst(asked(asked));
                }
            }
        }
    }

    private static Asked asked(RequestedLine line) {
        return new Asked(
                line.quantity(),
                line.window(),
                line.priceCeiling().amount(),
                line.fixedPrice(),
                line.minimumLot(),
                line.zone() == Zone.FORECAST,
                line.gradeCode(),
                RANKS);
    }

    void lock() {
        pool.lock(NOW, false);
        demand.close();
    }

    void extend() {
        var until = pool.terms().answerUntil();
        pool.extend((until == null ? NOW : until).plus(Duration.ofDays(1)), NOW);
        demand.reopen();
    }

    void clear(RuleName rule) {
        pool.requireClearable(false);
        var wanted = demand.lines().entrySet().stream()
                .filter(line ->
                        line.getValue().zone() == Zone.FIRM && !line.getValue().isWithdrawn())
                .map(line -> wanted(line.getKey(), line.getValue()))
                .toList();
        var firm = wanted.stream().map(Gathered.Wanted::line).collect(Collectors.toSet());
        var offered = pledges.values().stream()
                .flatMap(pledge -> pledge.lines().stream()
                        .filter(line -> line.misfit() == null
                                && line.quantity().isPositive()
                                && firm.contains(line.demandLine()))
                        .map(line -> offered(pledge, line)))
                .toList();
        var gathered = new Gathered(pool.id(), demand.currency(), false, wanted, offered, List.of());
        var spec = new ClearingSpec(rule, ObjectiveName.MOST_COVERED, PricingName.AS_PLEDGED, Set.of(cooperative(1)));
        given.addAll(OpenRuleBook.solve(gathered, spec).given());
        pool.clear(NOW);
    }

    private Gathered.Wanted wanted(int number, RequestedLine line) {
        return new Gathered.Wanted(
                demand.id(),
                demand.leader(),
                number,
                line.materialCode(),
                requireNonNull(RANKS.get(line.gradeCode())),
                line.quantity(),
                line.window(),
                line.priceCeiling(),
                line.minimumLot(),
                null,
                line.priority(),
                line.packSize(),
                Gathered.Haul.NONE);
    }

    private Gathered.Offered offered(Pledge pledge, PledgeLine line) {
        return new Gathered.Offered(
                new UUID(pledge.cooperative().value().getLeastSignificantBits(), line.demandLine()),
                pledge.id(),
                pledge.cooperative(),
                demand.id(),
                line.demandLine(),
                "DRIED-CHILI",
                requireNonNull(RANKS.get(line.gradeCode())),
                line.quantity(),
                line.available(),
                line.lowestPrice(demand.currency()),
                line.minimumLot(),
                (int) line.farmers().stream().filter(FarmerShare::counts).count(),
                100,
                "500240");
    }

    void publish() {
        pool.publish(NOW);
        given.stream()
                .filter(it -> it.quantity().isPositive())
                .collect(Collectors.groupingBy(it -> it.offer().cooperative()))
                .forEach((cooperative, own) -> orders.put(cooperative, order(cooperative, own)));
    }

    private PurchaseOrder order(MemberId cooperative, List<Given> own) {
        var lines = own.stream().map(this::ordered).toList();
        return new PurchaseOrder(
                new OrderDraft(
                        "PO-" + cooperative,
                        demand.leader(),
                        cooperative,
                        demand.id(),
                        demand.currency(),
                        "南岸厂",
                        DeliveryTerms.DAP,
                        lines),
                "王敏",
                NOW);
    }

    private OrderedLine ordered(Given it) {
        return new OrderedLine(
                it.to().line(),
                new OrderedLine.Item("DRIED-CHILI", "干辣椒", "Dried chilli", null, "B"),
                it.quantity(),
                it.price(),
                it.window(),
                "南岸厂",
                OVER,
                OVER,
                true,
                it.to().line());
    }
}
