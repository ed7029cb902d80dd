package io.linknet.supplyfinance.voucher.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way a voucher can say no. */
public enum VoucherProblem implements ProblemType {
    UNKNOWN_VOUCHER(Kind.NOT_FOUND),
    ONLY_THE_HOLDER_USES_IT(Kind.FORBIDDEN),
    VOUCHER_ALREADY_USED(Kind.CONFLICT),
    VOUCHER_IS_OFFERED_TO_A_BANK(Kind.CONFLICT),
    VOUCHER_HAS_MATURED(Kind.RULE_VIOLATED),
    MORE_THAN_THE_VOUCHER(Kind.RULE_VIOLATED),
    NOT_THE_VOUCHERS_CURRENCY(Kind.RULE_VIOLATED),
    RECEIVER_CANNOT_HOLD_VOUCHERS(Kind.RULE_VIOLATED),
    RECEIVER_IS_THE_HOLDER(Kind.RULE_VIOLATED),
    RECEIVER_IS_THE_DEBTOR(Kind.RULE_VIOLATED);

    private final Kind kind;

    VoucherProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
