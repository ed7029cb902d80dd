package io.linknet.kernel.testing;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.apache.qpid.jms.JmsConnectionFactory;

/**
 * An Artemis of the tests' own on a free port, with the addresses, queues and limits of the product's {@code
 * platform/deploy/artemis/broker.xml} and its journal in a temporary folder; gone when the JVM ends.
 */
public final class TestBroker {

    public static final String USER = "linknet";
    public static final String PASSWORD = "test";

    /** Accounts of partners' systems; each has {@link #PASSWORD}. */
    public static final List<String> PARTNERS = List.of("shancheng", "shizhu-chili");

    private final Path directory;
    private final int port;
    private final int amqpPort;
    private EmbeddedActiveMQ server;

    private TestBroker(Path directory, int port, int amqpPort) {
        this.directory = directory;
        this.port = port;
        this.amqpPort = amqpPort;
        this.server = boot();
    }

    /** The broker of this JVM, started by whoever asks first. */
    public static TestBroker shared() {
        return Shared.INSTANCE;
    }

    /** Starts a broker of its own; it ends with the JVM. */
    public static TestBroker start() {
        QuietLogs.set();
        try {
            var directory = Files.createTempDirectory("linknet-broker");
            var broker = new TestBroker(directory, freePort(), freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(broker::end));
            return broker;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Shared {
        static final TestBroker INSTANCE = start();
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** What services and the resource adapter read: {@code linknet.broker.*}. */
    public Map<String, String> settings() {
        return Map.of(
                "linknet.broker.url",
                url(),
                "linknet.broker.user",
                USER,
                "linknet.broker.password",
                PASSWORD,
                "linknet.broker.partners",
                String.join(",", PARTNERS));
    }

    /** Connections that give up after five seconds and never reconnect by themselves. */
    public ConnectionFactory connections() {
        return new ActiveMQConnectionFactory(
                url() + "?callTimeout=5000&reconnectAttempts=0&initialConnectAttempts=1", USER, PASSWORD);
    }

    /** Where partners' systems connect. */
    public String partnerUrl() {
        return "amqp://127.0.0.1:" + amqpPort;
    }

    /** Connections of one of the {@link #PARTNERS}, over AMQP 1.0. */
    public ConnectionFactory partnerConnections(String account) {
        return new JmsConnectionFactory(account, PASSWORD, partnerUrl());
    }

    /** Stops the broker in order; {@link #restart()} brings it back with its journal. */
    public void stop() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("the broker did not stop", failed);
        }
    }

    /** Starts it again on the same port and journal. */
    public void restart() {
        server = boot();
    }

    /** Messages that wait in a queue or are on their way to its consumer. */
    public long depth(String queue) {
        var found = server.getActiveMQServer().locateQueue(queue);
        return found == null ? 0 : found.getMessageCount();
    }

    private EmbeddedActiveMQ boot() {
        var accounts = new SecurityConfiguration();
        accounts.addUser(USER, PASSWORD);
        accounts.addRole(USER, "service");
        accounts.addRole(USER, "operator");
        for (var partner : PARTNERS) {
            accounts.addUser(partner, PASSWORD);
            accounts.addRole(partner, "partner-" + partner);
        }
        try {
            return new EmbeddedActiveMQ()
                    .setConfiguration(configuration())
                    .setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), accounts))
                    .start();
        } catch (Exception failed) {
            throw new IllegalStateException("the broker did not start", failed);
        }
    }

    private Configuration configuration() throws Exception {
        System.setProperty("linknet.broker.bind", "127.0.0.1");
        System.setProperty("linknet.broker.port", String.valueOf(port));
        System.setProperty("linknet.broker.amqp.port", String.valueOf(amqpPort));
        System.setProperty("linknet.broker.directory", directory.toString());
        var file = new FileConfiguration();
        var reader =
                new FileDeploymentManager(declared("broker.xml").toUri().toURL().toString());
        reader.addDeployable(file);
        reader.readConfiguration();
        var partner = Files.readString(declared("partner.properties"));
        for (var account : PARTNERS) {
            var declaration = new Properties();
            declaration.load(new StringReader(partner.replace("{account}", account)));
            file.parsePrefixedProperties(declaration, null);
        }
        return file.setMaxDiskUsage(-1);
    }

    /** The declaration of the product itself, found upwards from where the test runs. */
    private static Path declared(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve("platform/deploy/artemis").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException("platform/deploy/artemis/" + name + " is not above the working directory");
    }

    private void end() {
        stop();
        try (var files = Files.walk(directory)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
