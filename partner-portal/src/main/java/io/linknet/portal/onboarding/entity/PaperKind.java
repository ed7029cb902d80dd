package io.linknet.portal.onboarding.entity;

import io.linknet.kernel.caller.MemberKind;
import java.util.List;

/**
 * A paper that the operator looks at before it admits; the checklist of a member kind is those it needs.
 *
 * <p>Who sells what it grew itself needs no food trade permit (Food Safety Law of the PRC, article 35), so a cooperative is
 * not asked for one; a processor needs a production permit, whoever trades food a trade permit, a carrier a road transport
 * permit (Road Transport Regulations, article 24), a bank its financial licence.
 */
public enum PaperKind {
    BUSINESS_LICENCE(false),
    FOOD_PRODUCTION_PERMIT(true),
    FOOD_TRADE_PERMIT(true),
    ROAD_TRANSPORT_PERMIT(true),
    FINANCIAL_LICENCE(false),
    BANK_ACCOUNT_PROOF(false),
    ADMINISTRATOR_AUTHORISATION(false);

    private final boolean ends;

    PaperKind(boolean ends) {
        this.ends = ends;
    }

    /** Whether it is issued for a time, so that its last day must be said. */
    public boolean ends() {
        return ends;
    }

    /** What a member of that kind shows, in the order in which it is asked for. */
    public static List<PaperKind> checklist(MemberKind kind) {
        return switch (kind) {
            case CHAIN_LEADER, PROCESSOR -> List.of(
                    BUSINESS_LICENCE, FOOD_PRODUCTION_PERMIT, BANK_ACCOUNT_PROOF, ADMINISTRATOR_AUTHORISATION);
            case SUPPLIER, WAREHOUSE -> List.of(
                    BUSINESS_LICENCE, FOOD_TRADE_PERMIT, BANK_ACCOUNT_PROOF, ADMINISTRATOR_AUTHORISATION);
            case COOPERATIVE -> List.of(BUSINESS_LICENCE, BANK_ACCOUNT_PROOF, ADMINISTRATOR_AUTHORISATION);
            case CARRIER -> List.of(
                    BUSINESS_LICENCE, ROAD_TRANSPORT_PERMIT, BANK_ACCOUNT_PROOF, ADMINISTRATOR_AUTHORISATION);
            case BANK -> List.of(BUSINESS_LICENCE, FINANCIAL_LICENCE, ADMINISTRATOR_AUTHORISATION);
            case REGULATOR -> List.of(ADMINISTRATOR_AUTHORISATION);
            case OPERATOR, SERVICE -> List.of();
        };
    }
}
