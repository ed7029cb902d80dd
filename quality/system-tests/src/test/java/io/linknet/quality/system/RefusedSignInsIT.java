package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Each way past the sign-in that FAPI 2.0 closes is closed at the running Keycloak, portal and APIs; beside each table stands that the same
 * is taken when nothing is wrong with it.
 */
@ExtendWith(RunningProduct.class)
@TestInstance(Lifecycle.PER_CLASS)
class RefusedSignInsIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    /** The count that the design asks for. */
    private static final int FEWEST = 60;

    private static final String PORTAL = "partner-portal";

    private @Nullable Person person;
    private @Nullable RefusedPrograms programs;
    private String client = "";

    @BeforeAll
    void signInAndIssueAProgram() throws Exception {
        person = BROWSERS.atADesk("buyer@shancheng.example").signIn();
        var key = Program.newKey("first");
        var body = Map.of(
                "name",
                "Refused",
                "purpose",
                "System test",
                "roles",
                List.of("buyer"),
                "services",
                List.of("procurement"),
                "keys",
                key.toPublicJWK().toJSONObject(),
                "bound",
                true);
        var json = new ObjectMapper();
        var issued = administrator().send(PORTAL, "POST", "clients", json.writeValueAsString(body));
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        var view = json.readTree(issued.body());
        client = view.path("id").asText();
        programs = new RefusedPrograms(view.path("clientId").asText(), key);
    }

    @AfterAll
    void endThem() {
        if (!client.isEmpty()) {
            var etag = administrator().get(PORTAL, "clients/" + client).etag();
            administrator()
                    .send(
                            PORTAL,
                            "DELETE",
                            "clients/" + client,
                            null,
                            etag,
                            UUID.randomUUID().toString());
        }
        if (person != null) {
            person.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> areRefused() {
        return all().map(it -> DynamicTest.dynamicTest(
                it.name(), () -> assertThat(it.letIn().call()).as(it.name()).isFalse()));
    }

    @TestFactory
    Stream<DynamicTest> areTakenWhenNothingIsWrongWithThem() {
        return Stream.of(
                        RefusedQuestions.good(),
                        codes().good(),
                        Objects.requireNonNull(programs).good())
                .flatMap(it -> it)
                .map(it -> DynamicTest.dynamicTest(
                        it.name(),
                        () -> assertThat(it.letIn().call()).as(it.name()).isTrue()));
    }

    @Test
    void areAsManyAsTheDesignAsksForAndEachAnother() {
        assertThat(all().map(Refusable::name).toList())
                .hasSizeGreaterThanOrEqualTo(FEWEST)
                .doesNotHaveDuplicates();
    }

    private Stream<Refusable> all() {
        return Stream.of(
                        RefusedQuestions.all(),
                        codes().all(),
                        Objects.requireNonNull(programs).all())
                .flatMap(it -> it);
    }

    private static Api administrator() {
        return Api.as("admin@shancheng.example");
    }

    private RefusedCodes codes() {
        return new RefusedCodes(Objects.requireNonNull(person));
    }
}
