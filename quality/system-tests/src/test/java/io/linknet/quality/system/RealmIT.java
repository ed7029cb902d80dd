package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.identity.bearer.Callers;
import io.linknet.identity.headless.BrowserlessSignIn;
import io.linknet.identity.openid.IdentityRefused;
import io.linknet.identity.openid.Realm;
import io.linknet.identity.openid.TokenEndpoint;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.token.SigningKeys;
import io.linknet.kernel.token.TokenRefused;
import io.linknet.kernel.token.TokenRefused.Reason;
import io.linknet.kernel.token.TokenRules;
import io.linknet.kernel.token.TokenVerifier;
import io.linknet.kernel.token.VerifiedToken;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The realm as the running Keycloak understands it. */
@ExtendWith(RunningProduct.class)
class RealmIT {

    private static final String ORIGIN = RunningProduct.url();
    private static final String ISSUER = ORIGIN + "/auth/realms/linknet";
    private static final String PASSWORD = RunningProduct.password();
    private static final String OPENID = ISSUER + "/protocol/openid-connect/";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static BrowserlessSignIn door;
    private static SigningKeys keys;

    @BeforeAll
    static void open() {
        door = BrowserlessSignIn.at(URI.create(ORIGIN), "linknet-demo", RunningProduct.clientSecret());
        keys = SigningKeys.publishedAt(URI.create(OPENID + "certs"), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        if (keys != null) {
            keys.close();
        }
    }

    private static VerifiedToken verify(String token, String service) {
        return new TokenVerifier(TokenRules.of(ISSUER, service), keys, Clock.systemUTC()).verify(token);
    }

    private static Caller caller(String email, String service) {
        return Callers.of(verify(door.as(email, PASSWORD).tokenFor(service), service))
                .orElseThrow();
    }

    @Nested
    class People {

        @ParameterizedTest
        @CsvSource({
            "buyer@shancheng.example, shancheng, CHAIN_LEADER, BUYER",
            "receiver@shancheng.example, shancheng, CHAIN_LEADER, QUALITY_INSPECTOR",
            "clerk@shizhu-chili.example, shizhu-chili, COOPERATIVE, SELLER",
            "driver@yutong-logistics.example, yutong-logistics, CARRIER, DRIVER",
            "officer@bayu-bank.example, bayu-bank, BANK, CREDIT_OFFICER",
            "operator@linknet.example, operator, OPERATOR, ADMINISTRATOR"
        })
        void signInForTheirMember(String email, String alias, MemberKind kind, Role role) {
            var caller = caller(email, "procurement");

            assertThat(caller.memberAlias()).isEqualTo(alias);
            assertThat(caller.kind()).isEqualTo(kind);
            assertThat(caller.roles()).contains(role);
        }

        @ParameterizedTest
        @CsvSource({"qijiang-chili, TREASURER", "tongnan-rapeseed, AUDITOR"})
        void haveInEachMemberTheRolesThatItGave(String alias, Role role) {
            var token = door.as("accountant@bookkeeping.example", PASSWORD).tokenFor("procurement", alias);

            var caller = Callers.of(verify(token, "procurement")).orElseThrow();

            assertThat(caller.memberAlias()).isEqualTo(alias);
            assertThat(caller.roles()).containsExactly(role);
        }

        @ParameterizedTest
        @CsvSource({"officer@yujiang-bank.example, CREDIT_OFFICER", "approver@yujiang-bank.example, CREDIT_APPROVER"})
        void ofTheBankSignInAtTheBank(String email, Role role) {
            var caller = caller(email, "supply-finance");

            assertThat(caller.memberAlias()).isEqualTo("yujiang-bank");
            assertThat(caller.roles()).containsExactly(role);
        }

        @ParameterizedTest
        @CsvSource({"clerk@wuxi-potato.example", "approver@yujiang-bank.example"})
        void areNotLetInWithAWrongPassword(String email) {
            assertThatExceptionOfType(IdentityRefused.class).isThrownBy(() -> door.as(email, "not the password"));
        }
    }

    @Nested
    class Tokens {

        @Test
        void openOneServiceOnly() {
            var token = door.as("buyer@shancheng.example", PASSWORD).tokenFor("procurement");

            assertThatExceptionOfType(TokenRefused.class)
                    .isThrownBy(() -> verify(token, "supply-finance"))
                    .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.AUDIENCE));
        }

        @Test
        void areAQuarterOfWhatAServiceReadsAtMost() {
            var token = door.as("clerk@shizhu-chili.example", PASSWORD).tokenFor("procurement");

            assertThat(token.length()).isLessThan(TokenVerifier.LARGEST / 4);
        }

        @Test
        void nameNoMemberThatThePersonDoesNotBelongTo() {
            var token = door.as("buyer@shancheng.example", PASSWORD).tokenFor("procurement", "yujiang-bank");

            assertThat(Callers.of(verify(token, "procurement"))).isEmpty();
        }

