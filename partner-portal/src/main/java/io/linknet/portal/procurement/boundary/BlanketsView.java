package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Blanket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of blanket orders, of either side. */
public record BlanketsView(List<Blanket> rows, @Nullable String next, boolean buyer) {}
