package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.linknet.kernel.data.Classified;
import io.linknet.procurement.ordering.boundary.OrderView;
import io.linknet.procurement.ordering.document.entity.Carried;
import java.util.List;

/**
 * The order that a document brought about.
 *
 * @param carried what the document says beyond what was acted upon; kept with it, for people to read
 */
@Classified(RELATION)
public record TakenView(@JsonUnwrapped OrderView order, List<Carried> carried) {}
