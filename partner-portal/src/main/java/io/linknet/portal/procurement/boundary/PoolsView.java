package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Pool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of pools; {@code growing} when the reader pledges to them, {@code joint} when it lists joint pools. */
public record PoolsView(
        List<Pool> rows,
        @Nullable String next,
        String query,
        boolean growing,
        boolean joint,
        MaterialNames materials) {}
