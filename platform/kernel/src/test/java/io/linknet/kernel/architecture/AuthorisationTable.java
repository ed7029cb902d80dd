package io.linknet.kernel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.linknet.kernel.rest.ForKinds;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may call what stands in {@code docs/authorisation.csv}, made from the code; each module answers for its own rows.
 *
 * <p>{@code mvn test -Dtest=ArchitectureTest -Dsurefire.failIfNoSpecifiedTests=false -Dlinknet.authorisation.write=true}
 * writes it anew.
 */
public class AuthorisationTable {

    static final String WRITE = "linknet.authorisation.write";
    private static final Pattern CONTEXT_ROOT = Pattern.compile("<context-root>(.*?)/*</context-root>");

    @ArchTest
    static void saysWhoMayCallWhat(JavaClasses classes) throws IOException {
        var module = module(classes);
        var file = new AuthorisationFile(module.resolveSibling("docs").resolve("authorisation.csv"));
        var name = module.getFileName().toString();
        file.requireRows(name, rows(name, contextRoot(module), classes), WRITE);
    }

    @ArchTest
    static void everyVerbHasAnAddress(JavaClasses classes) {
        assertThat(endpoints(classes))
                .allMatch(it -> it.resource().isAnnotatedWith(Path.class), "stands in a class with a @Path");
    }

    @ArchTest
    static void everyKindIsRefusedByAWordOfTheCatalogue(JavaClasses classes) {
        assertThat(endpoints(classes).flatMap(it -> it.method().tryGetAnnotationOfType(ForKinds.class).stream()))
                .allMatch(AuthorisationTable::isKnown, "names a constant of its problems");
    }

    private static boolean isKnown(ForKinds kinds) {
        return Arrays.stream(kinds.problems().getEnumConstants())
                .anyMatch(type -> type.name().equals(kinds.refusal()));
    }

    /** One line per endpoint, in the order of the file. */
    static List<String> rows(String module, String contextRoot, JavaClasses classes) {
        return endpoints(classes)
                .map(it -> Stream.concat(
                                Stream.of(
                                        module,
                                        contextRoot + it.path(),
                                        it.verb().getSimpleName(),
                                        it.body()),
                                it.cells().stream())
                        .collect(Collectors.joining(",")))
                .distinct()
                .sorted()
                .toList();
    }

    static Stream<DeclaredEndpoint> endpoints(JavaClasses classes) {
        return classes.stream().flatMap(DeclaredEndpoint::of);
    }

    /** The folder that the classes were compiled in. */
    static java.nio.file.Path module(JavaClasses classes) {
        return classes.stream()
                .map(JavaClass::getSource)
                .flatMap(source -> source.stream())
                .map(source -> java.nio.file.Path.of(source.getUri()))
                .map(AuthorisationTable::aboveTarget)
                .findFirst()
                .orElseThrow();
    }

    private static java.nio.file.Path aboveTarget(java.nio.file.Path file) {
        var folder = file;
        while (!folder.endsWith("target")) {
            folder = folder.getParent();
        }
        return folder.getParent();
    }

    private static String contextRoot(java.nio.file.Path module) throws IOException {
        var settings = Files.readString(module.resolve("src/main/webapp/WEB-INF/payara-web.xml"));
        var found = CONTEXT_ROOT.matcher(settings);
        assertThat(found.find()).as(settings).isTrue();
        return found.group(1);
    }
}
