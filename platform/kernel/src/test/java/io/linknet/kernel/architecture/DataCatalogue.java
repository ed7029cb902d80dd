package io.linknet.kernel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.ByLink;
import io.linknet.kernel.rest.ForEveryMember;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far each field may go that leaves a service stands in {@code docs/data-catalogue.csv}, made from the code; each module answers for
 * its own rows.
 *
 * <p>{@code mvn test -Dtest=ArchitectureTest -Dsurefire.failIfNoSpecifiedTests=false -Dlinknet.catalogue.write=true} writes it anew.
 */
public class DataCatalogue {

    static final String WRITE = "linknet.catalogue.write";

    private static final List<String> ABOUT = List.of(
            "# How far data may go: public (anyone), chain (every member), relation (the parties of the document), secret (its holder alone,",
            "# and whom the holder granted it). Marks say what is delicate about it, purpose what data about a person is kept for.",
            "# Made from the code (@Classified, x-data-class), checked by each module's ArchitectureTest, not edited:",
            "# mvn test -Dtest=ArchitectureTest -Dsurefire.failIfNoSpecifiedTests=false -Dlinknet.catalogue.write=true");

    /** Of methods that stand for pages: what they show comes out of the services, classified. */
    private static final String CONTROLLER = "jakarta.mvc.Controller";

    @ArchTest
    static void listsHowFarEachFieldMayGo(JavaClasses classes) throws IOException {
        var module = AuthorisationTable.module(classes);
        var file =
                new TableFile(module.resolveSibling("docs").resolve("data-catalogue.csv"), ABOUT, CatalogueRow.HEADING);
        var name = module.getFileName().toString();
        var answers = Answered.by(name, endpoints(classes).toList());
        var events = EventFields.in(module.resolveSibling("platform/contracts/src/main/resources/contracts/" + name));
        var rows = Stream.concat(answers.rows(), events.rows(name))
                .map(CatalogueRow::line)
                .sorted()
                .toList();
        file.requireRows(name, rows, WRITE);
    }

    @ArchTest
    static void everyEndpointSaysWhatItAnswers(JavaClasses classes) {
        assertThat(endpoints(classes).map(it -> it.method().reflect()))
                .filteredOn(method -> AnsweredTypes.of(method).isEmpty() && !AnsweredTypes.isFile(method))
                .as(
                        "methods that return a Response say @Answers with its types, or @Classified if it is a file without fields")
                .isEmpty();
    }

    /** Nobody looks into a file when it leaves, so that it says what it is made of. */
    @ArchTest
    static void everyFileSaysWhatItIsMadeOf(JavaClasses classes) {
        assertThat(endpoints(classes).map(it -> it.method().reflect()).filter(DataCatalogue::producesAFile))
                .as("methods that produce a file name the types that it is made of, or its class")
                .noneMatch(method -> !AnsweredTypes.isFile(method)
                        && AnsweredTypes.of(method).filter(List::isEmpty).isPresent());
    }

    private static boolean producesAFile(Method method) {
        var types = method.getAnnotation(Produces.class);
        return types != null
                && method.getReturnType() == Response.class
                && Arrays.stream(types.value()).noneMatch(type -> type.endsWith("json"));
    }

    @ArchTest
    static void everyFieldHasAClass(JavaClasses classes) {
        assertThat(endpoints(classes)
                        .flatMap(DataCatalogue::fields)
                        .filter(field -> field.said().isEmpty())
                        .distinct())
                .as("fields without a data class: say @Classified on the field or on its type")
                .isEmpty();
    }

    @ArchTest
    static void everyFieldSaysWhatItHolds(JavaClasses classes) {
        assertThat(endpoints(classes).flatMap(DataCatalogue::fields))
                .as("fields whose type does not tell what they hold")
                .noneMatch(field -> field.content().hasRawClass(Object.class));
    }

    @ArchTest
    static void whatAnyoneMayAskForIsPublic(JavaClasses classes) {
        assertThat(endpoints(classes)
                        .filter(it -> it.method().isAnnotatedWith(PermitAll.class))
                        .filter(it -> !it.method().isAnnotatedWith(ByLink.class)))
                .allSatisfy(endpoint -> requireWithin(endpoint, DataClass.PUBLIC));
    }

    @ArchTest
    static void whatEveryMemberMayAskForIsForTheChain(JavaClasses classes) {
        assertThat(endpoints(classes).filter(it -> it.method().isAnnotatedWith(ForEveryMember.class)))
                .allSatisfy(endpoint -> requireWithin(endpoint, DataClass.CHAIN));
    }

    @ArchTest
    static void whatIsAnsweredByALinkNeedsOne(JavaClasses classes) {
        assertThat(endpoints(classes).map(it -> it.method().reflect()))
                .filteredOn(method -> method.isAnnotationPresent(ByLink.class))
                .allMatch(method -> method.isAnnotationPresent(PermitAll.class), "needs no signing in")
                .allMatch(DataCatalogue::takesText, "takes the secret of the link");
    }

    @ArchTest
    static void dataAboutAPersonHasAPurpose(JavaClasses classes) {
        assertThat(endpoints(classes)
                        .flatMap(DataCatalogue::fields)
                        .filter(it -> it.said().isPresent())
                        .distinct())
                .allMatch(
                        field -> field.marks().contains(Mark.PERSONAL) == (field.purpose() != Purpose.NONE),
                        "says what data about a person is kept for, and only of such")
                .filteredOn(AnsweredField::isDelicate)
                .allMatch(
                        field -> field.marks().contains(Mark.PERSONAL)
                                || field.marks().contains(Mark.CREDENTIAL),
                        "is marked as what its name says");
    }

    @ArchTest
    static void secretsStayOutOfLogs(JavaClasses classes) {
        assertThat(classes.stream().filter(JavaClass::isRecord).filter(DataCatalogue::hasSecrets))
                .allMatch(DataCatalogue::redactsItself, "writes itself as Redacted.text(this)");
    }

    private static boolean hasSecrets(JavaClass type) {
        return Arrays.stream(type.reflect().getRecordComponents()).anyMatch(Redacted::isSecret);
    }

    private static boolean redactsItself(JavaClass type) {
        return type.getMethod("toString").getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Redacted.class));
    }

    private static void requireWithin(DeclaredEndpoint endpoint, DataClass widest) {
        var method = endpoint.method().reflect();
        if (AnsweredTypes.isFile(method)) {
            assertThat(method.getAnnotation(io.linknet.kernel.data.Classified.class)
                            .value()
                            .isWithin(widest))
                    .as("%s answers %s alone", method, widest)
                    .isTrue();
        }
        assertThat(fields(endpoint).filter(field -> field.said().isPresent()))
                .as("fields of %s, which answers %s alone", method, widest)
                .allMatch(field -> field.dataClass().isWithin(widest));
    }

    private static boolean takesText(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(String.class);
    }

    static Stream<AnsweredField> fields(DeclaredEndpoint endpoint) {
        return AnsweredTypes.of(endpoint.method().reflect()).stream()
                .flatMap(List::stream)
                .flatMap(type -> AnsweredTypes.fields(type).values().stream())
                .flatMap(List::stream)
                .distinct();
    }

    /** The resource methods of the service, but for pages. */
    static Stream<DeclaredEndpoint> endpoints(JavaClasses classes) {
        return AuthorisationTable.endpoints(classes).filter(it -> !isPage(it));
    }

    private static boolean isPage(DeclaredEndpoint endpoint) {
        return endpoint.method().isAnnotatedWith(CONTROLLER)
                || endpoint.resource().isAnnotatedWith(CONTROLLER);
    }
}
