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
 * @param ways how far it is from the districts of those who offer to those where it is wanted, as far as that is known
 */
public record Gathered(
        UUID poolId, Currency currency, boolean joint, List<Wanted> wanted, List<Offered> offered, List<Way> ways) {

    /** Puts both in their canonical order; so the order in which they were read never matters. */
    public Gathered {
        wanted = wanted.stream()
                .sorted(Comparator.comparing(Wanted::demandId, Ids.AS_TEXT).thenComparing(Wanted::line))
                .toList();
        offered = offered.stream()
                .sorted(Comparator.comparing(Offered::pledgeId, Ids.AS_TEXT).thenComparing(Offered::line))
                .toList();
        ways = ways.stream()
                .sorted(Comparator.comparing(Way::from).thenComparing(Way::to))
                .toList();
    }

    /** How many leaders ask; the priorities of one say nothing about the lines of another. */
    public boolean hasOneLeader() {
        return wanted.stream().map(Wanted::leader).distinct().count() == 1;
    }

    /**
     * One demand line.
     *
     * @param ceiling the most that is paid per unit
     * @param gradeRank the grade that is good enough; 1 is the best
     * @param minimumLot the least that one cooperative delivers
     * @param invited who may deliver; everybody when absent
     * @param priority 1 is covered before 2, 2 before 3
     * @param packSize whole multiples of it alone are delivered
     * @param haul where to, and what fetching costs
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
            @Nullable Set<MemberId> invited,
            int priority,
            @Nullable Quantity packSize,
            Haul haul) {}

    /**
     * Where the goods of a line go, from how far they may come, and what fetching them costs.
     *
     * @param district adcode of the destination; empty when nobody has said it
     * @param perUnit freight per unit of the line, whatever the distance
     * @param perUnitKilometre freight per unit of the line and kilometre
     * @param maximumKilometres goods from farther away are not wanted
     */
    public record Haul(
            String district,
            @Nullable UnitPrice perUnit,
            @Nullable UnitPrice perUnitKilometre,
            @Nullable Integer maximumKilometres) {

        /** Sellers bring the goods, from anywhere. */
        public static final Haul NONE = new Haul("", null, null, null);

        /** Whether nothing can be said of an offer without knowing how far it is. */
        public boolean needsDistance() {
            return perUnitKilometre != null || maximumKilometres != null;
        }
    }

    /** From one district to another, in whole kilometres. */
    public record Way(String from, String to, int kilometres) {}

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
