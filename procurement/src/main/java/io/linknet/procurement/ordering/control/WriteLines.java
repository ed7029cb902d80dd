package io.linknet.procurement.ordering.control;

import io.linknet.procurement.ordering.entity.OrderLine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what a deed changed on the lines of an order, all lines in one statement. */
final class WriteLines {

    /** Columns as arrays: one statement for many rows, parsed and sent once. */
    private static final String CHANGED =
            """
            update purchase_order_line l
            set quantity = n.quantity, unit_price = n.unit_price, window_from = n.window_from, window_to = n.window_to,
              material_code = n.material_code, material_name_zh = n.name_zh, material_name_en = n.name_en, gtin = n.gtin,
              grade_code = n.grade_code, answer = n.answer, reason = n.reason, promised = n.promised,
              rejected = n.rejected, closed = n.closed, close_reason = n.close_reason, cancelled = n.cancelled
            from unnest(?::uuid[], ?::numeric[], ?::numeric[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[], ?::numeric[], ?::numeric[], ?::text[], ?::boolean[])
              as n (id, quantity, unit_price, window_from, window_to, material_code, name_zh, name_en,
                gtin, grade_code, answer, reason, promised, rejected, closed, close_reason, cancelled)
            where l.id = n.id and l.order_id = ?
            """;

    private final Connection connection;

    WriteLines(Connection connection) {
        this.connection = connection;
    }

    /** Writes the lines as they are now. */
    void changed(UUID orderId, List<OrderLine> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(CHANGED)) {
            var columns = new Columns(statement, lines);
            columns.add("uuid", OrderLine::id);
            columns.add("numeric", it -> it.quantity().amount());
            columns.add("numeric", OrderLine::price);
            columns.add("date", it -> it.window().from());
            columns.add("date", it -> it.window().to());
            columns.add("text", it -> it.item().materialCode());
            columns.add("text", it -> it.item().nameZh());
            columns.add("text", it -> it.item().nameEn());
            columns.add("text", it -> it.item().gtin());
            columns.add("text", it -> it.item().gradeCode());
            columns.add("text", it -> it.answer() == null ? null : it.answer().name());
            columns.add("text", OrderLine::reason);
            columns.add("numeric", it -> it.promised().amount());
            columns.add("numeric", it -> it.rejected().amount());
            columns.add("numeric", it -> it.closed().amount());
            columns.add("text", OrderLine::closeReason);
            columns.add("bool", OrderLine::isCancelled);
            statement.setObject(columns.next(), orderId);
            requireAll(statement.executeUpdate(), lines.size());
        }
    }

    private static void requireAll(int written, int changed) {
        if (written != changed) {
            throw new IllegalStateException(changed + " lines changed, " + written + " written");
        }
    }

    /** The columns of many rows, one array each. */
    private final class Columns {

        private final PreparedStatement statement;
        private final List<OrderLine> rows;
        private int next = 1;

        Columns(PreparedStatement statement, List<OrderLine> rows) {
            this.statement = statement;
            this.rows = rows;
        }

        void add(String type, Function<OrderLine, @Nullable Object> value) throws SQLException {
            statement.setArray(
                    next++,
                    connection.createArrayOf(type, rows.stream().map(value).toArray()));
        }

        int next() {
            return next;
        }
    }
}
