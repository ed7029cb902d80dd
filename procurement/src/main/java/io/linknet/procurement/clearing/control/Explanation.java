package io.linknet.procurement.clearing.control;

import java.util.Map;

/**
 * Why one offer got what it got, and what would have changed it.
 *
 * @param offer id of the offer
 * @param reason the deciding reason
 * @param values the numbers that go with it, as decimal text with their unit or as ISO dates
 */
public record Explanation(String offer, Reason reason, Map<String, String> values) {}
