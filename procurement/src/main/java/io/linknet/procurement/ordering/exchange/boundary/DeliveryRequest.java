package io.linknet.procurement.ordering.exchange.boundary;

import io.linknet.procurement.ordering.document.entity.TradeDocument;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Which documents a member gets sent; none ends it. */
record DeliveryRequest(@NotNull @Size(max = 4) List<TradeDocument.@NotNull Kind> kinds) {}
