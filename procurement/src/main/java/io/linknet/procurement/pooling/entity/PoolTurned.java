package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.MemberId;
import java.util.List;

/**
 * The pool of a demand has taken a turn.
 *
 * @param cooperatives who has pledged to it and is told
 */
public record PoolTurned(Pool pool, Turn turn, List<MemberId> cooperatives) {

    /** The turns that those who pledged are told of, besides clearing and publication. */
    public enum Turn {
        /** Pledging has ended. */
        LOCKED,
        /** Pledging has ended with less than the minimum. */
        MINIMUM_MISSED,
        /** Pledging goes on until later. */
        EXTENDED,
        /** The demand says something else now. */
        AMENDED,
        /** Everything was put to nothing. */
        ABANDONED,
        /** The settled period is over. */
        CLOSED
    }
}
