package io.linknet.procurement.pooling.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.pooling.entity.Clearing;
import io.linknet.procurement.pooling.entity.ClearingTrial;
import io.linknet.procurement.pooling.entity.Gathered;
import io.linknet.procurement.pooling.entity.Given;
import io.linknet.procurement.pooling.entity.Solved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Writes what a rule made of a pool, many rows in one statement.
 *
 * <p>Runs in the transaction of the command or job that clears, where the rows of all parties are in sight.
 */
@ApplicationScoped
class WriteClearing {

    private static final int BATCH = 1_000;

    private static final int ROWS = 5_000;

    /** Columns as arrays: one statement for many rows, parsed and sent once. */
    private static final String SHARES =
            """
            insert into allocation (id, clearing_id, pledge_id, pledge_line, demand_id, demand_line, leader_id, cooperative_id,
              pledged, allocated, unit, unit_price, earliest, latest, reason, reason_values)
            select s.id, ?, s.pledge_id, s.pledge_line, s.demand_id, s.demand_line, s.leader_id, s.cooperative_id,
              s.pledged, s.allocated, s.unit, s.unit_price, s.earliest, s.latest, s.reason, s.reason_values::jsonb
            from unnest(?::uuid[], ?::uuid[], ?::int[], ?::uuid[], ?::int[], ?::uuid[], ?::uuid[],
              ?::numeric[], ?::numeric[], ?::text[], ?::numeric[], ?::date[], ?::date[], ?::text[], ?::text[])
              as s (id, pledge_id, pledge_line, demand_id, demand_line, leader_id, cooperative_id,
                pledged, allocated, unit, unit_price, earliest, latest, reason, reason_values)
            """;

    private static final String TRIAL_SHARE =
            """
            insert into clearing_trial_share (trial_id, leader_id, cooperative_id, unit, pledged, allocated)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String FILE =
            "insert into clearing_file (clearing_id, leader_id, content, pseudonym_key) values (?, ?, ?, ?)";
    private static final String PUBLISHED =
            "insert into clearing_published_file (clearing_id, pool_id, content) values (?, ?, ?)";

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** Writes a binding result with its shares and files. */
    void binding(Clearing clearing, Solved solved) {
        entities.persist(clearing);
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> {
            shares(connection, clearing, solved.given());
            var files = solved.files();
            if (files != null) {
                files(connection, clearing, files);
            }
        });
    }

    /** Writes a tried rule in the place of its former try. */
    void trial(UUID poolId, ClearingTrial trial, Solved solved) {
        entities.createNativeQuery(
                        """
                        delete from clearing_trial
                        where pool_id = :pool and rule = :rule and objective = :objective and pricing = :pricing
                        """)
                .setParameter("pool", poolId)
                .setParameter("rule", trial.spec().rule().name())
                .setParameter("objective", trial.spec().objective().name())
                .setParameter("pricing", trial.spec().pricing().name())
                .executeUpdate();
        entities.persist(trial);
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> trialShares(connection, trial, solved.given()));
    }

    private static void shares(Connection connection, Clearing clearing, List<Given> given) throws SQLException {
        try (var statement = connection.prepareStatement(SHARES)) {
            for (var from = 0; from < given.size(); from += ROWS) {
                var rows = given.subList(from, Math.min(from + ROWS, given.size()));
                statement.setObject(1, clearing.id());
                var columns = new Columns(connection, statement, rows);
                columns.add("uuid", it -> Ids.next());
                columns.add("uuid", it -> it.offer().pledgeId());
                columns.add("int4", it -> it.offer().line());
                columns.add("uuid", it -> it.to().demandId());
                columns.add("int4", it -> it.to().line());
                columns.add("uuid", it -> it.to().leader().value());
                columns.add("uuid", it -> it.offer().cooperative().value());
                columns.add("numeric", it -> it.offer()
                        .quantity()
                        .in(it.to().quantity().unit())
                        .amount());
                columns.add("numeric", it -> it.quantity().amount());
                columns.add("text", it -> it.to().quantity().unit().code());
                columns.add("numeric", it -> it.price().amount());
                columns.add("date", it -> it.window().from());
                columns.add("date", it -> it.window().to());
                columns.add("text", Given::reason);
                columns.add("text", it -> json(it.values()));
                statement.executeUpdate();
            }
        }
    }

    /** The columns of many rows, one array each. */
    private static final class Columns {

        private final Connection connection;
        private final PreparedStatement statement;
        private final List<Given> rows;
        private int next = 2;

        Columns(Connection connection, PreparedStatement statement, List<Given> rows) {
            this.connection = connection;
            this.statement = statement;
            this.rows = rows;
        }

        void add(String type, Function<Given, Object> value) throws SQLException {
            statement.setArray(
                    next++,
                    connection.createArrayOf(type, rows.stream().map(value).toArray()));
        }
    }

    private static void trialShares(Connection connection, ClearingTrial trial, List<Given> given) throws SQLException {
        try (var statement = connection.prepareStatement(TRIAL_SHARE)) {
            var waiting = 0;
            for (var sum : sums(given).entrySet()) {
                statement.setObject(1, trial.id());
                statement.setObject(2, trial.leaderId());
                statement.setObject(3, sum.getKey().cooperative().value());
                statement.setString(4, sum.getKey().unit());
                statement.setBigDecimal(5, sum.getValue().pledged());
                statement.setBigDecimal(6, sum.getValue().allocated());
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static Map<Key, Sum> sums(List<Given> given) {
        var sums = new LinkedHashMap<Key, Sum>();
        var counted = new HashSet<UUID>();
        for (var it : given) {
            var unit = it.offer().quantity().unit();
            var pledged =
                    counted.add(it.offer().lineId()) ? it.offer().quantity().amount() : BigDecimal.ZERO;
            sums.merge(
                    new Key(it.offer().cooperative(), unit.code()),
                    new Sum(pledged, it.quantity().in(unit).amount()),
                    Sum::plus);
        }
        return sums;
    }

    private static void files(Connection connection, Clearing clearing, Solved.Files files) throws SQLException {
        try (var whole = connection.prepareStatement(FILE);
                var published = connection.prepareStatement(PUBLISHED)) {
            whole.setObject(1, clearing.id());
            whole.setObject(2, clearing.leader().value());
            whole.setBytes(3, files.whole());
            whole.setBytes(4, files.key());
            whole.executeUpdate();
            published.setObject(1, clearing.id());
            published.setObject(2, clearing.poolId());
            published.setBytes(3, files.published());
            published.executeUpdate();
        }
    }

    private static String json(Map<String, String> values) {
        try {
            return Json.mapper().writeValueAsString(values);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("values of a reason", unwritable);
        }
    }

    private record Key(MemberId cooperative, String unit) {}

    private record Sum(BigDecimal pledged, BigDecimal allocated) {

        Sum plus(Sum other) {
            return new Sum(pledged.add(other.pledged), allocated.add(other.allocated));
        }
    }

    /** The lines that give something. */
    static List<UUID> giving(Solved solved) {
        return solved.given().stream()
                .filter(it -> it.quantity().isPositive())
                .map(Given::offer)
                .map(Gathered.Offered::lineId)
                .distinct()
                .toList();
    }
}
