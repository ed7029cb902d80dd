package io.linknet.launcher.part;

import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.broker.BrokerProcess;
import io.linknet.launcher.home.Home;
import io.linknet.launcher.home.Secrets;
import io.linknet.launcher.process.Launch;
import io.linknet.launcher.process.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Artemis broker, a JVM of its own, with the queues that {@code platform/deploy} declares. */
public final class BrokerPart implements Part {

    static final String USER = "linknet";

    private final Home home;

    private final Secrets secrets;

    private final int port;

    private final Partners partners;

    /**
     * The accounts of partners' systems and where they connect.
     *
     * @param bind host on which the broker listens for them; the services always use loopback
     * @param port of AMQP 1.0
     * @param accounts what each is called; by convention the alias of the member whose system it is
     */
    public record Partners(String bind, int port, List<String> accounts) {

        /** What is a name in an address and nothing more. */
        private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9-]{1,40}");

        public Partners {
            accounts = List.copyOf(accounts);
            accounts.stream()
                    .filter(it -> !ACCOUNT.matcher(it).matches() || it.equals(USER))
                    .findFirst()
                    .ifPresent(it -> {
                        throw new LauncherFailure(
                                "\"" + it + "\" cannot be an account of the broker",
                                "write lower-case letters, digits and hyphens in linknet.broker.partners");
                    });
        }
    }

    public BrokerPart(Home home, Secrets secrets, int port, Partners partners) {
        this.home = home;
        this.secrets = secrets;
        this.port = port;
        this.partners = partners;
    }

    /** The password of a partner's account; made when it is asked for first. */
    public static String password(Secrets secrets, String account) {
        return secrets.password("broker-partner-" + account);
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
                "-Dlinknet.broker.amqp.bind=" + partners.bind(),
                "-Dlinknet.broker.amqp.port=" + partners.port(),
                "-cp",
                Java.classPath(),
                BrokerProcess.class.getName(),
                home.root().resolve("platform/deploy/artemis/broker.xml").toString());
        var accounts = Map.of(
                "LINKNET_BROKER_USER", USER,
                "LINKNET_BROKER_PASSWORD", secrets.password("broker-password"),
                "LINKNET_BROKER_PARTNER_ACCOUNTS", partnersWithPasswords());
        return new Launch(command, accounts, directory, "TERM", Duration.ofSeconds(20));
    }

    private String partnersWithPasswords() {
        return partners.accounts().stream()
                .map(account -> account + ":" + password(secrets, account))
                .collect(Collectors.joining(","));
    }

    /** The port is opened last of all, when the journal has been read. */
    @Override
    public boolean isReady() {
        return Loopback.listens(port);
    }
}
