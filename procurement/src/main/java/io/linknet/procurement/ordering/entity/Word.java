package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.value.MemberId;
import java.time.Instant;

/**
 * Who says something, for whom and when.
 *
 * @param member the party spoken for
 * @param person name of the person
 * @param at the moment
 */
public record Word(MemberId member, String person, Instant at) {}
