package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.identity.headless.PortalVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every endpoint of every API and every page, asked by every role of every kind of member and by nobody, answers as the table
 * says.
 *
 * <p>Nothing is changed by asking: the documents do not exist, the bodies name fields that no request has, the forms are empty.
 */
@ExtendWith(RunningProduct.class)
@TestInstance(Lifecycle.PER_CLASS)
class AuthorisationIT {

    private static final String UNKNOWN = "01990000-0000-7000-8000-00000000ffff";

    /** What a caller must not say of itself: it is refused, not overlooked. What follows the roles are values that some request needs. */
    private static final String OVERREACHING =
            """
            {"status":"APPROVED","memberId":"%s","approvedBy":"%s","version":7,"roles":["administrator"],"dryRun":false,\
            "windowDays":1,"leadDays":1,"answerDays":1,"firmDays":1,"semiFirmDays":1}"""
                    .formatted(UNKNOWN, UNKNOWN);

    private static final String SIGN_IN = "/auth/realms/linknet/";
    private static final String STEP_UP = "/session/step-up";
    private static final int AT_ONCE = 6;

    private final Authorisation table = Authorisation.table();
    private @Nullable EveryCaller everyone;
    private @Nullable ExecutorService pool;

    @BeforeAll
    void everybodySignsIn() {
        everyone = EveryCaller.of(table.roles());
        pool = Executors.newFixedThreadPool(AT_ONCE);
    }

    @AfterAll
    void everybodyGoes() {
        if (pool != null) {
            pool.shutdownNow();
        }
        if (everyone != null) {
            everyone.close();
        }
    }

    Stream<Authorisation.Row> endpoints() {
        return table.ofApis().stream();
    }

    Stream<Authorisation.Row> keptEndpoints() {
        return endpoints().filter(row -> !row.isPublic());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void withoutATokenNobodyComesIn(Authorisation.Row row) {
        var answer = ask(row, Api.asNobody());

        if (row.isPublic()) {
            assertThat(answer.status()).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.type()).startsWith("application/problem+json");
        }
    }

