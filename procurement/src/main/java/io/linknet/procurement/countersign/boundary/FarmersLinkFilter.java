package io.linknet.procurement.countersign.boundary;

import static io.linknet.procurement.countersign.entity.CountersignProblem.UNKNOWN_COUNTERSIGN;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.rest.LinkTries;
import io.linknet.procurement.countersign.control.TakeAnswer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever holds a farmer's link act as that farmer for one request; the bearer filter forgets the caller after it.
 *
 * <p>A link that leads nowhere is 404; who tries too many of them is told to wait.
 */
@Provider
@FarmersLink
@Priority(Priorities.AUTHENTICATION + 1)
@ApplicationScoped
public class FarmersLinkFilter implements ContainerRequestFilter {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    TakeAnswer takeAnswer;

    @Inject
    LinkTries tries;

    @Inject
    HttpServletRequest servlet;

    @Inject
    @ConfigProperty(name = "linknet.service")
    String service;

    @Override
    public void filter(ContainerRequestContext request) {
        CallerContext.clear();
        var address = address(request);
        tries.requireFew(address);
        var farmer = farmer(request.getHeaderString(FarmersLink.HEADER));
        if (farmer.isEmpty()) {
            tries.missed(address);
            throw UNKNOWN_COUNTERSIGN.because();
        }
        CallerContext.set(farmer.get());
    }

    private Optional<Caller> farmer(@Nullable String token) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            return Optional.empty();
        }
        var found = new AtomicReference<Caller>();
        CallerContext.runAs(
                Caller.service(service), () -> takeAnswer.farmer(token).ifPresent(found::set));
        return Optional.ofNullable(found.get());
    }

    /** Who asks, as the proxy before us saw it; the last of several names is the one it has put there. */
    private String address(ContainerRequestContext request) {
        var forwarded = request.getHeaderString("X-Forwarded-For");
        return forwarded == null
                ? servlet.getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
