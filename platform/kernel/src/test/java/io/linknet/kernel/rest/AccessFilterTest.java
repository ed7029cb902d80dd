package io.linknet.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.caller.SignInTimes;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.value.MemberId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filter in front of every resource method. */
class AccessFilterTest {

    private static final ContainerRequestContext ANY = (ContainerRequestContext) Proxy.newProxyInstance(
            AccessFilterTest.class.getClassLoader(),
            new Class<?>[] {ContainerRequestContext.class},
            (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    static class Papers {

        @RolesAllowed(Roles.SELLER)
        @ForKinds({MemberKind.COOPERATIVE, MemberKind.SUPPLIER})
        public void sell() {}

        @RolesAllowed(Roles.SELLER)
        @ForKinds(value = MemberKind.OPERATOR, refusal = "NOT_FOUND")
        public void keep() {}

        @RolesAllowed(Roles.SELLER)
        @FreshSignIn
        public void sign() {}

        public void forgotten() {}
    }

    /** Knows the method that was asked for. */
    private record Asked(Method getResourceMethod) implements ResourceInfo {

        @Override
        public Class<?> getResourceClass() {
            return Papers.class;
        }

        @Override
        public Method getResourceMethod() {
            return getResourceMethod;
        }
    }

    @AfterEach
    void nobodyCalls() {
        CallerContext.clear();
    }

    @ParameterizedTest
    @CsvSource({"sell, COOPERATIVE", "sell, SUPPLIER", "keep, OPERATOR"})
    void letsTheRoleOfTheRightKindIn(String method, MemberKind kind) {
        CallerContext.set(caller(kind, Role.SELLER));

        assertThatCode(() -> ask(method)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "sell, BANK, SELLER, NOT_ALLOWED",
        "sell, COOPERATIVE, BUYER, ROLE_MISSING",
        "sell, BANK, BUYER, ROLE_MISSING",
        "keep, BANK, SELLER, NOT_FOUND",
        "keep, OPERATOR, BUYER, ROLE_MISSING",
        "forgotten, OPERATOR, ADMINISTRATOR, NOT_ALLOWED"
    })
    void refusesTheOthers(String method, MemberKind kind, Role role, KernelProblem expected) {
        CallerContext.set(caller(kind, role));

        assertThat(refusal(method)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"sell", "keep"})
    void asksNobodyForAKindBeforeWhoItIs(String method) {
        assertThat(refusal(method)).isEqualTo(KernelProblem.NOT_SIGNED_IN);
    }

    @ParameterizedTest
    @CsvSource({"0", "299", "300", "-60"})
    void letsWhoShowedASecondFactorInTheLastFiveMinutesSign(long secondsAgo) {
        CallerContext.set(caller(MemberKind.BANK, Role.SELLER));

        assertThatCode(() -> ask("sign", by(new SignedIn(false, NOW.minusSeconds(secondsAgo)))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"301", "86400", "-61"})
    void letsNobodySignWhoseSecondFactorIsTooLongAgoOrYetToCome(long secondsAgo) {
        CallerContext.set(caller(MemberKind.BANK, Role.SELLER));

        assertThat(refusal("sign", by(new SignedIn(false, NOW.minusSeconds(secondsAgo)))))
                .isEqualTo(KernelProblem.FRESH_SIGN_IN_NEEDED);
    }

    @Test
    void letsNobodySignWithoutASecondFactor() {
        CallerContext.set(caller(MemberKind.BANK, Role.SELLER));

        assertThat(refusal("sign", by(new SignedIn(false, null)))).isEqualTo(KernelProblem.FRESH_SIGN_IN_NEEDED);
        assertThat(refusal("sign", by(() -> "somebody"))).isEqualTo(KernelProblem.FRESH_SIGN_IN_NEEDED);
    }

    @Test
    void letsAProgramSign() {
        CallerContext.set(caller(MemberKind.BANK, Role.SELLER));

        assertThatCode(() -> ask("sign", by(new SignedIn(true, null)))).doesNotThrowAnyException();
    }

    @Test
    void asksForTheRoleBeforeTheSecondFactor() {
        CallerContext.set(caller(MemberKind.BANK, Role.BUYER));

        assertThat(refusal("sign", by(new SignedIn(false, null)))).isEqualTo(KernelProblem.ROLE_MISSING);
    }

    @Test
    void sendsWhoNeedsASecondFactorToSignIn() {
        assertThat(Problems.status(KernelProblem.FRESH_SIGN_IN_NEEDED)).isEqualTo(401);
    }

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    private record SignedIn(boolean isOfAProgram, @Nullable Instant shown) implements Principal, SignInTimes {

        @Override
        public String getName() {
            return "p";
        }

        @Override
        public Optional<Instant> secondFactorAt() {
            return Optional.ofNullable(shown);
        }
    }

    private static ContainerRequestContext by(Principal principal) {
        var security = proxy(SecurityContext.class, "getUserPrincipal", principal);
        return proxy(ContainerRequestContext.class, "getSecurityContext", security);
    }

    private static <T> T proxy(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                AccessFilterTest.class.getClassLoader(), new Class<?>[] {type}, (self, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        return answer;
                    }
                    throw new UnsupportedOperationException(called.getName());
                }));
    }

    private static Object refusal(String method, ContainerRequestContext request) {
        return catchThrowableOfType(DomainRuleViolation.class, () -> ask(method, request))
                .type();
    }

    private static Object refusal(String method) {
        return catchThrowableOfType(DomainRuleViolation.class, () -> ask(method))
                .type();
    }

    private static void ask(String name) {
        ask(name, ANY);
    }

    private static void ask(String name, ContainerRequestContext request) {
        var filter = new AccessFilter();
        filter.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        filter.resource = new Asked(Arrays.stream(Papers.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow());
        filter.filter(request);
    }

    private static Caller caller(MemberKind kind, Role role) {
        return new Caller(new MemberId(new UUID(0, 1)), kind, "m", "issuer|p", "P", Set.of(role));
    }
}
