package io.linknet.procurement.pooling.entity;

/** How a farmer's answer came in. */
public enum AnswerWay {
    /** By the one-time link. */
    LINK,
    /** By the code that the farmer read to the clerk. */
    CODE
}