    Stream<Authorisation.Row> pages() {
        return table.ofPages().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void aPageThatIsKeptLeadsNobodyToTheSignIn(Authorisation.Row row) {
        var address = row.path().replaceAll("\\{\\w+}", UNKNOWN);

        var there = Api.leadsNobodyTo(row.method(), address);

        if (row.isPublic()) {
            assertThat(there).doesNotContain(SIGN_IN);
        } else {
            assertThat(there).contains(SIGN_IN);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keptEndpoints")
    void everyRoleAndEveryKindIsAnsweredAsTheTableSays(Authorisation.Row row)
            throws InterruptedException, ExecutionException {
        assertNoFault(row, caller -> fault(row, caller));
    }

    Stream<Authorisation.Row> keptPages() {
        return pages().filter(row -> !row.isPublic());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keptPages")
    void everyRoleAndEveryKindSeesThePagesThatTheTableSays(Authorisation.Row row)
            throws InterruptedException, ExecutionException {
        assertNoFault(row, caller -> pageFault(row, caller));
    }

    /** Asks as everybody with the first role that may, and as everybody of the first kind that may. */
    private void assertNoFault(Authorisation.Row row, Function<EveryCaller.Caller, String> fault)
            throws InterruptedException, ExecutionException {
        var role = row.firstAllowed(table.roles());
        var kind = row.firstAllowed(table.kinds());
        var questions = new ArrayList<Callable<String>>();
        for (var caller : Objects.requireNonNull(everyone).callers()) {
            if (caller.role().equals(role) || caller.kind().equals(kind)) {
                questions.add(() -> fault.apply(caller));
            }
        }

        var faults = new ArrayList<String>();
        for (var answer : Objects.requireNonNull(pool).invokeAll(questions)) {
            faults.add(answer.get());
        }

        assertThat(faults).hasSize(table.roles().size() + table.kinds().size() - 1);
        assertThat(faults).filteredOn(said -> !said.isEmpty()).isEmpty();
    }

    Stream<Authorisation.Row> freshEndpoints() {
        return endpoints().filter(Authorisation.Row::asksForAFreshSignIn);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("freshEndpoints")
    void withoutASecondFactorNobodyActs(Authorisation.Row row) {
        var role = row.firstAllowed(table.roles());
        var kind = row.firstAllowed(table.kinds());

        var answer = ask(row, Objects.requireNonNull(everyone).withoutASecondFactor(role, kind));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.challenge())
                .isEqualTo("Bearer error=\"insufficient_user_authentication\", acr_values=\"two-factor\", max_age=300");
        assertThat(answer.body()).contains("/problems/fresh-sign-in-needed\"");
    }

    /** What is wrong with the answer; empty when nothing is. */
    private static String fault(Authorisation.Row row, EveryCaller.Caller caller) {
        var answer = ask(row, caller.api());
        return isRight(row, caller, answer)
                ? ""
                : caller + ": " + answer.status() + " " + answer.type() + " " + answer.body();
    }

    private String pageFault(Authorisation.Row row, EveryCaller.Caller caller) {
        var visitor = Objects.requireNonNull(everyone).atThePortal(caller);
        var address = row.path().replace("{outcome}", "refusal").replaceAll("\\{\\w+}", UNKNOWN);
        var answer = row.method().equals("GET") ? visitor.get(address) : visitor.post(address, row.cell("body"));
        return isRight(row, caller, answer) ? "" : caller + ": " + answer;
    }

    private static boolean isRight(Authorisation.Row row, EveryCaller.Caller caller, PortalVisitor.Answer answer) {
        var kind = row.cell(caller.kind());
        if (row.cell(caller.role()).equals("no") || kind.equals("no")) {
            return answer.status() == 403;
        }
        if (kind.equals("hidden")) {
            return answer.status() == 404;
        }
        if (row.asksForAFreshSignIn()) {
            return answer.location().contains(STEP_UP);
        }
        return answer.status() != 401
                && answer.status() != 403
                && answer.status() < 500
                && !answer.location().contains(SIGN_IN);
    }

    private static boolean isRight(Authorisation.Row row, EveryCaller.Caller caller, Api.Answer answer) {
        var kind = row.cell(caller.kind());
        if (row.cell(caller.role()).equals("no") || kind.equals("no")) {
            return answer.status() == 403 && isProblem(answer);
        }
        if (kind.equals("hidden")) {
            return answer.status() == 404 && isProblem(answer);
        }
        if (row.readsJson()) {
            return answer.status() == 400 && isProblem(answer) && answer.body().contains("/problems/unknown-field\"");
        }
        if (row.asksForADocument()) {
            return answer.status() == 404 && isProblem(answer);
        }
        return answer.status() != 401 && answer.status() != 403 && answer.status() < 500;
    }

    private static boolean isProblem(Api.Answer answer) {
        return answer.type().startsWith("application/problem+json");
    }

    private static Api.Answer ask(Authorisation.Row row, Api caller) {
        return caller.send(row.service(), row.method(), address(row), body(row));
    }

    /** Counted things are the first, all others are unknown. */
    private static String address(Authorisation.Row row) {
        return row.resource().replaceAll("\\{(line|version)}", "1").replaceAll("\\{\\w+}", UNKNOWN);
    }

    private static @Nullable String body(Authorisation.Row row) {
        if (row.readsNothing()) {
            return null;
        }
        return row.readsXml() ? "<Document/>" : OVERREACHING;
    }

    @Test
    void aTokenOpensOneServiceOnly() {
        assertThat(Api.as("clerk@shizhu-chili.example")
                        .withTokenOf("procurement")
                        .get("logistics", "shipments")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void nobodySeesHealthOrMetricsFromOutside() {
        for (var path : List.of("health", "metrics", "openapi")) {
            assertThat(Api.asNobody().get("procurement", path).status())
                    .as(path)
                    .isIn(401, 404);
        }
    }
}
