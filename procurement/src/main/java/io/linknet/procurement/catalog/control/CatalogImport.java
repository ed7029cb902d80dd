package io.linknet.procurement.catalog.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.importing.control.ImportRow;
import io.linknet.procurement.importing.control.ImportTarget;
import io.linknet.procurement.importing.control.RowResult;
import jakarta.inject.Inject;

/** A part of the catalogue as a table, for the operator's administrators. */
abstract class CatalogImport implements ImportTarget {

    @Inject
    CatalogBook book;

    @Override
    public final boolean isFor(Caller caller) {
        return caller.kind() == MemberKind.OPERATOR && caller.has(Role.ADMINISTRATOR);
    }

    @Override
    public final Intake open(MemberId member) {
        return (rows, write) -> {
            if (write) {
                book.changed();
            }
            return rows.stream().map(row -> take(row, write)).toList();
        };
    }

    private RowResult take(ImportRow row, boolean write) {
        try {
            return put(row, write);
        } catch (DomainRuleViolation refusal) {
            return RowResult.refused(refusal);
        }
    }

    /**
     * What the row does.
     *
     * @throws DomainRuleViolation if it is not taken
     */
    abstract RowResult put(ImportRow row, boolean write);
}
