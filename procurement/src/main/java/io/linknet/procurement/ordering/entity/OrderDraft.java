package io.linknet.procurement.ordering.entity;

import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.MemberId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order says before it is placed.
 *
 * @param number what the buyer calls it; unique among the buyer's orders
 * @param buyer who wants the goods
 * @param seller who is asked for them
 * @param demandId the demand it fulfils, when it came out of a pool
 * @param currency ISO 4217, of every price in it
 * @param place where the goods are wanted
 * @param deliveryTerms who brings the goods
 * @param lines at least one, numbered as in the buyer's document
 */
public record OrderDraft(
        String number,
        MemberId buyer,
        MemberId seller,
        @Nullable UUID demandId,
        Currency currency,
        String place,
        DeliveryTerms deliveryTerms,
        List<OrderedLine> lines) {}
