package io.linknet.launcher.part;

import io.linknet.launcher.broker.BrokerProcess;
import io.linknet.launcher.home.Home;
import io.linknet.launcher.home.Secrets;
import io.linknet.launcher.process.Launch;
import io.linknet.launcher.process.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The Artemis broker, a JVM of its own, with the queues that {@code platform/deploy} declares. */
public final class BrokerPart implements Part {

    static final String USER = "linknet";

    private final Home home;

    private final Secrets secrets;

    private final int port;

    public BrokerPart(Home home, Secrets secrets, int port) {
        this.home = home;
        this.secrets = secrets;
        this.port = port;
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public int stopTurn() {
        return 2;
    }

    @Override
    public Launch launch() {
        var directory = home.folder("broker");
        var logging = Path.of("platform/deploy/artemis/logging.properties");
        var command = List.of(
                Java.program(),
                "-Xms64m",
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.config.file=" + home.root().resolve(logging),
                "-Dlinknet.broker.directory=" + directory,
                "-Dlinknet.broker.port=" + port,
                "-cp",
                Java.classPath(),
                BrokerProcess.class.getName(),
                home.root().resolve("platform/deploy/artemis/broker.xml").toString());
        var account =
                Map.of("LINKNET_BROKER_USER", USER, "LINKNET_BROKER_PASSWORD", secrets.password("broker-password"));
        return new Launch(command, account, directory, "TERM", Duration.ofSeconds(20));
    }

    /** The port is opened last of all, when the journal has been read. */
    @Override
    public boolean isReady() {
        return Loopback.listens(port);
    }
}
