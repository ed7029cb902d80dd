/**
 * The tamper-evident log: what was agreed can be proven years later without trusting the operator.
 *
 * <p>Entries commit with what they witness; a sequencer gives them an order and signs a Merkle root over them (RFC 6962
 * hashes, Ed25519); a verifier that needs only the public key names what was changed, removed or inserted.
 */
@NullMarked
package io.linknet.kernel.evidence;

import org.jspecify.annotations.NullMarked;
