package io.linknet.launcher.command;

import io.linknet.launcher.home.Home;
import io.linknet.launcher.part.BrokerPart;
import io.linknet.launcher.part.Databases;
import io.linknet.launcher.part.KeycloakPart;
import io.linknet.launcher.part.PostgresPart;
import io.linknet.launcher.part.ServicesPart;
import io.linknet.launcher.part.WatchedPart;
import io.linknet.launcher.process.Console;
import io.linknet.launcher.process.Part;
import io.linknet.launcher.process.Supervisor;
import io.linknet.launcher.proxy.FrontDoor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** The whole of LinkNet on this machine: started in the order in which one part needs another, stopped in the opposite. */
final class Everything {

    private static final int START_SECONDS = 240;

    private final Plan plan;

    private final Console console;

    private final Supervisor supervisor;

    private final FrontDoor door;

    private final AtomicBoolean stopped = new AtomicBoolean();

    private final CountDownLatch ended = new CountDownLatch(1);

    Everything(Plan plan, Console console) {
        this.plan = plan;
        this.console = console;
        var limit = Duration.ofSeconds(plan.settings().number("linknet.start-seconds", START_SECONDS));
        this.supervisor = new Supervisor(plan.home(), console, limit);
        this.door = FrontDoor.open(plan.settings().get("linknet.bind").orElse("localhost"), plan.publicPort());
    }

    void start() throws InterruptedException, SQLException, IOException {
        Files.deleteIfExists(Plan.drainFile(plan.home()));
        console.line("starting LinkNet at " + plan.publicUrl() + ", data in "
                + plan.home().data());
        startDatabase();
        supervisor.start(others());
        supervisor.awaitReady();
        if (supervisor.isStopping()) {
            return;
        }
        remember();
        new Welcome(plan).print(console);
    }

    /** Waits for Ctrl-C or {@code ./linknet down}. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    void stop() {
        if (!stopped.compareAndSet(false, true)) {
            return;
        }
        console.line("stopping");
        try {
            Files.writeString(Plan.drainFile(plan.home()), "");
            Files.deleteIfExists(plan.home().run().resolve("ready"));
        } catch (IOException refused) {
            console.line("the drain mark could not be written: " + refused.getMessage());
        }
        door.close();
        supervisor.stop();
        console.line("stopped");
        ended.countDown();
    }

    private void startDatabase() throws InterruptedException, SQLException {
        if (!plan.hasOwnPostgres()) {
            return;
        }
        var postgres =
                new PostgresPart(plan.home(), plan.secrets(), plan.ports().of("postgresql"));
        supervisor.start(List.of(postgres));
        supervisor.awaitReady();
        if (!supervisor.isStopping()) {
            new Databases(postgres, plan.secrets()).provide();
        }
    }

    private List<Part> others() {
        var parts = new ArrayList<Part>();
        if (plan.hasOwnBroker()) {
            parts.add(new BrokerPart(plan.home(), plan.secrets(), plan.ports().of("broker"), plan.partners()));
        }
        if (plan.hasOwnKeycloak()) {
            parts.add(keycloak());
        } else {
            plan.settings()
                    .get("linknet.identity.internal-url")
                    .ifPresent(url -> door.observeKeycloak(URI.create(url).resolve("/"), true));
        }
        var configuration = plan.configuration();
        for (var instance : plan.instances()) {
            var replica = URI.create(instance.url());
            parts.add(new ServicesPart(plan.home(), instance, configuration, ready -> door.observe(replica, ready)));
        }
        return parts;
    }

    private Part keycloak() {
        var settings = plan.settings();
        var address = new KeycloakPart.Address(
                plan.publicUrl(),
                plan.ports().of("keycloak"),
                plan.ports().of("keycloak-management"),
                settings.get("linknet.keycloak.database.url").orElse(plan.databaseUrl("keycloak")),
                settings.get("linknet.keycloak.database.user").orElse("keycloak"),
                settings.get("linknet.keycloak.database.password")
                        .orElse(plan.secrets().password("database-keycloak")));
        var part = new KeycloakPart(plan.home(), plan.secrets(), console, address);
        var backend = URI.create("http://127.0.0.1:" + address.port());
        return new WatchedPart(part, ready -> door.observeKeycloak(backend, ready));
    }

    private void remember() {
        Home.writePrivately(plan.home().data().resolve("public-port"), Integer.toString(plan.publicPort()));
        Home.writePrivately(plan.home().run().resolve("ready"), plan.publicUrl());
    }
}
