package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
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

    /** Puts both in their canonical order; so the order in which they were read never matters. */
    public Gathered {
        wanted = wanted.stream()
                .sorted(Comparator.comparing(Wanted::demandId, Ids.AS_TEXT).thenComparing(Wanted::line))
                .toList();
        offered = offered.stream()
                .sorted(Comparator.comparing(Offered::pledgeId, Ids.AS_TEXT).thenComparing(Offered::line))
                .toList();
    }

    /**
     * One demand line.
     *
     * @param ceiling the most that is paid per unit
     * @param gradeRank the grade that is good enough; 1 is the best
     * @param minimumLot the least that one cooperative delivers
     * @param invited who may deliver; everybody when absent
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
            @Nullable Quantity minimumLot,
            @Nullable Set<MemberId> invited) {}

    /**
     * One pledged line: no farmer in it.
     *
     * @param lineId the pledged line itself
     * @param pledgeId the pledge; ids rise with time, so the smaller is the earlier
     * @param demandId the demand it was made for
     * @param line the line of that demand
     * @param households how many farmers stand behind it, at least 1
     * @param recordPercent how much of what the cooperative promised for days gone by was accepted; 100 for who is new
     * @param district adcode of the cooperative's district; empty when unknown
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
            @Nullable Quantity minimumLot,
            int households,
            int recordPercent,
            String district) {}
}
