package io.linknet.kernel.rest;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.caller.SignInTimes;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.problem.ProblemType;
import io.linknet.kernel.token.TokenVerifier;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses by default: a resource method without {@code @RolesAllowed} or {@code @PermitAll} answers nobody.
 *
 * <p>Runs after the bearer filter has set the caller. No caller is 401, a caller without one of the roles 403;
 * {@link Roles#MEMBER} lets in everybody who is signed in. Then {@link ForKinds} refuses members of other kinds,
 * and {@link FreshSignIn} people whose second factor was too long ago.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    /** Set by tests; the server makes this filter without injecting beans. */
    @Nullable
    Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method == null || method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        var allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            allowed = resource.getResourceClass().getAnnotation(RolesAllowed.class);
        }
        if (allowed == null) {
            throw KernelProblem.NOT_ALLOWED.because();
        }
        requireOneOf(List.of(allowed.value()));
        var kinds = method.getAnnotation(ForKinds.class);
        if (kinds != null) {
            requireKind(kinds);
        }
        if (method.isAnnotationPresent(FreshSignIn.class)) {
            requireFresh(request);
        }
    }

    private void requireFresh(ContainerRequestContext request) {
        var principal = request.getSecurityContext().getUserPrincipal();
        if (!(principal instanceof SignInTimes known)) {
            throw KernelProblem.FRESH_SIGN_IN_NEEDED.because();
        }
        if (!known.isOfAProgram()
                && known.secondFactorAt().filter(this::isFresh).isEmpty()) {
            throw KernelProblem.FRESH_SIGN_IN_NEEDED.because();
        }
    }

    /** Not too long ago, and no further ahead than clocks may differ. */
    private boolean isFresh(Instant shown) {
        var now = (clock == null ? CDI.current().select(Clock.class).get() : clock).instant();
        return !shown.isBefore(now.minusSeconds(FreshSignIn.MAX_AGE_SECONDS))
                && !shown.isAfter(now.plus(TokenVerifier.SKEW));
    }

    private static void requireKind(ForKinds kinds) {
        var caller = CallerContext.current().orElseThrow(() -> KernelProblem.NOT_SIGNED_IN.because(""));
        if (!List.of(kinds.value()).contains(caller.kind())) {
            throw refusal(kinds).because();
        }
    }

    private static ProblemType refusal(ForKinds kinds) {
        return Arrays.stream(kinds.problems().getEnumConstants())
                .filter(type -> type.name().equals(kinds.refusal()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no refusal " + kinds.refusal()));
    }

    /**
     * Refuses whoever may not.
     *
     * @param roles token names of roles, one of which is needed; {@link Roles#MEMBER} stands for all of them
     * @throws io.linknet.kernel.problem.DomainRuleViolation if nobody is signed in, or without one of the roles
     */
    public static void requireOneOf(List<String> roles) {
        var caller = CallerContext.current().orElseThrow(() -> KernelProblem.NOT_SIGNED_IN.because(""));
        if (!roles.contains(Roles.MEMBER) && !hasOneOf(caller, roles)) {
            throw KernelProblem.ROLE_MISSING.because(String.join(", ", roles));
        }
    }

    private static boolean hasOneOf(Caller caller, List<String> roles) {
        return caller.roles().stream().map(Role::tokenName).anyMatch(roles::contains);
    }
}
