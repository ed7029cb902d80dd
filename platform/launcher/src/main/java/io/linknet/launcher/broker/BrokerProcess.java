package io.linknet.launcher.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/**
 * Runs the broker until it is told to stop.
 *
 * <p>Takes the path of {@code broker.xml} as its argument and the one account from the environment, so that no password
 * stands in a process list.
 */
public final class BrokerProcess {

    private BrokerProcess() {}

    /** Starts the broker; a signal to end stops it in order and leaves the journal closed. */
    public static void main(String[] arguments) throws Exception {
        var configuration = Path.of(arguments[0]).toUri().toURL().toString();
        var broker = start(configuration, required("LINKNET_BROKER_USER"), required("LINKNET_BROKER_PASSWORD"));
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

    private static EmbeddedActiveMQ start(String configuration, String user, String password) throws Exception {
        var accounts = new SecurityConfiguration();
        accounts.addUser(user, password);
        accounts.addRole(user, "service");
        return new EmbeddedActiveMQ()
                .setConfigResourcePath(configuration)
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

    private static String required(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }
}
