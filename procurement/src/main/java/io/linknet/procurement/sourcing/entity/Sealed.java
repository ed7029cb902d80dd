package io.linknet.procurement.sourcing.entity;

/**
 * A quotation that nobody can read without the sealing key.
 *
 * @param keyId which key it is, not the key
 * @param box nonce, cipher text and tag
 * @param commitment SHA-256 over salt and canonical quotation, hexadecimal; by it anybody who is shown both later knows that
 *     they are what was sealed
 */
public record Sealed(String keyId, byte[] box, String commitment) {}
