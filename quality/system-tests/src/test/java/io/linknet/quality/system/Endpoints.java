package io.linknet.quality.system;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The endpoints that the services' compiled classes declare, those open to the public excepted. */
final class Endpoints {

    private static final List<String> SERVICES =
            List.of("procurement", "production-sync", "logistics", "supply-finance");
    private static final List<Class<? extends Annotation>> METHODS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private Endpoints() {}

    /** For example {@code GET procurement/orders/{id}}. */
    static List<String> ofAllServices() {
        return SERVICES.stream().flatMap(Endpoints::of).toList();
    }

    private static Stream<String> of(String service) {
        var classes = RunningProduct.root().resolve(service).resolve("target/classes");
        return new ClassFileImporter()
                .importPath(classes).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> !method.isAnnotatedWith(PermitAll.class))
                        .flatMap(method -> METHODS.stream()
                                .filter(method::isAnnotatedWith)
                                .map(verb -> verb.getSimpleName() + " " + service + "/" + path(method)));
    }

    private static String path(JavaMethod method) {
        var own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return Stream.of(path(method.getOwner()), own)
                .map(part -> part.replaceAll("^/+|/+$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static String path(JavaClass resource) {
        return resource.getAnnotationOfType(Path.class).value();
    }
}
