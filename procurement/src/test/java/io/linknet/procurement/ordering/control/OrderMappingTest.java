package io.linknet.procurement.ordering.control;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.testing.TestDatabase;
import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.StatementCount;
import io.linknet.procurement.listing.Sorting;
import io.linknet.procurement.ordering.entity.Answer;
import io.linknet.procurement.ordering.entity.LineAnswer;
import io.linknet.procurement.ordering.entity.OrderDraft;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.OrderPromise;
import io.linknet.procurement.ordering.entity.OrderStatus;
import io.linknet.procurement.ordering.entity.OrderedLine;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import io.linknet.procurement.ordering.entity.RestAnswer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How orders of many lines are kept: Hibernate on PostgreSQL, with the migrations, under row-level security. */
class OrderMappingTest {

    private static final MemberId BUYER = new MemberId(new UUID(7, 1));
    private static final MemberId SELLER = new MemberId(new UUID(7, 2));
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final LineFilter ALL = new LineFilter(null, null, Set.of());

    private static SessionFactory sessions;

    @BeforeAll
    static void open() {
        var database = TestDatabase.shared();
        database.url("procurement");
        database.migrate("procurement");
        var source = database.app("procurement");
        source.setReWriteBatchedInserts(true);
        var settings = new Properties();
        settings.put("hibernate.connection.datasource", source);
        settings.put("hibernate.hbm2ddl.auto", "validate");
        settings.put("hibernate.jdbc.batch_size", "1024");
        settings.put("hibernate.order_inserts", "true");
        settings.put("jakarta.persistence.validation.mode", "none");
        sessions = new Configuration()
                .addAnnotatedClass(PurchaseOrder.class)
                .addAnnotatedClass(OrderLine.class)
                .addAnnotatedClass(OrderPromise.class)
                .addProperties(settings)
                .buildSessionFactory();
    }

    @AfterAll
    static void close() {
        sessions.close();
    }

    @Test
    void fiveThousandLinesAreAnsweredInFewStatements() throws SQLException {
        var id = placed(5_000);

        var counted = StatementCount.of("purchase_order", "purchase_order_line", "order_promise")
                .during(() -> answered(id, new RestAnswer(Answer.ACCEPTED, null), List.of()));

        assertThat(counted).isBetween(3L, 45L);
        asSeller(orders -> {
            var order = orders.all.get(id, SELLER);
            assertThat(order.status()).isEqualTo(OrderStatus.CONFIRMED);
            assertThat(order.version()).isEqualTo(2);
            assertThat(order.sum().open()).isZero();
            assertThat(order.lines()).hasSize(5_000).allMatch(line -> line.open()
                    .isZero());
            assertThat(order.promises()).hasSize(5_000);
            return id;
        });
    }

    @Test
    void onlyTheLinesThatAnAnswerSpeaksToAreWritten() throws SQLException {
        var id = placed(300);
        answered(id, new RestAnswer(Answer.ACCEPTED, null), List.of(part(7, "20")));

        var counted = StatementCount.of("purchase_order", "purchase_order_line", "order_promise")
                .during(() -> answered(id, null, List.of(part(7, "30"))));

        assertThat(counted).isEqualTo(3);
        asSeller(orders -> {
            var line = orders.all.get(id, SELLER).line(7).orElseThrow();
            assertThat(line.promised()).isEqualTo(Quantity.of("50", "KGM"));
            assertThat(line.answer()).isEqualTo(Answer.PARTIAL);
            return id;
        });
    }

