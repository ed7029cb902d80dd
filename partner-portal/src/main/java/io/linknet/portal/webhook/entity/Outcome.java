package io.linknet.portal.webhook.entity;

/** How an attempt ended; whoever registered the endpoint may know no more than that. */
public enum Outcome {
    /** With an answer, whatever its status. */
    ANSWERED,
    /** Without a whole answer in time. */
    NO_ANSWER,
    /** The certificate is not that of the host, or nobody vouches for it. */
    NOT_TRUSTED,
    /** The name leads nowhere, or where LinkNet does not call. */
    ADDRESS_REFUSED,
    /** The secret was sealed with a key that is configured no more: it has to be rotated. */
    SECRET_UNREADABLE
}
