package io.linknet.supplyfinance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.linknet.kernel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the database itself refuses, whatever the code above it does. */
class DatabaseGuardsTest {

    static final String DEBTOR = "00000000-0000-0000-0000-000000000001";
    static final String HOLDER = "00000000-0000-0000-0000-000000000002";
    static final String OTHER = "00000000-0000-0000-0000-000000000003";

    @BeforeAll
    static void migrate() {
        TestDatabase.shared().migrate("supply-finance");
    }

    @Test
    void takesPartsThatAddUp() {
        assertThatNoException().isThrownBy(() -> split("600.00", "400.00"));
    }

    @Test
    void refusesPartsThatAreAFenTooMuch() {
        refuses(() -> split("600.00", "400.01"), "do not add up");
    }

    @Test
    void refusesPartsThatAreAFenTooLittle() {
        refuses(() -> split("600.00", "399.99"), "do not add up");
    }

    @Test
    void refusesASecondUse() {
        refuses(
                () -> inTransaction(sql -> {
                    var root = issue(sql, "1000.00");
                    use(sql, root, "SETTLE");
                    use(sql, root, "SETTLE");
                }),
                "voucher_use_pkey");
    }

    @Test
    void refusesPartsOfAVoucherThatWasNotUsed() {
        refuses(
                () -> inTransaction(sql -> {
                    var root = issue(sql, "1000.00");
                    part(sql, root, "1000.00", "CNY");
                }),
                "do not add up");
    }

    @Test
    void refusesAPartInAnotherCurrency() {
        refuses(
                () -> inTransaction(sql -> {
                    var root = issue(sql, "1000.00");
                    use(sql, root, "TRANSFER");
                    part(sql, root, "1000.00", "USD");
                }),
                "do not add up");
    }

    @Test
    void refusesAVoucherWithoutAConfirmedPayable() {
        refuses(
                () -> inTransaction(sql -> {
                    var payable = payable(sql, "1000.00", "PREPARED");
                    issue(sql, payable, "1000.00");
                }),
                "no confirmed payable");
    }

    @Test
    void refusesAVoucherOfMoreThanItsPayable() {
        refuses(
                () -> inTransaction(sql -> {
                    var payable = payable(sql, "1000.00", "CONFIRMED");
                    issue(sql, payable, "1000.01");
                }),
                "no confirmed payable");
    }

    @Test
    void refusesAConfirmationByOnePerson() {
        refuses(
                () -> inTransaction(sql -> sql.run(
                        "update payable set status = 'CONFIRMED', approved_by = prepared_by, approved_at = now()"
                                + " where id = '" + payable(sql, "1.00", "PREPARED") + "'")),
                "payable_check");
    }

    @Test
    void refusesChangesOfWhatIsWrittenOnce() {
        refuses(
                () -> inTransaction(
                        sql -> sql.run("update voucher set face = 1 where id = '" + issue(sql, "1000.00") + "'")),
                "append-only");
        refuses(
                () -> inTransaction(sql -> sql.run("delete from voucher where id = '" + issue(sql, "1.00") + "'")),
                "append-only");
        refuses(() -> inTransaction(sql -> sql.run("truncate posting")), "append-only");
        refuses(
                () -> inTransaction(sql -> sql.run(
                        "update posting set amount = 2 where journal_id = '" + journal(sql, "1.00", "-1.00") + "'")),
                "append-only");
        refuses(
                () -> inTransaction(sql -> sql.run("update payable set due_on = due_on + 1 where id = '"
                        + payable(sql, "1.00", "CONFIRMED") + "'")),
                "is confirmed");
    }

    @Test
    void takesAJournalThatBalances() {
        assertThatNoException().isThrownBy(() -> inTransaction(sql -> journal(sql, "10.00", "-10.00")));
    }

    @Test
    void refusesAJournalThatIsAFenOff() {
        refuses(() -> inTransaction(sql -> journal(sql, "10.00", "-9.99")), "does not balance");
    }

    @Test
    void refusesFractionsOfAFen() {
        refuses(() -> inTransaction(sql -> journal(sql, "10.001", "-10.001")), "posting_");
    }

    @Test
    void ofManyThatUseOneVoucherAtOnceLetsOneWin() throws Exception {
        var root = new ArrayList<String>();
        inTransaction(sql -> root.add(issue(sql, "1000.00")));
        var start = new CyclicBarrier(8);
        var attempts = IntStream.range(0, 8)
                .mapToObj(attempt -> (Callable<Boolean>) () -> {
                    start.await();
                    return wins(root.get(0), attempt % 2 == 0 ? "SETTLE" : "TRANSFER");
                })
                .toList();
        var threads = Executors.newFixedThreadPool(8);

        var won = new ArrayList<Boolean>();
        for (var attempt : threads.invokeAll(attempts)) {
            won.add(attempt.get());
        }
        threads.shutdown();

        assertThat(won).containsOnlyOnce(true);
    }

