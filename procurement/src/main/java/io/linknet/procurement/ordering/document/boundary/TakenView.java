package io.linknet.procurement.ordering.document.boundary;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.linknet.procurement.ordering.boundary.OrderView;
import io.linknet.procurement.ordering.document.entity.Carried;
import java.util.List;

/**
 * The order that a document brought about.
 *
 * @param carried what the document says beyond what was acted upon; kept with it, for people to read
 */
public record TakenView(@JsonUnwrapped OrderView order, List<Carried> carried) {}
