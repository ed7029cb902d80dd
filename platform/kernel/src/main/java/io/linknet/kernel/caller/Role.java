package io.linknet.kernel.caller;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person does inside a member. */
public enum Role {
    ADMINISTRATOR,
    BUYER,
    SELLER,
    PLANNER,
    QUALITY_INSPECTOR,
    DISPATCHER,
    DRIVER,
    TREASURER,
    CREDIT_OFFICER,
    CREDIT_APPROVER,
    AUDITOR;

    /** The name in tokens and annotations, for example {@code quality-inspector}. */
    public String tokenName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that name in a token; empty for names that are none of LinkNet's. */
    public static Optional<Role> ofTokenName(String name) {
        return Arrays.stream(values())
                .filter(role -> role.tokenName().equals(name))
                .findFirst();
    }
}
