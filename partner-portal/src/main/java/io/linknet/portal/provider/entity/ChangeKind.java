package io.linknet.portal.provider.entity;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import java.util.UUID;

/** What can be changed about how a member's people sign in. */
public enum ChangeKind {
    /** From now on at the provider proposed. */
    LINK,
    /** The client secret that LinkNet shows at the provider; opens nothing to anybody, so one person is enough. */
    SECRET,
    /** The certificates that the provider's assertions are held against: who has the key says who signs in as whom. */
    CERTIFICATES,
    /** From now on at LinkNet again. */
    UNLINK;

    /** Whether another person has to agree. */
    public boolean takesTwo() {
        return this != SECRET;
    }

    /** Whether that person proposes it: the member's own, and the operator's where a provider has to go. */
    public boolean isProposedBy(Caller person, UUID member) {
        return person.member().value().equals(member) || this == UNLINK && person.kind() == MemberKind.OPERATOR;
    }
}
