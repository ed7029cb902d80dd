package io.linknet.portal.standing.entity;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What can be changed about a member's standing. */
public enum ChangeKind {
    SUSPENSION(Standing.SUSPENDED),
    RESUMPTION(Standing.ACTIVE),
    LEAVING(Standing.LEFT);

    private final Standing result;

    ChangeKind(Standing result) {
        this.result = result;
    }

    /** How the member stands afterwards. */
    public Standing result() {
        return result;
    }

    /** Whether a member that stands so can be changed so. */
    public boolean isPossible(Standing from) {
        return switch (this) {
            case SUSPENSION -> from == Standing.ACTIVE;
            case RESUMPTION -> from == Standing.SUSPENDED;
            case LEAVING -> from != Standing.LEFT;
        };
    }

    /** Whether that person proposes it: the operator's people suspend and take up again, a member itself asks to leave. */
    public boolean isProposedBy(Caller person, UUID member) {
        return this == LEAVING
                ? person.member().value().equals(member) && person.kind() != MemberKind.OPERATOR
                : person.kind() == MemberKind.OPERATOR
                        && !person.member().value().equals(member);
    }

    /** What that person can propose for a member that stands so. */
    public static List<ChangeKind> open(Caller person, UUID member, Standing from) {
        return Arrays.stream(values())
                .filter(kind -> kind.isPossible(from) && kind.isProposedBy(person, member))
                .toList();
    }
}
