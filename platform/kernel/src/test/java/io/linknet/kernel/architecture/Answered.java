package io.linknet.kernel.architecture;

import com.fasterxml.jackson.databind.JavaType;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Holder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a service's resource methods answer, and which of them answers what. */
final class Answered {

    private final String service;
    private final Map<Class<?>, List<AnsweredField>> types = new LinkedHashMap<>();
    private final Map<Class<?>, Set<String>> where = new LinkedHashMap<>();
    private final Map<String, DeclaredEndpoint> files = new TreeMap<>();

    private Answered(String service) {
        this.service = service;
    }

    static Answered by(String service, List<DeclaredEndpoint> endpoints) {
        var answered = new Answered(service);
        endpoints.forEach(answered::add);
        return answered;
    }

    private void add(DeclaredEndpoint endpoint) {
        var address = endpoint.verb().getSimpleName() + " " + endpoint.path();
        if (AnsweredTypes.isFile(endpoint.method().reflect())) {
            files.put(address, endpoint);
        }
        AnsweredTypes.of(endpoint.method().reflect()).stream()
                .flatMap(List::stream)
                .forEach(type -> add(type, address));
    }

    private void add(JavaType type, String address) {
        var found = AnsweredTypes.fields(type);
        types.putAll(found);
        found.keySet().forEach(one -> where.computeIfAbsent(one, it -> new TreeSet<>())
                .add(address));
    }

    /** One for each field that has a class, and one for each file. */
    Stream<CatalogueRow> rows() {
        return Stream.concat(
                types.values().stream()
                        .flatMap(List::stream)
                        .filter(field -> field.said().isPresent())
                        .map(field -> CatalogueRow.of(service, field, addresses(field.owner()))),
                files.entrySet().stream().map(file -> file(file.getKey(), file.getValue())));
    }

    /** Where it is read; what is done to it answers the same and is named only where nothing reads it. */
    private Set<String> addresses(Class<?> type) {
        var all = where.getOrDefault(type, Set.of());
        var read = new TreeSet<>(all);
        read.removeIf(address -> !address.startsWith("GET "));
        return read.isEmpty() ? all : read;
    }

    private CatalogueRow file(String address, DeclaredEndpoint endpoint) {
        var owner = endpoint.method().getOwner().reflect();
        var said = endpoint.method().getAnnotationOfType(Classified.class);
        var holder = said.holder() == Holder.USUAL ? said.value().usualHolder() : said.holder();
        return new CatalogueRow(
                service,
                CatalogueRow.feature(owner),
                AnsweredTypes.name(owner),
                endpoint.method().getName(),
                "-",
                AnsweredTypes.of(endpoint.method().reflect()).isEmpty() ? "file" : "header",
                said.value(),
                new TreeSet<>(Set.of(said.marks())),
                holder,
                said.purpose(),
                Set.of(address));
    }
}
