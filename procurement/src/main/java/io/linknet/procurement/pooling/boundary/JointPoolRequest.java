package io.linknet.procurement.pooling.boundary;

import io.linknet.kernel.rest.KnownCurrency;
import io.linknet.procurement.pooling.control.JointPools;
import io.linknet.procurement.pooling.entity.Direction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /pools}.
 *
 * @param direction buying together, or selling together
 * @param currency ISO 4217; CNY when absent
 * @param terms deadline, minimum and settled period
 * @param demandIds own open demands that are in it from the start
 * @param invited members that may join
 */
public record JointPoolRequest(
        @NotBlank @Size(max = 120) String title,
        @NotNull Direction direction,
        @Nullable @KnownCurrency String currency,
        @Nullable @Valid PoolTermsRequest terms,
        @Nullable @Size(max = 200) List<@NotNull UUID> demandIds,
        @Nullable @Size(max = 200) Set<@NotNull UUID> invited) {

    /** The same for the domain. */
    JointPools.Draft toDomain() {
        return new JointPools.Draft(
                title,
                direction,
                Currency.getInstance(currency == null ? "CNY" : currency),
                terms == null ? new PoolTermsRequest(null, null, null, null).toDomain() : terms.toDomain(),
                demandIds == null ? List.of() : demandIds.stream().distinct().toList(),
                invited == null ? Set.of() : invited);
    }
}
