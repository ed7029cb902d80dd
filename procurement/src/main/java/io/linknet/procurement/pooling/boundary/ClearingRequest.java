package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.pooling.entity.ClearingSpec;
import io.linknet.procurement.pooling.entity.ObjectiveName;
import io.linknet.procurement.pooling.entity.PricingName;
import io.linknet.procurement.pooling.entity.RuleName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /pools/{id}/clearings}.
 *
 * @param rule how smallholders are treated
 * @param dryRun whether the outcome is only shown, and kept to be held beside others
 * @param objective what comes first; most covered when absent
 * @param pricing what is paid; as pledged when absent
 * @param first for the rule of priority: the cooperatives that go first
 * @param despiteMinimum whether to clear although the pool's minimum was missed
 */
public record ClearingRequest(
        @NotNull RuleName rule,
        boolean dryRun,
        @Nullable ObjectiveName objective,
        @Nullable PricingName pricing,
        @Nullable @Size(max = 500) Set<@NotNull UUID> first,
        @Nullable Boolean despiteMinimum) {

    ClearingSpec spec() {
        return new ClearingSpec(
                rule,
                objective == null ? ObjectiveName.MOST_COVERED : objective,
                pricing == null ? PricingName.AS_PLEDGED : pricing,
                first == null ? Set.of() : first.stream().map(MemberId::new).collect(Collectors.toSet()));
    }

    boolean takesLessThanMinimum() {
        return Boolean.TRUE.equals(despiteMinimum);
    }
}
