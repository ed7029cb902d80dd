/**
 * Keys of GS1: trade items, lots and loads, their check digits and their web addresses.
 *
 * <p>Source: GS1 General Specifications, GS1 Digital Link URI syntax 1.2.
 */
@NullMarked
package io.linknet.logistics.gs1;

import org.jspecify.annotations.NullMarked;
