package io.linknet.procurement.farmer.entity;

/** How a farmer's consent reached the cooperative. */
public enum ConsentWay {
    /** A signed paper. */
    PAPER,
    /** A message that the farmer wrote. */
    MESSAGE
}
