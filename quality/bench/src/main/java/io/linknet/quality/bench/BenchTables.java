package io.linknet.quality.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The tables that an order is written to, with their keys and indexes, empty, where nobody else looks. */
final class BenchTables {

    private static final List<String> TABLES = List.of(
            "purchase_order",
            "purchase_order_line",
            "order_promise",
            "order_proposal",
            "order_version",
            "idempotency_key",
            "outbox_head",
            "outbox",
            "evidence_entry",
            "evidence_pending");

    BenchTables() throws SQLException {
        sql("drop schema if exists bench cascade");
        sql("create schema bench");
        for (var table : TABLES) {
            sql("create table bench.%s (like public.%s including all)".formatted(table, table));
        }
    }

    /** Numbers the orders that were placed, so that each is confirmed once; how many there are. */
    long number() throws SQLException {
        sql("drop sequence if exists bench.next_placed");
        sql("drop table if exists bench.placed");
        sql("create table bench.placed as select row_number() over () as n, id, buyer_id, seller_id"
                + " from bench.purchase_order where status = 'PLACED'");
        sql("create unique index on bench.placed (n)");
        sql("analyze bench.placed, bench.purchase_order, bench.purchase_order_line");
        sql("create sequence bench.next_placed");
        return count();
    }

    private static long count() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        Settings.databaseUrl(), Settings.databaseOwner(), Settings.databaseOwnerPassword());
                var run = connection.createStatement();
                var counted = run.executeQuery("select count(*) from bench.placed")) {
            counted.next();
            return counted.getLong(1);
        }
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        Settings.databaseUrl(), Settings.databaseOwner(), Settings.databaseOwnerPassword());
                var run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    void drop() throws SQLException {
        sql("drop schema if exists bench cascade");
    }
}
