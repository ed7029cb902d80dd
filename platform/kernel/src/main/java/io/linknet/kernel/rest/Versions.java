package io.linknet.kernel.rest;

import io.linknet.kernel.problem.KernelProblem;
import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** Versions of aggregates as ETags: who edits says which version was seen. */
public final class Versions {

    private Versions() {}

    public static EntityTag etag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Refuses an edit of something that has changed since.
     *
     * @param ifMatch value of the header {@code If-Match}
     * @param version current version
     * @throws io.linknet.kernel.problem.DomainRuleViolation 428 without the header, 412 when it names another version
     */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw KernelProblem.VERSION_MISSING.because();
        }
        var seen = ifMatch.replace("W/", "").replace("\"", "").trim();
        if (!seen.equals(Long.toString(version))) {
            throw KernelProblem.STALE_VERSION.because(seen, Long.toString(version));
        }
    }
}