    private static boolean wins(String root, String kind) {
        try {
            inTransaction(sql -> {
                use(sql, root, kind);
                if (kind.equals("TRANSFER")) {
                    part(sql, root, "1000.00", "CNY");
                }
            });
            return true;
        } catch (SQLException lost) {
            return false;
        }
    }

    private static void split(String first, String second) throws SQLException {
        inTransaction(sql -> {
            var root = issue(sql, "1000.00");
            use(sql, root, "SPLIT");
            part(sql, root, first, "CNY");
            part(sql, root, second, "CNY");
        });
    }

    private static String issue(Sql sql, String face) throws SQLException {
        return issue(sql, payable(sql, face, "CONFIRMED"), face);
    }

    private static String issue(Sql sql, String payable, String face) throws SQLException {
        var id = UUID.randomUUID().toString();
        sql.run(("insert into voucher values ('%1$s', '%1$s', '%1$s', null, array['%1$s']::uuid[], '%2$s', '%3$s',"
                        + " '%4$s', null, %5$s, 'CNY', '2026-11-25', '2027-01-25', now())")
                .formatted(id, payable, DEBTOR, HOLDER, face));
        return id;
    }

    private static void part(Sql sql, String root, String face, String currency) throws SQLException {
        var id = UUID.randomUUID().toString();
        sql.run(("insert into voucher select '%1$s', '%1$s', root_id, id, path || '%1$s'::uuid, payable_id, debtor_id,"
                        + " '%2$s', holder_id, %3$s, '%4$s', issued_on, due_on, now() from voucher where id = '%5$s'")
                .formatted(id, OTHER, face, currency, root));
    }

    private static void use(Sql sql, String voucher, String kind) throws SQLException {
        sql.run("insert into voucher_use values ('%s', '%s', '%s', '%s', 'idp|x', now())"
                .formatted(voucher, kind, UUID.randomUUID(), HOLDER));
    }

    private static String payable(Sql sql, String amount, String status) throws SQLException {
        var statement = UUID.randomUUID().toString();
        var id = UUID.randomUUID().toString();
        sql.run(("insert into statement values ('%1$s', 0, '%1$s', '%1$s', 'PO', 1, '%1$s', 'GR', '%1$s', '%2$s',"
                        + " '%3$s', 'CNY', %4$s, '2026-11-25', now())")
                .formatted(statement, DEBTOR, HOLDER, amount));
        sql.run(("insert into payable (id, version, number, statement_id, order_id, debtor_id, creditor_id, amount,"
                        + " currency, received_on, status, due_on, prepared_by, prepared_by_name, prepared_at,"
                        + " approved_by, created_at) values ('%1$s', 0, '%1$s', '%2$s', '%2$s', '%3$s', '%4$s', %5$s,"
                        + " 'CNY', '2026-11-25', '%6$s', '2027-01-25', 'idp|a', 'a', now(), %7$s, now())")
                .formatted(
                        id,
                        statement,
                        DEBTOR,
                        HOLDER,
                        amount,
                        status,
                        status.equals("CONFIRMED") ? "'idp|b'" : "null"));
        return id;
    }

    private static String journal(Sql sql, String debit, String credit) throws SQLException {
        var id = UUID.randomUUID().toString();
        sql.run(("insert into journal values ('%1$s', '%1$s', 'PAYABLE_CONFIRMED', 'payable', '%1$s', 'AP',"
                        + " array['%2$s']::uuid[], now())")
                .formatted(id, DEBTOR));
        sql.run("insert into posting values ('%1$s', 1, '%2$s', 'MATERIALS', %3$s, 'CNY'),".formatted(id, DEBTOR, debit)
                + " ('%1$s', 2, '%2$s', 'PAYABLES', %3$s, 'CNY')".formatted(id, DEBTOR, credit));
        return id;
    }

    private interface Sql {

        void run(String statement) throws SQLException;
    }

    private interface Work {

        void with(Sql sql) throws SQLException;
    }

    private static void inTransaction(Work work) throws SQLException {
        try (Connection connection = TestDatabase.shared().superuser("supply-finance");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            work.with(statement::execute);
            connection.commit();
        }
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, String words) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(deed).withMessageContaining(words);
    }
}
