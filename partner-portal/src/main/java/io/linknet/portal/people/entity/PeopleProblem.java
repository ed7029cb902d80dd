package io.linknet.portal.people.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way the people of a member can say no. */
public enum PeopleProblem implements ProblemType {
    UNKNOWN_PERSON(Kind.NOT_FOUND),
    UNKNOWN_SESSION(Kind.NOT_FOUND),
    NAME_UNUSABLE(Kind.INVALID),
    EMAIL_UNUSABLE(Kind.INVALID),
    PASSWORD_UNUSABLE(Kind.INVALID),
    UNKNOWN_ROLE(Kind.INVALID),
    NO_ROLE_GIVEN(Kind.INVALID),
    ALREADY_ONE_OF_YOURS(Kind.CONFLICT),
    DOMAIN_OF_ANOTHER_MEMBER(Kind.RULE_VIOLATED),
    PEOPLE_COME_BY_THEIR_OWN_SIGN_IN(Kind.RULE_VIOLATED),
    OWN_ADMINISTRATION_STAYS(Kind.RULE_VIOLATED),
    ACCOUNT_NOT_TAKEN(Kind.RULE_VIOLATED);

    private final Kind kind;

    PeopleProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
