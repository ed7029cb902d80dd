package io.linknet.portal.finance.entity;

import java.time.Instant;
import java.util.UUID;

/** One piece of evidence: an event of another service, with its SHA-256. */
public record Fact(UUID eventId, String kind, UUID documentId, String number, Instant at, String digest) {}
