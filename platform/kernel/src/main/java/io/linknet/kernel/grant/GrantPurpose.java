package io.linknet.kernel.grant;

/** What data may be seen for; a closed list, since "for business" is no purpose. */
public enum GrantPurpose {
    /** To find and stop what is unsafe to eat. */
    FOOD_SAFETY,
    /** To say where goods come from. */
    TRACEABILITY,
    /** To decide whether to buy from somebody. */
    SUPPLIER_APPROVAL,
    /** To decide whether to admit somebody to the network. */
    ADMISSION,
    /** To decide on money that is lent. */
    FINANCING,
    /** To show an authority who has earned a subsidy. */
    SUBSIDY_CLAIM
}
