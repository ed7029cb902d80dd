package io.linknet.procurement.ordering.document.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every reason not to take an order that comes as a document. */
public enum DocumentProblem implements ProblemType {
    /** The whole document is refused; its reasons stand beside it. */
    DOCUMENT_REFUSED(Kind.RULE_VIOLATED),
    XML_UNREADABLE(Kind.INVALID),
    NOT_THAT_UBL_DOCUMENT(Kind.INVALID),
    /** A message says neither what it brings nor what it asks for. */
    SUBJECT_UNKNOWN(Kind.INVALID),
    /** A message does not say which order it is about. */
    ORDER_ID_MISSING(Kind.INVALID),
    SCHEMA_VIOLATED(Kind.RULE_VIOLATED),
    VALUE_MISSING(Kind.RULE_VIOLATED),
    VALUE_TOO_LONG(Kind.RULE_VIOLATED),
    COPY_OF_AN_ORDER(Kind.RULE_VIOLATED),
    ANOTHER_BUYER(Kind.RULE_VIOLATED),
    SELLER_NOT_FOUND(Kind.RULE_VIOLATED),
    CURRENCY_NOT_KNOWN(Kind.RULE_VIOLATED),
    CURRENCIES_MIXED(Kind.RULE_VIOLATED),
    UNIT_NOT_KNOWN(Kind.RULE_VIOLATED),
    UNITS_DIFFER(Kind.RULE_VIOLATED),
    QUANTITY_NOT_POSITIVE(Kind.RULE_VIOLATED),
    TOO_MANY_DIGITS_IN_DOCUMENT(Kind.RULE_VIOLATED),
    PRICE_NOT_EXACT(Kind.RULE_VIOLATED),
    PERIOD_REVERSED(Kind.RULE_VIOLATED),
    SEVERAL_DELIVERIES(Kind.RULE_VIOLATED),
    AMOUNT_DIFFERS(Kind.RULE_VIOLATED),
    CHARGES_NOT_SETTLED(Kind.RULE_VIOLATED),
    SUB_LINES(Kind.RULE_VIOLATED),
    TOLERANCE_OUT_OF_RANGE(Kind.RULE_VIOLATED),
    QUANTITIES_DIFFER(Kind.RULE_VIOLATED),
    QUANTITY_NOT_EXACT(Kind.RULE_VIOLATED),
    RATE_NOT_ONE(Kind.RULE_VIOLATED),
    SUBSTITUTE_IN_ANSWER(Kind.RULE_VIOLATED),
    TOO_MUCH_CARRIED(Kind.RULE_VIOLATED),
    TOO_MANY_LINES(Kind.RULE_VIOLATED),
    LINE_ID_REPEATED(Kind.RULE_VIOLATED),
    LINE_ID_UNKNOWN(Kind.RULE_VIOLATED),
    ANOTHER_SELLER(Kind.RULE_VIOLATED),
    ANOTHER_ORDER(Kind.RULE_VIOLATED),
    STATUS_NOT_KNOWN(Kind.RULE_VIOLATED),
    ANSWER_MISSING(Kind.RULE_VIOLATED),
    PRICE_DIFFERS(Kind.RULE_VIOLATED),
    /** Its sender used the number for another document about the order. */
    DOCUMENT_NUMBER_TAKEN(Kind.CONFLICT);

    private final Kind kind;

    DocumentProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
