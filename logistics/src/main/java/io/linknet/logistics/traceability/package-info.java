/**
 * Traceability: EPCIS 2.0 events that come out of normal work, and the public story of a lot behind its QR code.
 */
@NullMarked
package io.linknet.logistics.traceability;

import org.jspecify.annotations.NullMarked;
