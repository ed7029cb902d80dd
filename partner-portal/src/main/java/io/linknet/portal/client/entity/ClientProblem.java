package io.linknet.portal.client.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way the API clients of a member can say no. */
public enum ClientProblem implements ProblemType {
    UNKNOWN_CLIENT(Kind.NOT_FOUND),
    UNKNOWN_KEY(Kind.NOT_FOUND),
    CLIENT_NAME_UNUSABLE(Kind.INVALID),
    CLIENT_PURPOSE_UNUSABLE(Kind.INVALID),
    CLIENT_ROLES_MISSING(Kind.INVALID),
    CLIENT_ROLE_UNKNOWN(Kind.INVALID),
    CLIENTS_ADMINISTER_NOTHING(Kind.INVALID),
    CLIENT_SERVICES_MISSING(Kind.INVALID),
    CLIENT_SERVICE_UNKNOWN(Kind.INVALID),
    KEYS_UNREADABLE(Kind.INVALID),
    PRIVATE_KEY_SHOWN(Kind.INVALID),
    KEY_UNFIT(Kind.INVALID),
    KEYS_OF_TWO_KINDS(Kind.INVALID),
    KEY_THERE_ALREADY(Kind.INVALID),
    TOO_MANY_KEYS(Kind.INVALID),
    LAST_KEY_STAYS(Kind.RULE_VIOLATED),
    TOO_MANY_CLIENTS(Kind.RULE_VIOLATED);

    private final Kind kind;

    ClientProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
