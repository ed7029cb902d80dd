package io.linknet.kernel.health;

import io.linknet.kernel.persistence.Migrations;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Ready means: deployed, schema migrated, database answering within a second, not draining.
 *
 * <p>A broker or an identity provider that is away makes the service degraded, not unready: commands are still taken and
 * their events wait in the outbox. Draining begins when the file {@code linknet.drain-file} appears.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Readiness implements HealthCheck {

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
        var reachable = isReachable();
        return HealthCheckResponse.named(service)
                .status(migrations.isDone() && reachable && !draining)
                .withData("migrated", migrations.isDone())
                .withData("database", reachable)
                .withData("draining", draining)
                .build();
    }

    private boolean isReachable() {
        try (var connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }
}
