package io.linknet.procurement.importing.entity;

import io.linknet.kernel.problem.ProblemType;

/** Every way an import can say no: to the file, to its mapping, to one of its rows. */
public enum ImportProblem implements ProblemType {
    UNKNOWN_IMPORT(Kind.NOT_FOUND),
    UNKNOWN_IMPORT_KIND(Kind.NOT_FOUND),
    UNKNOWN_MAPPING(Kind.NOT_FOUND),
    IMPORT_NOT_FOR_YOU(Kind.FORBIDDEN),
    IMPORT_IS_TAKEN(Kind.CONFLICT),
    IMPORT_IS_FORGOTTEN(Kind.CONFLICT),
    IMPORT_NOT_CHECKED(Kind.CONFLICT),
    IMPORT_GOES_ON(Kind.CONFLICT),
    IMPORT_HAS_FAULTS(Kind.RULE_VIOLATED),
    FILE_IS_EMPTY(Kind.RULE_VIOLATED),
    FILE_IS_OLD_EXCEL(Kind.RULE_VIOLATED),
    FILE_UNREADABLE(Kind.RULE_VIOLATED),
    FILE_EXPANDS_TOO_FAR(Kind.RULE_VIOLATED),
    TEXT_UNREADABLE(Kind.RULE_VIOLATED),
    TOO_MANY_ROWS(Kind.RULE_VIOLATED),
    TOO_MANY_COLUMNS(Kind.RULE_VIOLATED),
    TOO_MANY_READERS(Kind.CONFLICT),
    TOO_MANY_MAPPINGS(Kind.RULE_VIOLATED),
    UNKNOWN_IMPORT_FIELD(Kind.RULE_VIOLATED),
    UNKNOWN_COLUMN(Kind.RULE_VIOLATED),
    FIELD_NOT_MAPPED(Kind.RULE_VIOLATED),
    DATE_PATTERN_UNREADABLE(Kind.RULE_VIOLATED),
    REFERENCE_PATTERN_UNREADABLE(Kind.RULE_VIOLATED),
    CELL_MISSING(Kind.RULE_VIOLATED),
    CELL_TOO_LONG(Kind.RULE_VIOLATED),
    CELL_NO_DECIMAL(Kind.RULE_VIOLATED),
    CELL_NO_WHOLE_NUMBER(Kind.RULE_VIOLATED),
    CELL_NO_DATE(Kind.RULE_VIOLATED),
    CELL_IS_AN_ERROR(Kind.RULE_VIOLATED),
    CELL_POINTS_NOWHERE(Kind.RULE_VIOLATED),
    ROW_LISTED_TWICE(Kind.RULE_VIOLATED);

    private final Kind kind;

    ImportProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
