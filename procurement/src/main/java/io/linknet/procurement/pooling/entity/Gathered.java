package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is asked and pledged in a pool at one moment.
 *
 * @param joint whether a pledge may be given to the lines of any demand, not only to the one it was made for
 * @param wanted by demand and line
 * @param offered by pledge and line, the earlier pledge first
 */
public record Gathered(UUID poolId, Currency currency, boolean joint, List<Wanted> wanted, List<Offered> offered) {

    /**
     * One demand line.
     *
     * @param ceiling the most that is paid per unit
     * @param gradeRank the grade that is good enough; 1 is the best
     * @param minimumLot the least that one cooperative delivers
     */
    public record Wanted(
            UUID demandId,
            MemberId leader,
            int line,
            String materialCode,
            int gradeRank,
            Quantity quantity,
            DeliveryWindow window,
            UnitPrice ceiling,
            @Nullable Quantity minimumLot) {}

    /**
     * One pledged line: no farmer in it.
     *
     * @param lineId the pledged line itself
     * @param pledgeId the pledge; ids rise with time, so the smaller is the earlier
     * @param demandId the demand it was made for
     * @param line the line of that demand
     */
    public record Offered(
            UUID lineId,
            UUID pledgeId,
            MemberId cooperative,
            UUID demandId,
            int line,
            String materialCode,
            int gradeRank,
            Quantity quantity,
            DeliveryWindow available,
            UnitPrice lowestPrice,
            @Nullable Quantity minimumLot) {}
}
