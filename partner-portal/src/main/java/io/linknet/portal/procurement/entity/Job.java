package io.linknet.portal.procurement.entity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Long work, as far as the page shows it. */
public record Job(
        UUID id,
        String status,
        String stage,
        int percent,
        boolean cancelling,
        Map<String, String> parameters,
        @Nullable String problem) {

    private static final Set<String> GOING_ON = Set.of("QUEUED", "RUNNING");

    /** Whether it has not ended. */
    public boolean isGoingOn() {
        return GOING_ON.contains(status);
    }

    /** Whether it only tries a rule out. */
    public boolean isDryRun() {
        return "true".equals(parameters.get("dryRun"));
    }

    /** The rule it clears by. */
    public String rule() {
        return parameters.getOrDefault("rule", "");
    }
}
