package io.linknet.procurement.countersign.boundary;

import io.linknet.kernel.rest.Page;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Body of {@code POST /pools/{id}/countersigns}.
 *
 * @param shareIds whose farmers are asked
 */
public record AskRequest(@NotNull @NotEmpty @Size(max = Page.MAX_LIMIT) List<@NotNull UUID> shareIds) {}
