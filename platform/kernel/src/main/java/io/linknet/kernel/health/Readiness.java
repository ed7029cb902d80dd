package io.linknet.kernel.health;

import io.linknet.kernel.persistence.Migrations;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Ready means: deployed, schema migrated, database answering within a second, not draining.
 *
 * <p>A broker or an identity provider that is away makes the service degraded, not unready: commands are still taken and
 * their events wait in the outbox. Draining begins when the file {@code linknet.drain-file} appears.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {

    private static final Logger LOG = System.getLogger(Readiness.class.getName());
    private static final String WAITING =
            "select (select count(*) from outbox where published_at is null), (select count(*) from parked)";

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    @Inject
    Migrations migrations;

    /** Asked of this archive by name: the thread of a health request may belong to another one. */
    private final Config config = ConfigProvider.getConfig(Readiness.class.getClassLoader());

    private final String service = config.getValue("linknet.service", String.class);
    private final Optional<String> drainFile = config.getOptionalValue("linknet.drain-file", String.class);

    @Override
    public HealthCheckResponse call() {
        var draining = drainFile.filter(file -> Files.exists(Path.of(file))).isPresent();
        var answer = HealthCheckResponse.named(service).withData("draining", draining);
        answer.withData("migrated", migrations.isDone());
        var reachable = migrations.isDone() && tellWaiting(answer);
        return answer.withData("database", reachable)
                .status(reachable && !draining)
                .build();
    }

    /** Tells how many events wait for the broker or for a person, if the database answers; nobody is unready for that. */
    private boolean tellWaiting(HealthCheckResponseBuilder answer) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            try (var waiting = statement.executeQuery(WAITING)) {
                waiting.next();
                answer.withData("unsentEvents", waiting.getLong(1)).withData("parkedEvents", waiting.getLong(2));
                return true;
            }
        } catch (SQLException away) {
            LOG.log(Level.DEBUG, "the database does not answer", away);
            return false;
        }
    }
}
