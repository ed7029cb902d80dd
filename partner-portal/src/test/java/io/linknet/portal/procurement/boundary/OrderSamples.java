package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Blanket;
import io.linknet.portal.procurement.entity.Material;
import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.procurement.entity.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Orders and proposals as procurement answers them. */
final class OrderSamples {

    static final MaterialNames MATERIALS = new MaterialNames(List.of(new Material(
            "DRIED-CHILI",
            "石柱红干辣椒",
            "Dried red chilli (Shizhu)",
            "KGM",
            List.of(new Material.Grade("A", "一级", "First grade"), new Material.Grade("B", "二级", "Second grade")))));

    static final Party LEADER = new Party(new UUID(1, 1), "山城火锅食品", "Shancheng Hot Pot");
    static final Party SHIZHU = new Party(new UUID(1, 2), "石柱红辣椒合作社", "Shizhu Red Chilli Cooperative");
    static final Instant MORNING = Instant.parse("2026-11-21T01:10:00Z");
    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 10);

    private OrderSamples() {}

    /** One line of 3,800 kg; answered, 3,000 kg of it are promised. */
    static Order order(String status) {
        return order(status, List.of(line(1, !status.equals("PLACED"))), null);
    }

    static Order order(String status, List<Order.Line> lines, @Nullable Proposal proposal) {
        var history = List.of(
                new Order.Version(1, "PLACED", LEADER.id(), "王敏", MORNING),
                new Order.Version(2, "CHANGED", SHIZHU.id(), "谭晓", MORNING));
        var open = (int) lines.stream().filter(Order.Line::isOpen).count();
        return new Order(
                new UUID(6, 1),
                "PO-2026-000001",
                2,
                status,
                LEADER,
                SHIZHU,
                new UUID(2, 1),
                "重庆市长寿区",
                "FCA",
                new MoneyBody("108300.00", "CNY"),
                MORNING,
                lines,
                lines.size(),
                open,
                (int) lines.stream().filter(line -> line.answer() != null).count(),
                open == 0 ? null : LocalDate.of(2026, 12, 9),
                proposal == null ? open : open - proposal.lines().size(),
                history,
                proposal);
    }

    /** The first of so many lines, as the service gives them for a page. */
    static Order longOrder(String status, int count) {
        var whole = order(status, lines(count), null);
        return new Order(
                whole.id(),
                whole.number(),
                whole.version(),
                status,
                LEADER,
                SHIZHU,
                whole.demandId(),
                whole.place(),
                whole.deliveryTerms(),
                whole.total(),
                whole.placedAt(),
                whole.lines().subList(0, LinesView.ROWS),
                count,
                count,
                0,
                whole.openDue(),
                count,
                whole.history(),
                null);
    }

    /** So many open lines. */
    static List<Order.Line> lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> line(number, false))
                .toList();
    }

    static Order.Line line(int number, boolean answered) {
        var promises = answered
                ? List.of(
                        new Order.Promise(kg("2000"), LocalDate.of(2026, 12, 3)),
                        new Order.Promise(kg("1000"), LocalDate.of(2026, 12, 8)))
                : List.<Order.Promise>of();
        return new Order.Line(
                number,
                "DRIED-CHILI",
                "石柱红干辣椒",
                "Dried red chilli (Shizhu)",
                "B",
                kg("3800"),
                new UnitPriceBody("28.5", "CNY"),
                new MoneyBody("108300.00", "CNY"),
                FROM,
                TO,
                "5.00",
                "10.00",
                true,
                answered ? "PARTIAL" : null,
                null,
                kg(answered ? "3000" : "0"),
                kg("0"),
                kg("0"),
                null,
                false,
                kg(answered ? "800" : "3800"),
                promises);
    }

    /** The seller wants another price and promises less on line 1. */
    static Proposal counter(String state) {
        var decided = state.equals("OPEN") ? null : new Proposal.Word(LEADER.id(), "王敏", MORNING);
        var wanted = new Proposal.Line(
                1,
                "CHANGE",
                kg("3500"),
                null,
                new UnitPriceBody("29.1", "CNY"),
                null,
                LocalDate.of(2026, 12, 20),
                null,
                null,
                null,
                null,
                List.of(new Order.Promise(kg("3500"), LocalDate.of(2026, 12, 18))));
        return new Proposal(
                new UUID(7, 1),
                1,
                "CHANGE",
                state,
                new Proposal.Word(SHIZHU.id(), "谭晓", MORNING),
                "采收推迟",
                null,
                decided,
                state.equals("REFUSED") ? "太晚" : null,
                state.equals("ACCEPTED") ? 2L : null,
                List.of(wanted));
    }

    /** 60,000 kg over a year, of which 1,500 kg are called off. */
    static Blanket blanket(String status) {
        var line = new Blanket.Line(
                1,
                "DRIED-CHILI",
                "石柱红干辣椒",
                "Dried red chilli (Shizhu)",
                "B",
                kg("60000"),
                kg("500"),
                new UnitPriceBody("28.5", "CNY"),
                kg("1500"),
                kg("58500"));
        return new Blanket(
                new UUID(9, 1),
                "BO-2026-000001",
                1,
                status,
                LEADER,
                SHIZHU,
                "CNY",
                "重庆市长寿区",
                "FCA",
                FROM,
                LocalDate.of(2027, 11, 30),
                MORNING,
                "王敏",
                null,
                null,
                null,
                List.of(line));
    }

    /** An order page for that reader. */
    static OrderView view(Order order, Caller reader, Proposal... thread) {
        var following = order.lineCount() > order.lines().size() ? (Integer) (LinesView.ROWS + 1) : null;
        return view(order, reader, new LinesView(order.lines(), following, new LinesSearch()), thread);
    }

    static OrderView view(Order order, Caller reader, LinesView page, Proposal... thread) {
        var selling = reader.has(Role.SELLER);
        return new OrderView(
                order,
                selling,
                page,
                Form.blank(),
                new Negotiation(order, List.of(thread), reader, Form.blank()),
                MATERIALS);
    }

    static Caller buyer() {
        return caller(LEADER, MemberKind.CHAIN_LEADER, "shancheng", "王敏", Role.BUYER);
    }

    static Caller planner() {
        return caller(LEADER, MemberKind.CHAIN_LEADER, "shancheng", "陈工", Role.PLANNER);
    }

    static Caller clerk() {
        return caller(SHIZHU, MemberKind.COOPERATIVE, "shizhu-chili", "谭晓", Role.SELLER);
    }

    private static Caller caller(Party member, MemberKind kind, String alias, String name, Role role) {
        return new Caller(new MemberId(member.id()), kind, alias, "test|" + name, name, Set.of(role));
    }

    static QuantityBody kg(String amount) {
        return new QuantityBody(amount, "KGM");
    }
}
