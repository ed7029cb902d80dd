package io.linknet.productionsync.shortage.entity;

/** A week has got short. */
public record ShortageRaised(Shortage shortage) {}
