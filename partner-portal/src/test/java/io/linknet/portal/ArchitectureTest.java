package io.linknet.portal;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.linknet.kernel.architecture.AuthorisationTable;
import io.linknet.kernel.architecture.DataCatalogue;
import io.linknet.kernel.architecture.TransactionsBegin;
import io.linknet.kernel.rest.Command;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The house rules, but for the one that wants commands: forms are made idempotent by the services they call. */
@AnalyzeClasses(packages = "io.linknet.portal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests authorisation = ArchTests.in(AuthorisationTable.class);

    @ArchTest
    static final ArchTests dataCatalogue = ArchTests.in(DataCatalogue.class);

    @ArchTest
    static final ArchTests transactions = ArchTests.in(TransactionsBegin.class);

    @ArchTest
    static final ArchRule everyPageSaysWhoMaySeeIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotInterfaces()
            .and()
            .areAnnotatedWith(GET.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .because("what is not allowed is refused");

    @ArchTest
    static final ArchRule everyFormSaysWhoMaySendIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .and()
            .areAnnotatedWith(POST.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .because("what is not allowed is refused");

    @ArchTest
    static final ArchRule everyCommandOfTheApiIsIdempotentAndSaysWhoMaySendIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .and(annotatedWith(POST.class).or(annotatedWith(PUT.class)).or(annotatedWith(DELETE.class)))
            .should()
            .beAnnotatedWith(Command.class)
            .andShould()
            .beAnnotatedWith(RolesAllowed.class)
            .because("a client that lost the answer must be able to ask again");

    @ArchTest
    static final ArchRule entitiesKnowNoContainer = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..control..", "..boundary..", "jakarta.jms..", "jakarta.inject..")
            .because("the model must be testable without a container");

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .because("an injected Clock makes time testable");

    @ArchTest
    static final ArchRule amountsAreExact = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .because("0.1 + 0.2 is not 0.3");

    @ArchTest
    static final ArchRule piecesKnowNoPage = noClasses()
            .that()
            .resideInAPackage("io.linknet.portal.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..portal.frame..", "..portal.home..", "..portal.member..", "..portal.notice..")
            .because("pieces are used by pages, not the other way round");
}
