/**
 * Values whose meaning must be equal in every service: money, quantities, windows, identifiers.
 *
 * <p>All are immutable, compare by value and refuse to exist in a wrong state. Decimal amounts are exact; nothing here
 * rounds unless its caller names the rounding.
 */
@NullMarked
package io.linknet.kernel.value;

import org.jspecify.annotations.NullMarked;
