package io.linknet.portal.grant.entity;

import java.util.UUID;

/** A demand that a grant can be for. */
public record GrantDemand(UUID id, String number, String title, Grant.Side leader) {}
