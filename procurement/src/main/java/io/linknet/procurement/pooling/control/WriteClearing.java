package io.linknet.procurement.pooling.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.rest.Json;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.Session;

/**
 * Writes what a rule made of a pool, many rows in one statement.
 *
 * <p>Runs in the transaction of the command or job that clears, where the rows of all parties are in sight.
 */
@ApplicationScoped
class WriteClearing {

    private static final int BATCH = 1_000;

    /** Shares that are put into columns while the database takes as many. */
    private static final int SHARES_AT_ONCE = 5_000;

    private static final String SHEET =
            """
            insert into allocation_sheet (clearing_id, sheet, demand_id, leader_id, cooperative_id, pledge_ids, pledge_lines,
              demand_lines, pledged, allocated, units, unit_prices, earliest, latest, reasons, reason_values)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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

    /** Writes what everybody gives by a clearing, which is written after it in the same transaction. */
    void shares(UUID clearingId, List<Given> given) {
        entities.unwrap(Session.class).doWork(connection -> shares(connection, clearingId, given));
    }

    /** Writes a binding result and its files. */
    void binding(Clearing clearing, Optional<Solved.Files> files) {
        entities.persist(clearing);
        entities.flush();
        files.ifPresent(it -> entities.unwrap(Session.class).doWork(connection -> files(connection, clearing, it)));
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

    /**
     * A column of shares.
     *
     * @param array by the type of its elements the driver sends numbers and texts as bytes, all else as text
     */
    private record Column(String type, Function<Given, Object> value, IntFunction<Object[]> array) {

        Column(String type, Function<Given, Object> value) {
            this(type, value, Object[]::new);
        }

        Object[] of(List<Given> shares) {
            return shares.stream().map(value).toArray(array);
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("uuid", it -> it.offer().pledgeId()),
            new Column("int4", it -> it.offer().line(), Integer[]::new),
            new Column("int4", it -> it.to().line(), Integer[]::new),
            new Column(
                    "numeric",
                    it -> it.offer().quantity().in(it.to().quantity().unit()).amount()),
            new Column("numeric", it -> it.quantity().amount()),
            new Column("text", it -> it.to().quantity().unit().code(), String[]::new),
            new Column("numeric", it -> it.price().amount()),
            new Column("date", it -> it.window().from()),
            new Column("date", it -> it.window().to()),
            new Column("text", Given::reason, String[]::new),
            new Column("jsonb", it -> json(it.values())));

    /** What one cooperative gives to one demand, by columns. */
    private record Sheet(Given first, List<Object[]> columns) {

        static Sheet of(List<Given> shares) {
            return new Sheet(
                    shares.get(0),
                    COLUMNS.stream().map(column -> column.of(shares)).toList());
        }
    }

    private record SheetKey(UUID demandId, MemberId cooperative) {

        static SheetKey of(Given it) {
            return new SheetKey(it.to().demandId(), it.offer().cooperative());
        }
    }

    private static void shares(Connection connection, UUID clearingId, List<Given> given) throws SQLException {
        var sheets = given.stream().collect(groupingBy(SheetKey::of, LinkedHashMap::new, toList()));
        try (var statement = connection.prepareStatement(SHEET)) {
            var number = 0;
            var ready = CompletableFuture.completedFuture(List.<Sheet>of());
            for (var some : batches(sheets.values())) {
                var next = CompletableFuture.supplyAsync(
                        () -> some.stream().map(Sheet::of).toList());
                number = write(connection, statement, clearingId, number, ready.join());
                ready = next;
            }
            write(connection, statement, clearingId, number, ready.join());
        }
    }

    private static List<List<List<Given>>> batches(Collection<List<Given>> sheets) {
        var batches = new ArrayList<List<List<Given>>>();
        var room = 0;
        for (var sheet : sheets) {
            if (room <= 0) {
                batches.add(new ArrayList<>());
                room = SHARES_AT_ONCE;
            }
            batches.get(batches.size() - 1).add(sheet);
            room -= sheet.size();
        }
        return batches;
    }

    private static int write(
            Connection connection, PreparedStatement statement, UUID clearingId, int written, List<Sheet> sheets)
            throws SQLException {
        var number = written;
        for (var sheet : sheets) {
            statement.setObject(1, clearingId);
            statement.setInt(2, ++number);
            statement.setObject(3, sheet.first().to().demandId());
            statement.setObject(4, sheet.first().to().leader().value());
            statement.setObject(5, sheet.first().offer().cooperative().value());
            for (var at = 0; at < COLUMNS.size(); at++) {
                var column = connection.createArrayOf(
                        COLUMNS.get(at).type(), sheet.columns().get(at));
                statement.setArray(at + 6, column);
            }
            statement.addBatch();
        }
        statement.executeBatch();
        return number;
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
