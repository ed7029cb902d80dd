package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.procurement.ordering.document.entity.DocumentProblem.QUANTITY_NOT_EXACT;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.TOO_MANY_DIGITS_IN_DOCUMENT;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.UNITS_DIFFER;
import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import oasis.names.specification.ubl.schema.xsd.unqualifieddatatypes_21.QuantityType;

/** Reads the quantities that stand around the one of a line; what cannot be taken is noted with its place. */
final class UblQuantities {

    /** Digits before the point that a quantity or price may have; the columns hold fourteen. */
    private static final int MAX_WHOLE_DIGITS = 14;

    private final Refusals refusals;

    UblQuantities(Refusals refusals) {
        this.refusals = refusals;
    }

    /** How much of a unit it is, to the last digit; of that unit when the document names none. */
    Optional<BigDecimal> in(Unit unit, QuantityType given, String place) {
        var named = given.getUnitCode();
        var code = named == null || named.isBlank() ? unit.code() : named;
        if (!Unit.isKnown(code) || !new Unit(code).isConvertibleTo(unit)) {
            return refusals.add(UNITS_DIFFER, place + "/@unitCode", code, unit.code());
        }
        var value = requireNonNull(given.getValue(), "the schema demands it");
        if (code.equals(unit.code())) {
            return Optional.of(value);
        }
        return fitting(value, place)
                .map(amount -> new Quantity(amount, new Unit(code)))
                .flatMap(quantity -> quantity.exactlyIn(unit)
                        .map(Quantity::amount)
                        .or(() -> refusals.add(QUANTITY_NOT_EXACT, place, quantity.toString(), unit.code())));
    }

    /** The amount without zeros behind it, if the columns hold all its digits. */
    Optional<BigDecimal> fitting(BigDecimal amount, String place) {
        var stripped = amount.stripTrailingZeros();
        if (stripped.scale() > Quantity.DIGITS || stripped.precision() - stripped.scale() > MAX_WHOLE_DIGITS) {
            return refusals.add(TOO_MANY_DIGITS_IN_DOCUMENT, place, stripped.toString());
        }
        return Optional.of(stripped);
    }
}
