package io.linknet.launcher.command;

import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.home.Home;
import io.linknet.launcher.home.Ports;
import io.linknet.launcher.home.Settings;
import io.linknet.launcher.home.SingleRun;
import io.linknet.launcher.process.Console;
import io.linknet.launcher.process.ProcessRecord;
import io.linknet.launcher.proxy.FrontDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything and stays until Ctrl-C, or returns when the first page answers. */
@Command(name = "up", description = "start LinkNet; Ctrl-C stops it")
public final class Up implements Callable<Integer> {

    private static final int DEFAULT_PORT = 8080;

    private static final int MOST_REPLICAS = 8;

    @Option(names = "--detach", description = "return when the first page answers")
    boolean detach;

    @Option(names = "--spread", description = "one JVM per service")
    boolean spread;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description = "instances of each service (default: ${DEFAULT-VALUE})")
    int replicas = 1;

    @Option(
            names = "--port",
            paramLabel = "P",
            description = "port of the one address (default: 8080, or the one used before)")
    @Nullable
    Integer port;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        var home = Home.find();
        var settings = Settings.read(home);
        var publicPort = port(home, settings);
        checkOptions(publicPort);
        home.requireFreeSpace();
        if (detach) {
            refuseIfRunning(home);
            requireFreePort(home, publicPort);
            return new Detached(home).start(spread, replicas, publicPort);
        }
        return stay(home, settings, publicPort);
    }

    @SuppressWarnings("try") // the lock is held, not used
    private int stay(Home home, Settings settings, int publicPort)
            throws IOException, InterruptedException, SQLException {
        var console = new Console(System.out);
        var address = settings.get("linknet.public-url").orElse("http://localhost:" + publicPort);
        try (var lock = SingleRun.begin(home, address)) {
            endLeftovers(home, console);
            requireFreePort(home, publicPort);
            var ports = new Ports(home);
            ports.giveUpTaken();
            var plan = Plan.of(home, settings, ports, publicPort, spread, replicas);
            var everything = new Everything(plan, console);
            Runtime.getRuntime().addShutdownHook(new Thread(everything::stop, "stop-everything"));
            try {
                everything.start();
            } catch (LauncherFailure | SQLException failed) {
                everything.stop();
                throw failed;
            }
            everything.awaitEnd();
            return 0;
        }
    }

    private static void endLeftovers(Home home, Console console) {
        if (ProcessRecord.all(home).stream().anyMatch(left -> left.handle().isPresent())) {
            console.line("ending what an earlier launcher left running");
        }
        ProcessRecord.endAll(home);
    }

    private int port(Home home, Settings settings) throws IOException {
        if (port != null) {
            return port;
        }
        var before = home.data().resolve("public-port");
        var configured = settings.get("linknet.port").map(Integer::valueOf);
        if (configured.isEmpty() && Files.exists(before)) {
            configured = Optional.of(Integer.valueOf(Files.readString(before).strip()));
        }
        return configured.orElse(DEFAULT_PORT);
    }

    private void checkOptions(int publicPort) {
        if (publicPort < 1 || publicPort > 65_535) {
            throw new LauncherFailure("there is no port " + publicPort, "choose one from 1 to 65535");
        }
        if (replicas < 1 || replicas > MOST_REPLICAS) {
            throw new LauncherFailure(replicas + " replicas cannot be run", "choose from 1 to " + MOST_REPLICAS);
        }
    }

    private static void refuseIfRunning(Home home) {
        SingleRun.current(home).ifPresent(holder -> {
            throw new LauncherFailure(
                    "LinkNet is already running (" + holder + ")", "./linknet status, or ./linknet down");
        });
    }

    private static void requireFreePort(Home home, int publicPort) throws IOException {
        if (!Ports.isFree(publicPort)) {
            throw FrontDoor.portTaken(publicPort, new IOException("address in use"));
        }
        var before = home.data().resolve("public-port");
        if (Files.exists(before) && !Files.readString(before).strip().equals(Integer.toString(publicPort))) {
            var known = Files.readString(before).strip();
            throw new LauncherFailure(
                    "this data folder was set up for port " + known + ", which Keycloak's clients refer to",
                    "./linknet up --port " + known + ", or LINKNET_DATA=/another/folder, or ./linknet reset");
        }
    }
}
