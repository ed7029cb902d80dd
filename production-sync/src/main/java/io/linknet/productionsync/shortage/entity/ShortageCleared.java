package io.linknet.productionsync.shortage.entity;

/** A short week is covered again, or not planned any more. */
public record ShortageCleared(Shortage shortage) {}
