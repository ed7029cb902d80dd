package io.linknet.kernel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Question;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.List;

/**
 * The rules that every service's code keeps; a service's {@code ArchitectureTest} includes them with {@code
 * ArchTests.in(HouseRules.class)} and adds its own cycles rule.
 */
public class HouseRules {

    @ArchTest
    static final ArchTests authorisation = ArchTests.in(AuthorisationTable.class);

    @ArchTest
    static final ArchTests dataCatalogue = ArchTests.in(DataCatalogue.class);

    @ArchTest
    static final ArchTests signatures = ArchTests.in(SignaturesAreFresh.class);

    @ArchTest
    static final ArchTests transactions = ArchTests.in(TransactionsBegin.class);

    @ArchTest
    static final ArchRule entityKnowsOnlyItself = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..control..", "..boundary..", "jakarta.ws.rs..", "jakarta.jms..", "jakarta.inject..")
            .because("the model must be testable without a container");

    @ArchTest
    static final ArchRule controlIgnoresProtocols = noClasses()
            .that()
            .resideInAPackage("..control..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..boundary..", "jakarta.ws.rs..", "jakarta.jms..")
            .because("one use case serves REST and JMS alike");

    @ArchTest
    static final ArchRule amountsAreExact = noFields()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(Double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Float.class)
            .because("0.1 + 0.2 is not 0.3");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .because("an injected Clock makes time testable");

    @ArchTest
    static final ArchRule namesSayWhatNotHow = classes()
            .should()
            .haveNameNotMatching(".*(Impl|Manager|Helper|Util|Utils|Service|Dto|DTO|VO)$")
            .because("a name tells what a thing is in the trade");

    @ArchTest
    static final ArchRule commandsAreIdempotent = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should()
            .beAnnotatedWith(Command.class)
            .orShould()
            .beAnnotatedWith(Question.class)
            .because("a client that lost the answer must be able to ask again");

    @ArchTest
    static final ArchRule everyMethodSaysWhoMayCall = methods()
            .that()
            .areAnnotatedWith(GET.class)
            .or()
            .areAnnotatedWith(Command.class)
            .or()
            .areAnnotatedWith(Question.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .because("what is not allowed is refused");

    /** ArchUnit only checks the {@code that()} side for emptiness; this checks the other. */
    @ArchTest
    static void forbiddenPackagesExist(JavaClasses classes) {
        for (var name : List.of("entity", "control", "boundary")) {
            assertThat(classes).as(name).anyMatch(type -> type.getPackageName().endsWith("." + name));
        }
    }
}
