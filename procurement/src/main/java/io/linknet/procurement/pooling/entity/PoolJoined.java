package io.linknet.procurement.pooling.entity;

/** The pool of a demand is cleared together with others from now on. */
public record PoolJoined(Pool pool, Pool joint) {}
