package io.linknet.portal.webhook.control;

import io.linknet.identity.portal.SessionCipher;
import io.linknet.kernel.egress.EgressClient;
import io.linknet.kernel.egress.EgressGuard;
import io.linknet.kernel.testing.TestDatabase;
import io.linknet.kernel.testing.TestReceiver;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.notice.control.Notices.Placed;
import io.linknet.portal.notice.entity.Notice;
import io.linknet.portal.webhook.entity.Delivery;
import io.linknet.portal.webhook.entity.Endpoint;
import io.linknet.portal.webhook.entity.Endpoint.Pause;
import io.linknet.portal.webhook.entity.Secret;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A real database and a real receiver, and what is done to both. */
abstract class CourierStage {

    static final String DATABASE = "partner-portal";
    static final UUID SHANCHENG = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    static final UUID SHIZHU = UUID.fromString("00000000-0000-0000-0000-00000000000b");
    static final UUID RIVAL = UUID.fromString("00000000-0000-0000-0000-00000000000c");
    static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    static final String ORDERS = "procurement.order";

    final DataSource database = TestDatabase.shared().app(DATABASE);
    final SecretSeal seal = new SecretSeal(new SessionCipher(Base64.getEncoder().encodeToString(new byte[32])));
    final TestReceiver receiver = new TestReceiver();
    final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
    final List<Pause> paused = new CopyOnWriteArrayList<>();
    final Map<UUID, Secret> secrets = new ConcurrentHashMap<>();
    final EgressGuard guard = new EgressGuard("127.0.0.1:" + receiver.port());
    final EgressClient http = new EgressClient(guard, watchdog);
    final Courier courier =
            new Courier(new PlainRows(), seal, guard, http, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom());

    /** Transactions of the service, without a container. */
    private final class PlainRows implements Courier.Rows {

        @Override
        public <T> T in(ScopedWork.Work<T> work) throws SQLException {
            return asService(work);
        }

        @Override
        public void paused(UUID endpoint, Pause because) {
            paused.add(because);
        }
    }

    @BeforeAll
    static void layTheTables() {
        TestDatabase.shared().migrate(DATABASE);
    }

    @BeforeEach
    void clear() throws SQLException {
        arrange("delete from webhook_endpoint");
    }

    @AfterEach
    void end() throws IOException {
        http.close();
        receiver.close();
        watchdog.shutdownNow();
    }

    int sendAll() throws SQLException {
        var count = 0;
        for (var claim = courier.claim(); claim.isPresent(); claim = courier.claim()) {
            courier.deliver(claim.get());
            count++;
        }
        return count;
    }

    int sendUntilNothingWaits() throws SQLException {
        var count = 0;
        while (waiting() > 0) {
            count += sendAll();
        }
        return count;
    }

    int waiting() throws SQLException {
        return asService(connection -> {
            try (var rows = connection
                    .createStatement()
                    .executeQuery("select count(*) from webhook_delivery where state = 'WAITING'")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    static Notice order(String number) {
        return order(number, Set.of(SHANCHENG, SHIZHU));
    }

    static Notice order(String number, Set<UUID> parties) {
        return new Notice(
                UUID.randomUUID(),
                Instant.parse("2026-11-26T02:00:00Z"),
                ORDERS,
                "procurement.order-placed",
                UUID.randomUUID(),
                number,
                "iss|sub",
                parties);
    }

    Set<UUID> parties() throws SQLException {
        return asService(connection -> {
            var parties = new HashSet<UUID>();
            try (var rows = connection.createStatement().executeQuery("select member_id from webhook_endpoint")) {
                while (rows.next()) {
                    parties.add(rows.getObject(1, UUID.class));
                }
            }
            return parties;
        });
    }

    int happens(Notice notice) throws SQLException {
        return asService(connection -> NoticeDeliveries.write(connection, new Placed(1, notice), NOW));
    }

    UUID endpoint(UUID member, String path) throws SQLException {
        return endpoint(member, path, List.of(ORDERS, "procurement.demand"));
    }

    UUID endpoint(UUID member, String path, List<String> topics) throws SQLException {
        return endpointAt(member, receiver.url(path), topics);
    }

    UUID endpointAt(UUID member, String url, List<String> topics) throws SQLException {
        var id = UUID.randomUUID();
        var secret = Secret.make(new SecureRandom());
        secrets.put(id, secret);
        var endpoint = new Endpoint(id, member, url, "", topics, null, null, null, NOW, 1);
        asService(connection -> {
            EndpointTable.add(connection, endpoint, seal.close(id, secret));
            return true;
        });
        return id;
    }

    void rotate(UUID endpoint, Secret fresh, Instant formerUntil) throws SQLException {
        var known = find(endpoint);
        asService(connection -> {
            EndpointTable.rotate(connection, known, seal.close(endpoint, fresh), formerUntil, NOW);
            return true;
        });
    }

    void rotate(UUID endpoint, byte[] unreadable) throws SQLException {
        var known = find(endpoint);
        asService(connection -> {
            EndpointTable.rotate(connection, known, unreadable, Instant.now().plusSeconds(60), NOW);
            return true;
        });
    }

    String signature(UUID endpoint, TestReceiver.Received sent) {
        return secrets.get(endpoint).sign(sent.id(), NOW.getEpochSecond(), sent.body());
    }

    Endpoint find(UUID endpoint) throws SQLException {
        return asService(connection -> EndpointTable.find(connection, SHANCHENG, endpoint))
                .orElseThrow();
    }

    List<Delivery> deliveries(UUID member, UUID endpoint) throws SQLException {
        var last = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
        return asService(connection ->
                DeliveryTable.page(connection, member, endpoint, Instant.parse("9999-12-31T00:00:00Z"), last, 100));
    }

    Delivery.Attempt last(UUID endpoint) throws SQLException {
        return deliveries(SHANCHENG, endpoint).get(0).last();
    }

    void makeDue() throws SQLException {
        arrange("update webhook_delivery set next_at = clock_timestamp() where state = 'WAITING'");
    }

    static void arrange(String sql) throws SQLException {
        try (var connection = TestDatabase.shared().superuser(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int openTransactions() {
        try (var connection = TestDatabase.shared().superuser(DATABASE);
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from pg_stat_activity where usename = 'partner_portal_app'"
                                + " and xact_start is not null")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    int countAs(String member, String table) throws SQLException {
        return scoped(member, "", connection -> {
            try (var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    <T> T asService(ScopedWork.Work<T> work) throws SQLException {
        return scoped("", "on", work);
    }

    <T> T scoped(String member, String service, ScopedWork.Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var scope = connection.prepareStatement(
                    "select set_config('app.party', ?, true), set_config('app.service', ?, true)")) {
                scope.setString(1, member);
                scope.setString(2, service);
                scope.execute();
            }
            var result = work.with(connection);
            connection.commit();
            return result;
        }
    }

    boolean replay(UUID member, UUID endpoint, UUID delivery) throws SQLException {
        return asService(connection -> DeliveryTable.replay(connection, member, endpoint, delivery));
    }
}
