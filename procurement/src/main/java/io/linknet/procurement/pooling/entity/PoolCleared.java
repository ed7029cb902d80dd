package io.linknet.procurement.pooling.entity;

/** An allocation is binding. */
public record PoolCleared(Pool pool, Clearing clearing) {}
