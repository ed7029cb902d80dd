package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Pool;
import io.linknet.portal.view.boundary.ListHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of pools; {@code growing} when the reader pledges to them, {@code joint} when it lists joint pools. */
public record PoolsView(
        ListHead head,
        List<Pool> rows,
        @Nullable String next,
        boolean growing,
        boolean joint,
        MaterialNames materials) {}
