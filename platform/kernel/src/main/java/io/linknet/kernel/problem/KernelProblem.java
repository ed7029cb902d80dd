package io.linknet.kernel.problem;

/** The refusals that every service shares. */
public enum KernelProblem implements ProblemType {
    NOT_FOUND(Kind.NOT_FOUND),
    NOT_SIGNED_IN(Kind.FORBIDDEN),
    FRESH_SIGN_IN_NEEDED(Kind.FORBIDDEN),
    ROLE_MISSING(Kind.FORBIDDEN),
    UNREADABLE_BODY(Kind.INVALID),
    UNKNOWN_FIELD(Kind.INVALID),
    WRONG_TYPE(Kind.INVALID),
    BODY_TOO_LARGE(Kind.INVALID),
    INVALID_VALUE(Kind.INVALID),
    UNKNOWN_UNIT(Kind.INVALID),
    UNKNOWN_CURRENCY(Kind.INVALID),
    TOO_MANY_DIGITS(Kind.INVALID),
    WINDOW_REVERSED(Kind.INVALID),
    CURSOR_UNREADABLE(Kind.INVALID),
    IDEMPOTENCY_KEY_MISSING(Kind.INVALID),
    IDEMPOTENCY_KEY_REUSED(Kind.RULE_VIOLATED),
    REQUEST_IN_PROGRESS(Kind.CONFLICT),
    CHANGED_MEANWHILE(Kind.CONFLICT),
    ALREADY_EXISTS(Kind.CONFLICT),
    STALE_VERSION(Kind.CONFLICT),
    VERSION_MISSING(Kind.CONFLICT),
    NOT_ALLOWED(Kind.FORBIDDEN),
    METHOD_NOT_ALLOWED(Kind.INVALID),
    UNSUPPORTED_FORMAT(Kind.INVALID),
    MEMBER_NOT_IN_GOOD_STANDING(Kind.RULE_VIOLATED),
    TOO_MANY_TRIES(Kind.CONFLICT),
    UNAVAILABLE(Kind.CONFLICT),
    UNEXPECTED(Kind.CONFLICT);

    private final Kind kind;

    KernelProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
