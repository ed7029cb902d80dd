package io.linknet.procurement.supplier.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.importing.control.ImportField;
import io.linknet.procurement.importing.control.ImportRow;
import io.linknet.procurement.importing.control.ImportTarget;
import io.linknet.procurement.importing.control.RowResult;
import io.linknet.procurement.supplier.entity.PastDelivery;
import io.linknet.procurement.supplier.entity.PastFacts;
import io.linknet.procurement.supplier.entity.SupplierProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Orders and deliveries of former years, from any system's file. A row is known by the key that system gave it.
 *
 * <p>Weight and freight belong to a shipment: where a row points to another for them, the figure stays on that one row.
 */
@ApplicationScoped
public class PastDeliveryImport implements ImportTarget {

    private static final Set<MemberKind> BUYERS =
            Set.of(MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR, MemberKind.COOPERATIVE, MemberKind.SUPPLIER);

    @Inject
    PastDeliveries deliveries;

    @Inject
    PastSuppliers names;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return "PAST_DELIVERIES";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.needed("key", 80, "行号", "Row key", "ID", "编号"),
                ImportField.needed("supplier", 200, "供应商", "Supplier", "Vendor"),
                ImportField.text("buyer", 200, "采购方", "Buyer", "Managed By"),
                ImportField.text("orderNumber", 80, "订单号", "Order number", "PO / SO #", "采购订单号"),
                ImportField.text("deliveryNumber", 80, "送货单号", "Delivery number", "ASN/DN #", "发货单号"),
                ImportField.text("item", 300, "物料", "Item", "Item Description", "物料名称"),
                ImportField.text("country", 80, "目的地", "Destination", "Country"),
                ImportField.text("mode", 40, "运输方式", "Shipment mode"),
                ImportField.text("terms", 40, "贸易条款", "Delivery terms", "Vendor INCO Term"),
                ImportField.date("orderedOn", "下单日期", "Ordered on", "PO Sent to Vendor Date"),
                ImportField.date("scheduledOn", "计划交货日", "Scheduled on", "Scheduled Delivery Date"),
                ImportField.date("deliveredOn", "实际交货日", "Delivered on", "Delivered to Client Date"),
                ImportField.decimal("quantity", 6, "数量", "Quantity", "Line Item Quantity"),
                ImportField.text("unit", 20, "单位", "Unit"),
                ImportField.decimal("amount", 6, "金额", "Amount", "Line Item Value"),
                ImportField.text("currency", 3, "币种", "Currency"),
                ImportField.decimal("weightKg", 6, "重量（公斤）", "Weight (kg)", "Weight (Kilograms)"),
                ImportField.decimal("freight", 6, "运费", "Freight", "Freight Cost (USD)"),
                ImportField.decimal("insurance", 6, "保险费", "Insurance", "Line Item Insurance (USD)"));
    }

    @Override
    public List<String> key() {
        return List.of("key");
    }

    @Override
    public boolean isFor(Caller caller) {
        return BUYERS.contains(caller.kind()) && caller.has(Role.BUYER);
    }

    @Override
    public Intake open(MemberId owner) {
        return new Taking(owner);
    }

    /** One run; what a name means is asked once. */
    private final class Taking implements Intake {

        private final MemberId owner;
        private final Map<String, Optional<UUID>> meant = new HashMap<>();

        Taking(MemberId owner) {
            this.owner = owner;
        }

        @Override
        public boolean knows(String key) {
            return !deliveries.byKey(owner, List.of(key)).isEmpty();
        }

        @Override
        public List<RowResult> take(List<ImportRow> rows, boolean write) {
            var keys = rows.stream().map(row -> row.needed("key")).toList();
            var known = deliveries.byKey(owner, keys).stream()
                    .collect(Collectors.toMap(PastDelivery::rowKey, Function.identity()));
            return rows.stream()
                    .map(row -> take(row, known.get(row.needed("key")), write))
                    .toList();
        }

        private RowResult take(ImportRow row, @Nullable PastDelivery known, boolean write) {
            try {
                return settle(row.needed("key"), facts(row), known, write);
            } catch (DomainRuleViolation refusal) {
                return RowResult.refused(refusal);
            }
        }

        private RowResult settle(String key, PastFacts facts, @Nullable PastDelivery known, boolean write) {
            var supplier = meant.computeIfAbsent(facts.supplier(), name -> names.meant(owner, name))
                    .orElse(null);
            if (known == null) {
                if (write) {
                    deliveries.add(new PastDelivery(owner, key, facts, supplier, clock.instant()));
                }
                return RowResult.added();
            }
            if (known.facts().equals(facts) && Objects.equals(known.supplierId(), supplier)) {
                return RowResult.unchanged();
            }
            if (write) {
                known.change(facts, supplier, clock.instant());
            }
            return RowResult.changed();
        }
    }

    private static PastFacts facts(ImportRow row) {
        return new PastFacts(
                row.text("buyer"),
                row.needed("supplier"),
                row.text("orderNumber"),
                row.text("deliveryNumber"),
                row.text("item"),
                row.text("country"),
                row.text("mode"),
                row.text("terms"),
                row.date("orderedOn"),
                row.date("scheduledOn"),
                row.date("deliveredOn"),
                row.decimal("quantity"),
                row.text("unit"),
                row.decimal("amount"),
                currency(row),
                row.decimal("weightKg"),
                row.reference("weightKg"),
                row.decimal("freight"),
                row.reference("freight"),
                row.decimal("insurance"));
    }

    private static @Nullable String currency(ImportRow row) {
        var code = row.text("currency");
        if (code == null) {
            requireNoAmount(row);
            return null;
        }
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw SupplierProblem.CURRENCY_UNKNOWN.at("/currency", code);
        }
    }

    private static void requireNoAmount(ImportRow row) {
        for (var field : List.of("amount", "freight", "insurance")) {
            if (row.decimal(field) != null) {
                throw SupplierProblem.AMOUNT_WITHOUT_CURRENCY.at("/" + field);
            }
        }
    }
}
