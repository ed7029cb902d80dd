package io.linknet.procurement.clearing.control;

import io.linknet.kernel.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What can be delivered in one go from an offer to a line.
 *
 * @param minimum the least; none means any quantity
 * @param pack only whole multiples of it; none means any quantity
 */
public record Lots(@Nullable Quantity minimum, @Nullable Quantity pack) {

    public static final Lots ANY = new Lots(null, null);
}
