package io.linknet.procurement.importing.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.FARMER;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.FARMERS_TRADE;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.problem.ProblemTexts;
import io.linknet.kernel.problem.ProblemType;
import io.linknet.procurement.importing.control.Mappings;
import io.linknet.procurement.importing.entity.ImportFault;
import java.util.List;
import java.util.Locale;

/**
 * Why a row is not taken.
 *
 * @param row number of the row in the file
 * @param column heading of the column; empty when the row as a whole is refused
 * @param cell what stands there
 * @param rule slug of the refusal
 * @param detail the rule in the reader's language
 */
@Classified(SECRET)
public record FaultView(
        int row,
        String column,
        @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE) String cell,
        String rule,
        String detail) {

    static FaultView of(ImportFault fault, Locale locale) {
        var arguments = List.<Object>copyOf(Mappings.texts(fault.arguments()));
        return new FaultView(
                fault.key().row(),
                fault.heading(),
                fault.cell(),
                fault.rule(),
                ProblemTexts.detail(new Rule(fault.rule()), arguments, locale));
    }

    /** A refusal of which only the slug was kept. */
    private record Rule(String slug) implements ProblemType {

        @Override
        public String name() {
            return slug.toUpperCase(Locale.ROOT).replace('-', '_');
        }

        @Override
        public Kind kind() {
            return Kind.RULE_VIOLATED;
        }
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
