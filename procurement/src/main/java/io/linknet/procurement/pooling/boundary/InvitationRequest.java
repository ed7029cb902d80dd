package io.linknet.procurement.pooling.boundary;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/**
 * Body of {@code POST /pools/{id}/parties}.
 *
 * @param invited members that may join
 */
public record InvitationRequest(@NotEmpty @Size(max = 200) Set<@NotNull UUID> invited) {}
