package io.linknet.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of the inner servers, chosen once and kept; another is chosen if a stranger sits on one.
 *
 * <p>They lie below the range from which the system takes outgoing ports, so that a connection cannot take one by accident.
 */
public final class Ports {

    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private final Path file;

    private final Properties chosen = new Properties();

    public Ports(Home home) {
        this.file = home.data().resolve("ports.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                chosen.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Gives up the ports on which a stranger sits; for a start, when none of our servers runs. */
    public synchronized void giveUpTaken() {
        chosen.values().removeIf(port -> !isFree(Integer.parseInt(port.toString())));
    }

    /** The port of a server; chosen now if it has none. */
    public synchronized int of(String server) {
        var port = chosen.getProperty(server);
        return port == null ? choose(server) : Integer.parseInt(port);
    }

    /** True if a server could listen there on the loopback interface. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private int choose(String server) {
        var port = ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .filter(candidate -> !chosen.containsValue(Integer.toString(candidate)))
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow();
        chosen.setProperty(server, Integer.toString(port));
        save();
        return port;
    }

    private void save() {
        try (var writer = Files.newBufferedWriter(file)) {
            chosen.store(writer, "ports of the inner servers, all on the loopback interface");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
