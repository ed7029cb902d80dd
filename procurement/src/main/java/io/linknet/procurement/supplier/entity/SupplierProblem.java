package io.linknet.procurement.supplier.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way the supplier base can say no. */
public enum SupplierProblem implements ProblemType {
    UNKNOWN_SUPPLIER(Kind.NOT_FOUND),
    UNKNOWN_QUALIFICATION(Kind.NOT_FOUND),
    UNKNOWN_BUYER(Kind.NOT_FOUND),
    NO_DOCUMENT(Kind.NOT_FOUND),
    ONLY_SUPPLIERS_QUALIFY(Kind.FORBIDDEN),
    QUALIFICATION_IS_LISTED(Kind.CONFLICT),
    QUALIFICATION_IS_WITHDRAWN(Kind.CONFLICT),
    TOO_MANY_QUALIFICATIONS(Kind.RULE_VIOLATED),
    VALIDITY_REVERSED(Kind.RULE_VIOLATED),
    DOCUMENT_TOO_LARGE(Kind.RULE_VIOLATED),
    DOCUMENT_OF_UNKNOWN_TYPE(Kind.RULE_VIOLATED),
    CURRENCY_UNKNOWN(Kind.RULE_VIOLATED),
    AMOUNT_WITHOUT_CURRENCY(Kind.RULE_VIOLATED),
    PERIOD_IMPOSSIBLE(Kind.RULE_VIOLATED);

    private final Kind kind;

    SupplierProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
