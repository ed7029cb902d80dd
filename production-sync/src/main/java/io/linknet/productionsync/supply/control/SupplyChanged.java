package io.linknet.productionsync.supply.control;

import io.linknet.kernel.value.MemberId;

/**
 * What is on its way to a member, or has come, is another now.
 *
 * @param member whose supply
 * @param materialCode of what
 */
public record SupplyChanged(MemberId member, String materialCode) {}
