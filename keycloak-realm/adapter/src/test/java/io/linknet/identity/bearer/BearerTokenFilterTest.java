package io.linknet.identity.bearer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import io.linknet.identity.IdentitySettings;
import io.linknet.identity.portal.Membership;
import io.linknet.identity.portal.PortalPerson;
import io.linknet.identity.service.OnBehalf;
import io.linknet.identity.service.PersonalAccess;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.testing.TestIdentity;
import io.linknet.kernel.token.SigningKeys;
import io.linknet.kernel.token.TokenRules;
import io.linknet.kernel.token.TokenVerifier;
import io.linknet.kernel.token.VerifiedToken;
import io.linknet.kernel.value.MemberId;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BearerTokenFilterTest {

    private static final UUID MEMBER = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final TestIdentity IDENTITY = TestIdentity.shared();

    private final BearerTokenFilter filter = new BearerTokenFilter();
    private final MultivaluedHashMap<String, String> headers = new MultivaluedHashMap<>();
    private final MultivaluedHashMap<String, Object> answered = new MultivaluedHashMap<>();
    private int status = 200;
    private @Nullable SecurityContext seen;
    private @Nullable Principal signedIn;
    private SigningKeys keys;

    @BeforeEach
    void open() {
        var jwks = URI.create(IDENTITY.internalUrl() + "/realms/linknet/protocol/openid-connect/certs");
        keys = SigningKeys.publishedAt(jwks, Clock.systemUTC());
        var rules = TokenRules.of(TestIdentity.ISSUER, "procurement");
        filter.bearer = new BearerTokens();
        filter.bearer.tokens = new TokenVerifier(rules, keys, Clock.systemUTC());
        filter.bearer.proofs = new Proofs(Clock.systemUTC());
        filter.onBehalf = new OnBehalf();
        filter.settings = new IdentitySettings() {
            @Override
            public URI publicUrl() {
                return URI.create("https://linknet.example");
            }
        };
    }

    @AfterEach
    void close() {
        keys.close();
        CallerContext.clear();
    }

    @Test
    void makesThePersonOfATokenTheCaller() {
        present(IDENTITY.token("procurement", "shancheng", MEMBER, MemberKind.CHAIN_LEADER, "buyer", "of-no-interest"));

        filter.filter(request());

        var caller = CallerContext.current().orElseThrow();
        assertThat(caller.member()).isEqualTo(new MemberId(MEMBER));
        assertThat(caller.memberAlias()).isEqualTo("shancheng");
        assertThat(caller.roles()).containsExactly(Role.BUYER);
        assertThat(caller.person()).startsWith(TestIdentity.ISSUER + "|");
        assertThat(seen.getUserPrincipal()).isInstanceOf(VerifiedToken.class);
        assertThat(seen.isUserInRole("buyer")).isTrue();
        assertThat(seen.isUserInRole("seller")).isFalse();
    }

    @Test
    void givesAPersonNoRoleThatTheMemberActedForDidNotGive() {
        var member = Map.of(
                "id",
                "x",
                "member_id",
                List.of(MEMBER.toString()),
                "member_kind",
                List.of("BANK"),
                "groups",
                List.of());
        present(IDENTITY.sign(claims("partner-portal", "administrator")
                .claim("organization", Map.of("yujiang-bank", member))
                .build()));

        filter.filter(request());

        assertThat(CallerContext.current().orElseThrow().roles()).isEmpty();
        assertThat(seen.isUserInRole("administrator")).isFalse();
    }

    @Test
    void forgetsTheCallerAfterTheAnswer() {
        present(IDENTITY.token("procurement", "shancheng", MEMBER, MemberKind.CHAIN_LEADER, "buyer"));
        filter.filter(request());

        filter.filter(request(), fake(ContainerResponseContext.class, null));

        assertThat(CallerContext.current()).isEmpty();
        assertThat(answered).isEmpty();
    }

    @Test
    void takesABoundTokenForTheAddressThatCallersKnow() throws JOSEException {
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var token = new DPoPAccessToken(boundTo(key));
        var address = URI.create("https://linknet.example/api/procurement/orders");
        headers.putSingle("Authorization", "DPoP " + token.getValue());
        headers.putSingle(
                "DPoP",
                new DefaultDPoPProofFactory(key, JWSAlgorithm.ES256)
                        .createDPoPJWT("GET", address, token)
                        .serialize());

        filter.filter(request());

        assertThat(CallerContext.current().orElseThrow().personName()).isEqualTo("仓库系统");
        assertThat(seen.getAuthenticationScheme()).isEqualTo("DPoP");
        refuses("The token is bound to a key, and the proof for this request fails.");
    }

    private static String boundTo(ECKey key) throws JOSEException {
        var member = Map.of(
                "member_id", List.of(MEMBER.toString()), "member_kind", List.of("BANK"), "groups", List.of("/buyer"));
        return IDENTITY.sign(claims("member-bayu-bank-abcdef", "service")
                .claim("typ", "DPoP")
                .claim("name", "仓库系统")
                .claim("organization", Map.of("bayu-bank", member))
                .claim("cnf", Map.of("jkt", key.computeThumbprint().toString()))
                .build());
    }

    @Test
    void saysInARefusalWhichSchemesAreTaken() {
        status = 401;

        filter.filter(request(), fake(ContainerResponseContext.class, null));

        assertThat(answered.getFirst("WWW-Authenticate")).isEqualTo("Bearer, DPoP algs=\"ES256 PS256\"");
    }

    @Test
    void leavesAChallengeThatSaysMoreAsItIs() {
        status = 401;
        answered.putSingle("WWW-Authenticate", "Bearer error=\"insufficient_user_authentication\"");

        filter.filter(request(), fake(ContainerResponseContext.class, null));

        assertThat(answered.getFirst("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_user_authentication\"");
    }

    @Test
    void leavesARequestWithoutTokenAnonymousWhoeverCameBefore() {
        CallerContext.set(Caller.service("left over"));

        filter.filter(request());

        assertThat(CallerContext.current()).isEmpty();
    }

    @Test
    void makesThePersonOfAPortalSessionTheCaller() {
        var caller = new Caller(new MemberId(MEMBER), MemberKind.BANK, "yujiang-bank", "i|s", "沈佳宁", Set.of());
        var member = new Membership("yujiang-bank", caller.member(), MemberKind.BANK, "渝江银行", "Yujiang Bank", Set.of());
        var access = new PersonalAccess("session", "yujiang-bank", "token");
        signedIn = new PortalPerson("officer@yujiang-bank.example", caller, List.of(member), access, null);

        filter.filter(request());

        assertThat(CallerContext.current()).contains(caller);
        assertThat(filter.onBehalf.person()).contains(access);
    }

    @Test
    void takesAServiceForItself() {
        present(serviceToken("logistics", "service"));

        filter.filter(request());

        assertThat(CallerContext.current()).contains(Caller.service("logistics"));
    }

    @Test
    void takesNobodyForAServiceWhoIsNone() {
        present(serviceToken("linknet-demo", "service"));
        refuses("The token does not name the member acted for.");

        present(serviceToken("logistics", "buyer"));
        refuses("The token does not name the member acted for.");
    }

    @Test
    void refusesATokenOfAnotherService() {
        present(IDENTITY.token("logistics", "shancheng", MEMBER, MemberKind.CHAIN_LEADER, "buyer"));

        refuses("The token is not meant for this service alone.");
    }

    @Test
    void refusesOtherCredentialsAndTwoAtOnce() {
        headers.putSingle("Authorization", "Basic YTpi");
        refuses("Exactly one bearer token is expected.");

        headers.add("Authorization", "Bearer b");
        refuses("Exactly one bearer token is expected.");

        headers.putSingle("Authorization", "Bearer ");
        refuses("The token is not a signed JWT.");
    }

    private static String serviceToken(String client, String role) {
        return IDENTITY.sign(claims(client, role).build());
    }

    private static JWTClaimsSet.Builder claims(String client, String role) {
        return new JWTClaimsSet.Builder()
                .issuer(TestIdentity.ISSUER)
                .subject("service-account")
                .audience("procurement")
                .claim("azp", client)
                .claim("roles", List.of(role))
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private void present(String token) {
        headers.putSingle("Authorization", "Bearer " + token);
    }

    private void refuses(String reason) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> filter.filter(request()))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo(KernelProblem.NOT_SIGNED_IN);
                    assertThat(refusal.arguments()).containsExactly(reason);
                });
        assertThat(CallerContext.current()).isEmpty();
    }

    private ContainerRequestContext request() {
        return fake(ContainerRequestContext.class, fake(SecurityContext.class, null));
    }

    private <T> T fake(Class<T> type, @Nullable SecurityContext security) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    return switch (method.getName()) {
                        case "getHeaders" -> self instanceof ContainerResponseContext ? answered : headers;
                        case "getStatus" -> status;
                        case "getMethod" -> "GET";
                        case "getUriInfo" -> fake(UriInfo.class, security);
                        case "getRequestUri" -> URI.create("http://10.0.0.7:8080/api/procurement/orders?limit=2");
                        case "getSecurityContext" -> security;
                        case "getUserPrincipal" -> signedIn;
                        case "setSecurityContext" -> {
                            seen = (SecurityContext) values[0];
                            yield null;
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                }));
    }
}