        @Test
        void ofAServiceSayWhichServiceItIs() {
            var endpoint = new TokenEndpoint(
                    Realm.of(ISSUER, ORIGIN + "/auth"), "logistics", RunningProduct.secret("client-logistics"));

            var token = verify(endpoint.asSelf("procurement").accessToken(), "procurement");

            assertThat(Callers.of(token)).contains(Caller.service("logistics"));
        }
    }

    @Nested
    class Sessions {

        @Test
        void goOnWhenTheFirstTokenHasExpired() {
            var now = new AtomicReference<>(Instant.now());
            var clock = new MovedClock(now);
            var person = BrowserlessSignIn.at(URI.create(ORIGIN), "linknet-demo", RunningProduct.clientSecret(), clock)
                    .as("buyer@shancheng.example", PASSWORD);
            var first = person.tokenFor("procurement");
            now.updateAndGet(it -> it.plus(Duration.ofMinutes(6)));

            var second = person.tokenFor("procurement");
            now.updateAndGet(it -> it.plus(Duration.ofMinutes(6)));
            var third = person.tokenFor("logistics");

            assertThat(second).isNotEqualTo(first);
            assertThat(Callers.of(verify(third, "logistics"))).isPresent();
        }
    }

    @Nested
    class SecondFactors {

        @ParameterizedTest
        @CsvSource({"treasurer2@shancheng.example", "officer@yujiang-bank.example"})
        void standInTokensHoweverTheyCameAbout(String email) {
            var now = new AtomicReference<>(Instant.now());
            var clock = new MovedClock(now);
            var person = BrowserlessSignIn.at(URI.create(ORIGIN), "linknet-demo", RunningProduct.clientSecret(), clock)
                    .as(email, PASSWORD, RunningProduct.codesOf(email));
            var before = verify(person.tokenFor("supply-finance"), "supply-finance");

            person.stepUp();
            var exchanged = verify(person.tokenFor("supply-finance"), "supply-finance");
            now.updateAndGet(it -> it.plus(Duration.ofMinutes(6)));
            var renewed = verify(person.tokenFor("procurement"), "procurement");

            assertThat(before.secondFactorAt()).isEmpty();
            assertThat(exchanged.secondFactorAt()).hasValueSatisfying(shown -> assertThat(shown)
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5)));
            assertThat(renewed.secondFactorAt()).isEqualTo(exchanged.secondFactorAt());
        }

        @Test
        void areNotMadeByAPasswordGivenAgain() {
            var email = "treasurer2@shancheng.example";

            var person = door.as(email, PASSWORD, RunningProduct.codesOf(email));

            assertThat(verify(person.tokenFor("procurement"), "procurement").secondFactorAt())
                    .isEmpty();
        }
    }

    /** Time as the test says. */
    private static final class MovedClock extends Clock {

        private final AtomicReference<Instant> now;

        MovedClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    @Nested
    class Shortcuts {

        @Test
        void withAPasswordGrantAreClosed() throws Exception {
            var answer = post(
                    "token",
                    Map.of(
                            "grant_type", "password",
                            "username", "buyer@shancheng.example",
                            "password", PASSWORD,
                            "scope", "openid"));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("unauthorized_client");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "no PKCE|response_type=code&client_id=linknet-demo&redirect_uri=ORIGIN/demo/callback",
                    "plain PKCE|response_type=code&client_id=linknet-demo&redirect_uri=ORIGIN/demo/callback"
                            + "&code_challenge=Gi1nTKFHMkJrkKhL7N93IOyXeKV7hBXZJDNmRJ_c3A4&code_challenge_method=plain",
                    "implicit|response_type=token&client_id=linknet-demo&redirect_uri=ORIGIN/demo/callback",
                    "the portal without PAR|response_type=code&client_id=partner-portal"
                            + "&redirect_uri=ORIGIN/session/callback"
                            + "&code_challenge=Gi1nTKFHMkJrkKhL7N93IOyXeKV7hBXZJDNmRJ_c3A4&code_challenge_method=S256",
                    "another address|response_type=code&client_id=linknet-demo&redirect_uri=https://evil.example/demo/callback",
                    "a longer address|response_type=code&client_id=linknet-demo&redirect_uri=ORIGIN/demo/callback/x",
                    "a service as a browser client|response_type=code&client_id=procurement&redirect_uri=ORIGIN/demo/callback"
                })
        void showNoLoginPage(String what, String query) throws Exception {
            var address = URI.create(OPENID + "auth?scope=openid&state=s&" + query.replace("ORIGIN", ORIGIN));

            var answer = HTTP.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.body()).as(what).doesNotContain("name=\"username\"");
            var goesOn = answer.headers().firstValue("Location").orElse("error=");
            assertThat(goesOn).as(what).contains("error=").doesNotContain("evil.example");
        }

        @Test
        void withAWrongSecretAreClosed() {
            var endpoint = new TokenEndpoint(Realm.of(ISSUER, ORIGIN + "/auth"), "logistics", "guessed");

            assertThatExceptionOfType(IdentityRefused.class).isThrownBy(() -> endpoint.asSelf("procurement"));
        }
    }

    private static HttpResponse<String> post(String endpoint, Map<String, String> form)
            throws IOException, InterruptedException {
        var secret = "linknet-demo:" + RunningProduct.clientSecret();
        var basic = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        var body = form.entrySet().stream()
                .map(it -> it.getKey() + '=' + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(OPENID + endpoint))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }
}
