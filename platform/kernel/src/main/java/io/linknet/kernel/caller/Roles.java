package io.linknet.kernel.caller;

/** Token names of the {@link Role}s, as constants for {@code @RolesAllowed}. */
public final class Roles {

    public static final String ADMINISTRATOR = "administrator";
    public static final String BUYER = "buyer";
    public static final String SELLER = "seller";
    public static final String PLANNER = "planner";
    public static final String QUALITY_INSPECTOR = "quality-inspector";
    public static final String DISPATCHER = "dispatcher";
    public static final String DRIVER = "driver";
    public static final String TREASURER = "treasurer";
    public static final String CREDIT_OFFICER = "credit-officer";
    public static final String CREDIT_APPROVER = "credit-approver";
    public static final String AUDITOR = "auditor";
    /** Everybody who is signed in for a member, whatever the role. */
    public static final String MEMBER = "**";

    private Roles() {}
}
