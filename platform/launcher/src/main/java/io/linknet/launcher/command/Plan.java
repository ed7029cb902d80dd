package io.linknet.launcher.command;

import io.linknet.launcher.home.Home;
import io.linknet.launcher.home.Ports;
import io.linknet.launcher.home.Secrets;
import io.linknet.launcher.home.Settings;
import io.linknet.launcher.part.BrokerPart;
import io.linknet.launcher.part.ServiceName;
import io.linknet.launcher.part.ServicesPart.Instance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one {@code up} is going to run, and what the services are told.
 *
 * @param publicPort port of the front door
 * @param instances the JVMs with services
 */
record Plan(Home home, Settings settings, Secrets secrets, Ports ports, int publicPort, List<Instance> instances) {

    /** Taken when needed: the clearing of 100,000 pledges alone holds 300 MiB for some seconds. */
    private static final int SHARED_HEAP = 1_024;

    private static final int CLEARING_HEAP = 640;

    private static final int SINGLE_HEAP = 224;

    static Plan of(Home home, Settings settings, Ports ports, int publicPort, boolean spread, int replicas) {
        var built = Arrays.stream(ServiceName.values())
                .filter(service -> service.archive(home.root()).isPresent())
                .toList();
        var instances = new ArrayList<Instance>();
        for (var replica = 1; replica <= replicas; replica++) {
            if (spread) {
                for (var service : built) {
                    var name = replicas == 1 ? service.text() : service.text() + "-" + replica;
                    instances.add(
                            new Instance(name, List.of(service), ports.of(name), heap(settings, single(service))));
                }
            } else {
                var name = replicas == 1 ? "services" : "services-" + replica;
                instances.add(new Instance(name, built, ports.of(name), heap(settings, SHARED_HEAP)));
            }
        }
        return new Plan(home, settings, new Secrets(home), ports, publicPort, List.copyOf(instances));
    }

    String publicUrl() {
        return settings.get("linknet.public-url").orElse("http://localhost:" + publicPort);
    }

    boolean hasOwnBroker() {
        return settings.get("linknet.broker.url").isEmpty();
    }

    /** Whose systems may exchange documents over AMQP, and where; nobody unless the operator names them. */
    BrokerPart.Partners partners() {
        var accounts = settings.get("linknet.broker.partners").map(it -> it.split(",")).stream()
                .flatMap(Arrays::stream)
                .map(String::strip)
                .toList();
        return new BrokerPart.Partners(
                settings.get("linknet.broker.amqp.bind").orElse("127.0.0.1"),
                settings.number("linknet.broker.amqp.port", ports.of("broker-amqp")),
                accounts);
    }

    boolean hasOwnKeycloak() {
        return settings.get("linknet.identity.internal-url").isEmpty();
    }

    /** One database elsewhere for every service, and for Keycloak if that is ours, spares our own server. */
    boolean hasOwnPostgres() {
        var elsewhere = Arrays.stream(ServiceName.values())
                .allMatch(service -> settings.get("linknet." + service.text() + ".database.url")
                        .isPresent());
        return !elsewhere
                || hasOwnKeycloak()
                        && settings.get("linknet.keycloak.database.url").isEmpty();
    }

    String databaseUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.of("postgresql") + "/" + database;
    }

    /** Everything the services read; what the operator configured wins over what we made up. */
    Map<String, String> configuration() {
        var properties = new TreeMap<String, String>();
        properties.put("linknet.public-url", publicUrl());
        properties.put("linknet.broker.url", "tcp://127.0.0.1:" + ports.of("broker"));
        properties.put("linknet.broker.user", "linknet");
        properties.put("linknet.broker.password", secrets.password("broker-password"));
        properties.put("linknet.broker.partners", String.join(",", partners().accounts()));
        properties.put("linknet.identity.issuer", publicUrl() + "/auth/realms/linknet");
        properties.put("linknet.identity.internal-url", "http://127.0.0.1:" + ports.of("keycloak") + "/auth");
        properties.put(
                "linknet.evidence.private-key-file",
                secrets.evidencePrivateKey().toString());
        properties.put(
                "linknet.evidence.public-key-file", secrets.evidencePublicKey().toString());
        properties.put("linknet.drain-file", drainFile(home).toString());
        properties.put("linknet.session-key", secrets.key("session-key"));
        properties.put("linknet.procurement.sealing.key", secrets.key("sealing-key"));
        properties.put("linknet.partner-portal.sealing.key", secrets.key("portal-sealing-key"));
        for (var service : ServiceName.values()) {
            describe(service, properties);
        }
        properties.put("linknet.identity.client.linknet-demo.secret", secrets.password("client-demo"));
        properties.replaceAll((name, value) -> settings.get(name).orElse(value));
        settings.all().forEach(properties::putIfAbsent);
        return properties;
    }

    static java.nio.file.Path drainFile(Home home) {
        return home.run().resolve("draining");
    }

    private void describe(ServiceName service, Map<String, String> properties) {
        var prefix = "linknet." + service.text();
        properties.put(prefix + ".url", serviceUrl(service));
        properties.put(prefix + ".database.url", databaseUrl(service.database()));
        properties.put(prefix + ".database.user", service.database() + "_app");
        properties.put(prefix + ".database.password", secrets.password("database-" + service.text() + "-app"));
        properties.put(prefix + ".database.owner-user", service.database() + "_owner");
        properties.put(prefix + ".database.owner-password", secrets.password("database-" + service.text() + "-owner"));
        properties.put(
                "linknet.identity.client." + service.text() + ".secret", secrets.password("client-" + service.text()));
    }

    /** Straight to the one JVM that has it, or through the front door, which knows the replicas that answer. */
    private String serviceUrl(ServiceName service) {
        var having = instances.stream()
                .filter(instance -> instance.services().contains(service))
                .toList();
        var base = having.size() == 1 ? having.get(0).url() : "http://127.0.0.1:" + publicPort;
        return base + service.contextRoot();
    }

    private static int single(ServiceName service) {
        return service == ServiceName.PROCUREMENT ? CLEARING_HEAP : SINGLE_HEAP;
    }

    private static int heap(Settings settings, int otherwise) {
        return settings.number("linknet.heap-mebibytes", otherwise);
    }
}
