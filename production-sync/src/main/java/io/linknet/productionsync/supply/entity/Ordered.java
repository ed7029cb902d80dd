package io.linknet.productionsync.supply.entity;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Unit;

/**
 * What an order says about one of its lines.
 *
 * @param materialCode what
 * @param unit in which unit
 * @param orderNumber on which order
 * @param seller from whom
 */
public record Ordered(String materialCode, Unit unit, String orderNumber, MemberId seller) {}
