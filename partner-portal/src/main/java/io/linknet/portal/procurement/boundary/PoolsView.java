package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Pool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of pools; {@code growing} when the reader pledges to them. */
public record PoolsView(
        List<Pool> rows, @Nullable String next, String query, boolean growing, MaterialNames materials) {}
