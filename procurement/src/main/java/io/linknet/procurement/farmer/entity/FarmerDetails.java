package io.linknet.procurement.farmer.entity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Who a farmer is and where the fields lie.
 *
 * @param name as the farmer writes it
 * @param mobile telephone
 * @param village village and group
 * @param adcode district, GB/T 2260
 * @param areaMu area under cultivation in 亩 (1/15 hectare)
 */
public record FarmerDetails(
        String name,
        @Nullable String mobile,
        @Nullable String village,
        @Nullable String adcode,
        @Nullable BigDecimal areaMu) {}
