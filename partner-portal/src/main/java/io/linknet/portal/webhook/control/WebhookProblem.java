package io.linknet.portal.webhook.control;

import io.linknet.kernel.problem.ProblemType;

/** Every way webhooks can say no. */
public enum WebhookProblem implements ProblemType {
    WEBHOOK_ADDRESS_NOT_ALLOWED(Kind.INVALID),
    WEBHOOK_DESCRIPTION_UNFIT(Kind.INVALID),
    WEBHOOK_TOPICS_MISSING(Kind.INVALID),
    WEBHOOK_TOPIC_UNKNOWN(Kind.INVALID),
    WEBHOOK_MOMENT_UNFIT(Kind.INVALID),
    TOO_MANY_WEBHOOKS(Kind.RULE_VIOLATED),
    WEBHOOK_REGISTERED_ALREADY(Kind.CONFLICT),
    WEBHOOK_IS_PAUSED(Kind.CONFLICT);

    private final Kind kind;

    WebhookProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
