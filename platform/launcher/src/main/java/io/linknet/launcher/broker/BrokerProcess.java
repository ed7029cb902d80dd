package io.linknet.launcher.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * Runs the broker until it is told to stop.
 *
 * <p>Takes the path of {@code broker.xml} as its argument and the accounts from the environment, so that no password
 * stands in a process list. {@code partner.properties} lies beside it.
 */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** Starts the broker; a signal to end stops it in order and leaves the journal closed. */
    public static void main(String[] arguments) throws Exception {
        var broker = start(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker), "stop-broker"));
        Files.writeString(
                broker.getActiveMQServer()
                        .getConfiguration()
                        .getJournalLocation()
                        .toPath()
                        .resolveSibling("journal-type"),
                broker.getActiveMQServer().getConfiguration().getJournalType().name());
        System.getLogger(BrokerProcess.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "broker started, journal {0}",
                        broker.getActiveMQServer().getConfiguration().getJournalType());
    }

    private static EmbeddedActiveMQ start(Path declaration) throws Exception {
        var accounts = new SecurityConfiguration();
        var user = required("LINKNET_BROKER_USER");
        accounts.addUser(user, required("LINKNET_BROKER_PASSWORD"));
        accounts.addRole(user, "service");
        var partners = PartnerAccounts.of(optional("LINKNET_BROKER_PARTNER_ACCOUNTS"));
        partners.signIn(accounts);
        var configuration = new FileConfiguration();
        var reader = new FileDeploymentManager(declaration.toUri().toURL().toString());
        reader.addDeployable(configuration);
        reader.readConfiguration();
        partners.declare(configuration, declaration.resolveSibling("partner.properties"));
        return new EmbeddedActiveMQ()
                .setConfiguration(configuration)
                .setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), accounts))
                .start();
    }

    private static void stop(EmbeddedActiveMQ broker) {
        try {
            broker.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the broker did not stop in order", failure);
        }
    }

    private static String optional(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "");
    }

    private static String required(String name) {
        var value = optional(name);
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