    @Test
    void pagesShowEachLineOnce() {
        var id = placed(120);

        var seen = asSeller(orders -> {
            var order = orders.all.head(id, SELLER);
            var numbers = new ArrayList<Integer>();
            var page = orders.lines.page(order, ALL, 0, 50);
            while (page.size() > 50) {
                page.subList(0, 50).forEach(it -> numbers.add(it.line().line()));
                page = orders.lines.page(order, ALL, numbers.get(numbers.size() - 1), 50);
            }
            page.forEach(it -> numbers.add(it.line().line()));
            return numbers;
        });

        assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 120).boxed().toList());
    }

    @Test
    void linesAreFoundByStateMaterialAndNumber() {
        var id = placed(6);
        var late = new LineAnswer(5, Answer.ACCEPTED, List.of(promise("100", "2026-12-11")), null);
        answered(id, new RestAnswer(Answer.ACCEPTED, null), List.of(part(2, "40"), late));

        assertThat(found(id, new LineFilter(LineFilter.State.OPEN, null, Set.of())))
                .containsExactly(2);
        assertThat(found(id, new LineFilter(LineFilter.State.DIFFERING, null, Set.of())))
                .containsExactly(2, 5);
        assertThat(found(id, new LineFilter(null, "红干", Set.of()))).hasSize(6);
        assertThat(found(id, new LineFilter(null, "%", Set.of()))).isEmpty();
        assertThat(found(id, new LineFilter(LineFilter.State.OPEN, "CHILI", Set.of(1, 2))))
                .containsExactly(2);
        asSeller(orders -> {
            var sum = orders.all.head(id, SELLER).sum();
            assertThat(sum.open()).isEqualTo(1);
            assertThat(sum.differing()).isEqualTo(2);
            assertThat(sum.amount()).isEqualByComparingTo("17100");
            return id;
        });
    }

    @Test
    void headsComeWithTheirFirstLinesAndPromises() {
        var id = placed(5);
        var other = placed(1);
        answered(id, new RestAnswer(Answer.ACCEPTED, null), List.of());

        asSeller(orders -> {
            var heads = orders.all.heads(SELLER, everything(), Cursor.parse(null), 200);
            var first = orders.lines.first(heads, 2);

            assertThat(first.get(id)).extracting(it -> it.line().line()).containsExactly(1, 2);
            assertThat(first.get(id).get(1).promises()).containsExactly(promise("100", "2026-12-10"));
            assertThat(first.get(other)).hasSize(1);
            assertThat(orders.all.heads(new MemberId(new UUID(7, 9)), everything(), Cursor.parse(null), 200))
                    .isEmpty();
            return id;
        });
    }

    @Test
    void oldOrdersGetTheSumsThatTheProductMakes() throws SQLException, IOException {
        var id = placed(
                List.of(line(1, "1", "0.125"), line(2, "1", "0.375"), line(3, "1", "1.005"), line(4, "1", "2.015")));
        answered(id, new RestAnswer(Answer.ACCEPTED, null), List.of(part(1, "0.4")));
        var made = sum(id);

        sql("update purchase_order set total = -1, line_count = -1, open_lines = -1, differing_lines = -1");
        sql(migration());

        assertThat(sum(id)).isEqualTo(made);
        assertThat(made).isEqualTo("3.52 4 1 1");
    }

    @Test
    void oldOrdersGetTheDayOnWhichWhatIsOpenIsDue() throws SQLException, IOException {
        var id = placed(List.of(line(1, "1", "1", "2026-12-10"), line(2, "1", "1", "2026-12-08")));
        answered(id, new RestAnswer(Answer.ACCEPTED, null), List.of(part(1, "0.4")));
        var through = placed(1);
        answered(through, new RestAnswer(Answer.ACCEPTED, null), List.of());

        sql("update purchase_order set open_due = '2000-01-01'");
        var text = script("V62__keep_when_what_is_open_is_due.sql");
        sql(text.substring(text.indexOf("update"), text.indexOf("create index")));

        asSeller(orders -> {
            assertThat(orders.all.head(id, SELLER).sum().due()).isEqualTo("2026-12-10");
            assertThat(orders.all.head(through, SELLER).sum().due()).isNull();
            return id;
        });
    }

    private static String sum(UUID id) {
        return asSeller(orders -> {
            var sum = orders.all.head(id, SELLER).sum();
            return sum.amount().stripTrailingZeros().toPlainString() + " " + sum.lines() + " " + sum.open() + " "
                    + sum.differing();
        });
    }

    /** What the migration says of orders that were there before it. */
    private static String migration() throws IOException {
        var text = script("V22__keep_what_lines_come_to.sql");
        return text.substring(text.indexOf("-- Each line"), text.lastIndexOf("alter table"));
    }

    private static String script(String name) throws IOException {
        try (var script = OrderMappingTest.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void sql(String text) throws SQLException {
        try (var connection = TestDatabase.shared().superuser("procurement");
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static List<Integer> found(UUID id, LineFilter filter) {
        return asSeller(orders -> orders.lines.page(orders.all.head(id, SELLER), filter, 0, 50).stream()
                .map(it -> it.line().line())
                .toList());
    }

    private static UUID placed(int lines) {
        return placed(IntStream.rangeClosed(1, lines)
                .mapToObj(number -> line(number, "100", "28.5"))
                .toList());
    }

    private static UUID placed(List<OrderedLine> lines) {
        return asSeller(orders -> {
            var order = new PurchaseOrder(draft(lines), "王敏", Instant.parse("2026-11-21T02:00:00Z"));
            orders.all.add(order);
            return order.id();
        });
    }

    private static void answered(UUID id, @Nullable RestAnswer rest, List<LineAnswer> named) {
        asSeller(orders -> {
            var order = orders.all.forChange(id, SELLER);
            order.answer(SELLER, rest == null ? named : rest.after(named, order, Set.of()), TODAY);
            orders.all.add(order); // outside a container Hibernate looks for new promises only when told to
            orders.all.write(order);
            return order.version();
        });
    }

    private static LineAnswer part(int line, String kilograms) {
        return new LineAnswer(line, Answer.PARTIAL, List.of(promise(kilograms, "2026-12-03")), "分批");
    }

    private static Promise promise(String kilograms, String date) {
        return new Promise(Quantity.of(kilograms, "KGM"), LocalDate.parse(date));
    }

    private static OrderFilter everything() {
        return new OrderFilter(true, true, Set.of(), null, null, null, null, null, Sorting.newest);
    }

    private static OrderDraft draft(List<OrderedLine> lines) {
        return new OrderDraft(
                "PO-" + UUID.randomUUID(),
                BUYER,
                SELLER,
                null,
                Currency.getInstance("CNY"),
                "重庆市长寿区",
                DeliveryTerms.DAP,
                lines);
    }

    private static OrderedLine line(int number, String kilograms, String price) {
        return line(number, kilograms, price, "2026-12-10");
    }

    private static OrderedLine line(int number, String kilograms, String price, String until) {
        return new OrderedLine(
                number,
                new OrderedLine.Item("DRIED-CHILI", "石柱红干辣椒", "Dried red chilli", null, "B"),
                Quantity.of(kilograms, "KGM"),
                UnitPrice.of(price, "CNY"),
                new DeliveryWindow(LocalDate.parse("2026-12-01"), LocalDate.parse(until)),
                "重庆市长寿区",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                true,
                null);
    }

    /** The orders and their lines, in one transaction that is scoped to the seller. */
    private record Kept(PurchaseOrders all, LinesOfOrders lines) {}

    private static <T> T asSeller(Function<Kept, T> work) {
        return sessions.fromTransaction(session -> {
            session.createNativeQuery("select set_config('app.party', :party, true)", String.class)
                    .setParameter("party", SELLER.toString())
                    .getSingleResult();
            var all = new PurchaseOrders();
            all.entities = session;
            var lines = new LinesOfOrders();
            lines.entities = session;
            return work.apply(new Kept(all, lines));
        });
    }
}
