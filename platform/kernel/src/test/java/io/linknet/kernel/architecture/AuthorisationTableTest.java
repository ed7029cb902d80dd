package io.linknet.kernel.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.FreshSignIn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of who may call what. */
class AuthorisationTableTest {

    private static final String ALL_ROLES = "yes,yes,yes,yes,yes,yes,yes,yes,yes,yes,yes,";
    private static final String NO_ROLE = "no,no,no,no,no,no,no,no,no,no,no,";
    private static final String ALL_KINDS = "yes,yes,yes,yes,yes,yes,yes,yes,yes";

    private record Paper(String text) {}

    @Path("/papers/")
    @RolesAllowed(Roles.ADMINISTRATOR)
    static class Papers {

        @GET
        @Path("{id : [a-z]{3}}")
        @PermitAll
        void forTheWorld() {}

        @GET
        @RolesAllowed(Roles.MEMBER)
        void forMembers() {}

        @POST
        @FreshSignIn
        @RolesAllowed({Roles.BUYER, Roles.AUDITOR})
        void forSome(Paper body) {}

        @PUT
        @Path("/{id}/")
        @Consumes({"application/xml", "text/xml"})
        @ForKinds(MemberKind.BANK)
        void forAdministratorsOfBanks(@PathParam("id") String id, byte[] body) {}

        @DELETE
        @RolesAllowed(Roles.MEMBER)
        @ForKinds(value = MemberKind.REGULATOR, refusal = "NOT_FOUND")
        void forRegulators() {}
    }

    @Path("papers")
    static class Forgotten {

        @GET
        void forNobody() {}
    }

    @Path("papers")
    interface Client {

        @GET
        void elsewhere();
    }

    static class Astray {

        @GET
        void withoutAnAddress() {}
    }

    abstract static class Inherited {

        @GET
        @RolesAllowed(Roles.AUDITOR)
        void forAuditors() {}
    }

    @Path("log")
    static class Log extends Inherited {}

    static class Unworded {

        @GET
        @ForKinds(value = MemberKind.BANK, refusal = "NO_SUCH_WORD")
        void inAWordThatIsNone() {}
    }

    @Test
    void saysForEachRoleAndKindWhoMay() {
        assertThat(rows(Papers.class))
                .containsExactly(
                        "m,/api/m/papers,DELETE,-,no,no," + ALL_ROLES
                                + "hidden,hidden,hidden,hidden,hidden,hidden,hidden,hidden,yes",
                        "m,/api/m/papers,GET,-,no,no," + ALL_ROLES + ALL_KINDS,
                        "m,/api/m/papers,POST,application/json,yes,no,no,yes,no,no,no,no,no,no,no,no,yes," + ALL_KINDS,
                        "m,/api/m/papers/{id},GET,-,no,yes," + ALL_ROLES + ALL_KINDS,
                        "m,/api/m/papers/{id},PUT,application/xml,no,no,yes,no,no,no,no,no,no,no,no,no,no,no,no,no,no,no,no,yes,no,no");
    }

    @Test
    void saysNoWhereNothingIsSaid() {
        assertThat(rows(Forgotten.class)).containsExactly("m,/api/m/papers,GET,-,no,no," + NO_ROLE + ALL_KINDS);
    }

    @Test
    void countsNoClient() {
        assertThat(rows(Client.class)).isEmpty();
    }

    @Test
    void countsWhatIsInheritedAtTheAddressOfWhoInheritsIt() {
        assertThat(rows(Inherited.class)).isEmpty();
        assertThat(rows(Log.class))
                .containsExactly("m,/api/m/log,GET,-,no,no,no,no,no,no,no,no,no,no,no,no,yes," + ALL_KINDS);
    }

    @Test
    void refusesAVerbWithoutAnAddress() {
        var classes = new ClassFileImporter().importClasses(Astray.class);

        assertThatThrownBy(() -> AuthorisationTable.everyVerbHasAnAddress(classes))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void refusesAWordThatIsNone() {
        var classes = new ClassFileImporter().importClasses(Unworded.class);

        assertThatThrownBy(() -> AuthorisationTable.everyKindIsRefusedByAWordOfTheCatalogue(classes))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void keepsTheRowsOfOtherModulesWhenOneIsWritten(@TempDir java.nio.file.Path folder) throws IOException {
        var path = folder.resolve("authorisation.csv");
        var file = new AuthorisationFile(path);
        file.replace("zoo", List.of("zoo,/a,GET,no"));
        file.replace("ark", List.of("ark,/a,GET,no", "ark,/b,GET,no"));

        file.replace("ark", List.of("ark,/c,GET,yes"));

        assertThat(file.rows("ark")).containsExactly("ark,/c,GET,yes");
        assertThat(file.rows("zoo")).containsExactly("zoo,/a,GET,no");
        assertThat(Files.readAllLines(path))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly(
                        "module,path,method,body,fresh,nobody,administrator,buyer,seller,planner,quality-inspector,dispatcher,driver,"
                                + "treasurer,credit-officer,credit-approver,auditor,CHAIN_LEADER,COOPERATIVE,SUPPLIER,"
                                + "PROCESSOR,CARRIER,WAREHOUSE,BANK,OPERATOR,REGULATOR",
                        "ark,/c,GET,yes",
                        "zoo,/a,GET,no");
    }

    private static List<String> rows(Class<?> type) {
        return AuthorisationTable.rows("m", "/api/m", new ClassFileImporter().importClasses(type));
    }
}
