package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.procurement.ordering.document.entity.DocumentProblem.AMOUNT_DIFFERS;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.CHARGES_NOT_SETTLED;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.CURRENCIES_MIXED;
import static java.util.Objects.requireNonNull;

import io.linknet.kernel.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AllowanceChargeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.unqualifieddatatypes_21.AmountType;
import org.jspecify.annotations.Nullable;

/** What a document says of money besides its lines: it changes nothing of what is to be paid, or is refused. */
final class UblTotals {

    private final String root;
    private final Currency currency;
    private final Refusals refusals;

    /**
     * For one document.
     *
     * @param root name of its root element
     * @param currency of the order
     */
    UblTotals(String root, Currency currency, Refusals refusals) {
        this.root = root;
        this.currency = currency;
        this.refusals = refusals;
    }

    /** All of it, of a document about an order. */
    void require(@Nullable String code, List<AllowanceChargeType> charges, @Nullable MonetaryTotalType total) {
        requireCurrency(code);
        requireNoCharges(charges);
        requireNoCharges(total);
    }

    /** A document about an order is in its currency. */
    void requireCurrency(@Nullable String code) {
        if (code != null && !code.strip().equals(currency.getCurrencyCode())) {
            refusals.add(CURRENCIES_MIXED, "/" + root + "/DocumentCurrencyCode", currency + ", " + code.strip());
        }
    }

    /** Allowances and charges of one currency cancel each other out. */
    void requireNoCharges(List<AllowanceChargeType> charges) {
        var sum = BigDecimal.ZERO;
        var currencies = new TreeSet<String>();
        for (var charge : charges) {
            var amount = requireNonNull(charge.getAmount(), "the schema demands it");
            var value = requireNonNull(amount.getValue(), "the schema demands it");
            currencies.add(String.valueOf(amount.getCurrencyID()));
            sum = charge.isChargeIndicatorValue(false) ? sum.add(value) : sum.subtract(value);
        }
        if (sum.signum() != 0 || currencies.size() > 1) {
            refusals.add(
                    CHARGES_NOT_SETTLED,
                    "/" + root + "/AllowanceCharge[1]",
                    sum.toPlainString() + " " + String.join(", ", currencies));
        }
    }

    /** The total says nothing of allowances and charges that the document does not list. */
    void requireNoCharges(@Nullable MonetaryTotalType total) {
        if (total == null) {
            return;
        }
        var charged = value(total.getChargeTotalAmount()).subtract(value(total.getAllowanceTotalAmount()));
        if (charged.signum() != 0) {
            var which = total.getChargeTotalAmount() == null ? "AllowanceTotalAmount" : "ChargeTotalAmount";
            refusals.add(
                    CHARGES_NOT_SETTLED, "/" + root + "/AnticipatedMonetaryTotal/" + which, charged.toPlainString());
        }
        Stream.of(total.getLineExtensionAmount(), total.getPayableAmount())
                .filter(Objects::nonNull)
                .map(AmountType::getCurrencyID)
                .filter(code -> !currency.getCurrencyCode().equals(code))
                .findFirst()
                .ifPresent(code -> refusals.add(
                        CURRENCIES_MIXED, "/" + root + "/AnticipatedMonetaryTotal", currency + ", " + code));
    }

    /** The total of the lines is their sum. */
    void requireSum(@Nullable MonetaryTotalType total, Money sum) {
        var stated = total == null ? null : total.getLineExtensionAmountValue();
        if (stated != null && stated.compareTo(sum.amount()) != 0) {
            refusals.add(
                    AMOUNT_DIFFERS,
                    "/" + root + "/AnticipatedMonetaryTotal/LineExtensionAmount",
                    stated.toPlainString(),
                    sum.toString());
        }
    }

    private static BigDecimal value(@Nullable AmountType amount) {
        return amount == null ? BigDecimal.ZERO : requireNonNull(amount.getValue(), "the schema demands it");
    }
}
