package io.linknet.kernel.grant;

import static io.linknet.kernel.grant.GrantPurpose.ADMISSION;
import static io.linknet.kernel.grant.GrantPurpose.FINANCING;
import static io.linknet.kernel.grant.GrantPurpose.FOOD_SAFETY;
import static io.linknet.kernel.grant.GrantPurpose.SUBSIDY_CLAIM;
import static io.linknet.kernel.grant.GrantPurpose.SUPPLIER_APPROVAL;
import static io.linknet.kernel.grant.GrantPurpose.TRACEABILITY;

import java.util.Locale;
import java.util.Set;

/**
 * Kinds of data that others see by their owner's word or by a rule alone, and the purposes that each can serve; every look at them is
 * told to their owner.
 */
public enum DataCategory {
    /** Names of the people who grow what a member sells; never how to reach them. */
    FARMER_IDENTITY,
    /** Scans of a member's licences and certificates. */
    QUALIFICATION_SCAN,
    /** The documents behind an application for money. */
    FINANCING_EVIDENCE,
    /** The papers of an application for membership. */
    MEMBERSHIP_PAPER;

    /** Purposes that such data can serve. */
    public Set<GrantPurpose> purposes() {
        return switch (this) {
            case FARMER_IDENTITY -> Set.of(FOOD_SAFETY, TRACEABILITY, SUBSIDY_CLAIM);
            case QUALIFICATION_SCAN -> Set.of(SUPPLIER_APPROVAL);
            case FINANCING_EVIDENCE -> Set.of(FINANCING);
            case MEMBERSHIP_PAPER -> Set.of(ADMISSION);
        };
    }

    /** What the log calls a look at it, for example {@code farmer-identity-seen}. */
    public String seen() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-seen";
    }
}
