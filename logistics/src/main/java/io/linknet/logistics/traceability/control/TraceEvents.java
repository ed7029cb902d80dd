package io.linknet.logistics.traceability.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.persistence.TransactionConnection;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.value.MemberId;
import io.linknet.logistics.shipment.entity.Consignment;
import io.linknet.logistics.traceability.control.TraceQuery.Position;
import io.linknet.logistics.traceability.entity.TraceEvent;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The EPCIS repository: events as they are served, with their index.
 *
 * <p>Plain SQL in the caller's transaction: the standard's queries are made of arrays and optional parts that no
 * entity needs.
 */
@ApplicationScoped
public class TraceEvents {

    private static final String ADD =
            """
            insert into epcis_event (id, shipment_id, seller_id, buyer_id, carrier_id, event_type, action, biz_step,
              disposition, read_point, biz_location, event_time, record_time, epcs, classes, parent, document)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    /** Quantities keep their digits. */
    private static final ObjectReader DOCUMENTS =
            Json.lenient().reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    /** One event with its place in the list. */
    public record Found(Position position, ObjectNode document) {}

    /** Keeps what happened to a shipment. */
    public void add(Consignment shipment, List<TraceEvent> events, Instant now) {
        try {
            insert(TransactionConnection.of(database), shipment, events, now);
        } catch (SQLException failed) {
            throw new RepositoryFailed(failed);
        }
    }

    private static void insert(Connection connection, Consignment shipment, List<TraceEvent> events, Instant now)
            throws SQLException {
        try (var insert = connection.prepareStatement(ADD)) {
            for (var event : events) {
                bind(connection, insert, shipment, event, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(
            Connection connection, PreparedStatement insert, Consignment shipment, TraceEvent event, Instant now)
            throws SQLException {
        insert.setObject(1, event.id());
        insert.setObject(2, shipment.id());
        insert.setObject(3, shipment.seller().value());
        insert.setObject(4, shipment.buyer().value());
        insert.setObject(5, shipment.carrier().value());
        insert.setString(6, event.eventType());
        insert.setString(7, event.action());
        insert.setString(8, event.bizStep());
        insert.setString(9, event.disposition());
        insert.setString(10, event.readPoint());
        insert.setString(11, event.bizLocation());
        insert.setTimestamp(12, Timestamp.from(event.eventTime()));
        insert.setTimestamp(13, Timestamp.from(now));
        insert.setArray(14, connection.createArrayOf("text", event.epcs().toArray()));
        insert.setArray(15, connection.createArrayOf("text", event.classes().toArray()));
        insert.setString(16, event.parent());
        insert.setString(17, event.document().toString());
    }

    /** Events of shipments that the party takes part in, oldest first. */
    public List<Found> find(MemberId party, TraceQuery query) {
        var parameters = new ArrayList<Object>();
        var sql = TraceSql.select(party, query, parameters);
        try {
            return select(TransactionConnection.of(database), sql, parameters);
        } catch (SQLException failed) {
            throw new RepositoryFailed(failed);
        }
    }

    private static List<Found> select(Connection connection, String sql, List<Object> parameters) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (var index = 0; index < parameters.size(); index++) {
                var value = parameters.get(index);
                var bound = value instanceof String[] texts ? connection.createArrayOf("text", texts) : value;
                select.setObject(index + 1, bound);
            }
            return read(select);
        }
    }

    private static List<Found> read(PreparedStatement select) throws SQLException {
        var found = new ArrayList<Found>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                var position = new Position(rows.getTimestamp(2).toInstant(), rows.getObject(1, UUID.class));
                var document = (ObjectNode) DOCUMENTS.readTree(rows.getString(4));
                document.put("recordTime", rows.getTimestamp(3).toInstant().toString());
                found.add(new Found(position, document));
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an event in the repository is not JSON", broken);
        }
        return found;
    }

    /** The database refused; what happened cannot go on without its trace. */
    public static class RepositoryFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RepositoryFailed(SQLException cause) {
            super(cause);
        }
    }
}
