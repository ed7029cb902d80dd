package io.linknet.procurement.pooling.boundary;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Body of {@code POST /pools/{id}/demands}.
 *
 * @param demandIds own open demands that are cleared together with the others from now on
 */
public record JoinRequest(@NotEmpty @Size(max = 200) List<@NotNull UUID> demandIds) {}
