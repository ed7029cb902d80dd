package io.linknet.portal.finance.entity;

import java.time.Instant;

/** Who stood behind a step, and when. */
public record Signature(String name, Instant at) {}
