package io.linknet.procurement.pooling.entity;

/**
 * A farmer has agreed to a share, or declined it.
 *
 * @param agreed whether the share counts
 */
public record ShareAnswered(Pool pool, Pledge pledge, boolean agreed) {}
