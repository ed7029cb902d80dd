package io.linknet.procurement.pooling.entity;

/** A pool takes pledges. */
public record PoolOpened(Pool pool) {}
