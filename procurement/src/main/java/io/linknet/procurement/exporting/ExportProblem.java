package io.linknet.procurement.exporting;

import io.linknet.kernel.problem.ProblemType;

/** Why a list is not written as a workbook. */
public enum ExportProblem implements ProblemType {
    EXPORT_TOO_LONG;

    @Override
    public Kind kind() {
        return Kind.RULE_VIOLATED;
    }
}
