package io.linknet.portal.provider.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.linknet.kernel.egress.EgressGuard;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.portal.provider.entity.ProviderProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What providers say of themselves, fetched from a provider on this machine that the operator allows. */
class ProviderReaderTest {

    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor();
    private HttpServer server;
    private String issuer;
    private String answer;
    private int status = 200;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/staff";
        answer = document(issuer, issuer + "/token");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var isThere = exchange.getRequestURI().getPath().equals("/staff/.well-known/openid-configuration");
        var body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(isThere ? status : 404, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void end() {
        server.stop(0);
        watchdog.shutdownNow();
    }

    @Test
    void aDiscoveryDocumentIsReadWhereItsIssuerPutsIt() {
        assertThat(reading().discovery(issuer + "/").issuer()).isEqualTo(issuer);
    }

    @Test
    void anotherIssuersDocumentIsRefused() {
        answer = document("https://login.evil.example", issuer + "/token");

        refused(() -> reading().discovery(issuer), ProviderProblem.ISSUER_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/token",
                "http://127.0.0.1:1/token",
                "https://[::1]/token",
                "ftp://127.0.0.1/token",
                "https://no such host/token"
            })
    void anAddressInsideThatKeycloakWouldCallIsRefused(String endpoint) {
        answer = document(issuer, endpoint);

        refused(() -> reading().discovery(issuer), ProviderProblem.ENDPOINT_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://10.0.0.1/",
                "http://login.cqfood.cn/",
                "https://user:word@login.cqfood.cn/",
                "https://login.cqfood.cn/?a=b",
                "file:///etc/passwd"
            })
    void whatIsNotCalledIsRefused(String typed) {
        refused(() -> reading().discovery(typed), ProviderProblem.ISSUER_NOT_ALLOWED);
    }

    @Test
    void whoAnswersWithAnErrorIsUnreachable() {
        status = 500;

        refused(() -> reading().discovery(issuer), ProviderProblem.PROVIDER_UNREACHABLE);
        refused(() -> reading().metadata(issuer + "/metadata.xml", ""), ProviderProblem.PROVIDER_UNREACHABLE);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        answer = "<html>";

        refused(() -> reading().discovery(issuer), ProviderProblem.DISCOVERY_UNREADABLE);
    }

    private ProviderReader reading() {
        var guard = new EgressGuard("127.0.0.1:" + server.getAddress().getPort());
        return new ProviderReader(guard, watchdog, Clock.systemUTC());
    }

    private static String document(String issuer, String token) {
        return """
               {"issuer": "%s", "authorization_endpoint": "%s/auth", "token_endpoint": "%s", "jwks_uri": "%s/keys",
                "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["ES256"]}
               """
                .formatted(issuer, issuer, token, issuer);
    }

    private static void refused(ThrowingCallable reading, ProviderProblem why) {
        assertThatThrownBy(reading)
                .isInstanceOf(DomainRuleViolation.class)
                .extracting(it -> ((DomainRuleViolation) it).type())
                .isEqualTo(why);
    }
}
