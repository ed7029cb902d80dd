package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.NamedLine;
import java.util.List;

/** The farmers behind the lines of an order, as far as they and their cooperative have agreed to be named. */
public record OrderFarmersView(List<NamedLine> lines) {}
