package io.linknet.portal.replenishment.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.replenishment.entity.Netted;
import io.linknet.portal.replenishment.entity.Rule;
import io.linknet.portal.ui.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What should be bought.
 *
 * @param mayBuy whether the reader can post a demand and say how materials are bought
 */
public record ReplenishmentView(
        List<Netted> materials,
        @Nullable String next,
        boolean mayBuy,
        LocalDate today,
        Form form,
        MaterialNames names) {

    /**
     * A proposal as a row of the form.
     *
     * @param at beginning of its fields' names
     */
    public record Row(String at, Netted material, Netted.Week week, Netted.Proposal proposal) {

        /** The grade that the rule asks for; empty without a rule. */
        public String grade() {
            return rule().map(Rule::gradeCode).orElse("");
        }

        /** The price that the rule offers; empty when it says none. */
        public String ceiling() {
            return rule().map(Rule::priceCeiling).map(price -> price.amount()).orElse("");
        }

        private Optional<Rule> rule() {
            return Optional.ofNullable(material.rule()).map(Rule.Written::rule);
        }
    }

    /** All proposals, by material and week. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var material : materials) {
            for (var week : material.weeks()) {
                var proposal = week.proposal();
                if (proposal != null) {
                    rows.add(new Row("lines." + rows.size() + ".", material, week, proposal));
                }
            }
        }
        return rows;
    }

    /** Whether the lead time is not kept any more. */
    public boolean isLate(Netted.Proposal proposal) {
        return proposal.askBy().isBefore(today);
    }

    /** Whether there is nothing left at the end of the week. */
    public boolean isShort(QuantityBody stock) {
        return new BigDecimal(stock.amount()).signum() < 0;
    }

    /** How a proposal comes about: numbers, documents, moments. */
    public List<String> why(Row row) {
        var week = row.week();
        var proposal = row.proposal();
        var plan = row.material().plan();
        var sentences = new ArrayList<String>();
        sentences.add(t("replenishment.why.opening", Formats.quantity(week.opening())));
        sentences.add(t(
                "replenishment.why.need",
                Formats.quantity(week.need()),
                plan.version(),
                Formats.moment(plan.toldAt())));
        week.sources().forEach(source -> sentences.add(source(source)));
        rule(row.material()).ifPresent(rule -> safety(rule, sentences));
        sentences.add(t("replenishment.why.shortage", Formats.quantity(proposal.shortage())));
        rule(row.material()).ifPresent(rule -> steps(rule, proposal, sentences));
        sentences.add(t(
                "replenishment.why.quantity",
                Formats.quantity(proposal.quantity()),
                Formats.quantity(proposal.usable())));
        return sentences;
    }

    /** A document that goods come from, in words. */
    public String source(Netted.Source source) {
        return t(
                "replenishment.source." + source.kind(),
                source.number(),
                Formats.quantity(source.quantity()),
                Formats.date(source.due()));
    }

    /** The page of that document. */
    public String page(Netted.Source source) {
        return (source.kind().equals("DEMANDED") ? "/procurement/demands/" : "/procurement/orders/")
                + source.documentId();
    }

    /** How a material is bought, in one line. */
    public String rule(Rule rule) {
        return t(
                "replenishment.rule.told",
                amount(rule.safetyStock(), rule.unit()),
                amount(rule.lotSize(), rule.unit()),
                amount(rule.minimumOrder(), rule.unit()),
                rule.yieldPercent() == null ? "100" : rule.yieldPercent(),
                rule.leadDays() == null ? 0 : rule.leadDays());
    }

    private static Optional<Rule> rule(Netted material) {
        return Optional.ofNullable(material.rule()).map(Rule.Written::rule);
    }

    private static void safety(Rule rule, List<String> sentences) {
        if (rule.safetyStock() != null && !rule.safetyStock().equals("0")) {
            sentences.add(t("replenishment.why.safety", amount(rule.safetyStock(), rule.unit())));
        }
    }

    private static void steps(Rule rule, Netted.Proposal proposal, List<String> sentences) {
        if (rule.yieldPercent() != null && !rule.yieldPercent().equals("100")) {
            sentences.add(t("replenishment.why.yield", rule.yieldPercent(), Formats.quantity(proposal.gross())));
        }
        if (!proposal.gross().equals(proposal.atLeastMinimum())) {
            sentences.add(t("replenishment.why.minimum", Formats.quantity(proposal.atLeastMinimum())));
        }
        if (!proposal.atLeastMinimum().equals(proposal.quantity())) {
            sentences.add(t(
                    "replenishment.why.lot",
                    amount(rule.lotSize(), rule.unit()),
                    Formats.quantity(proposal.quantity())));
        }
    }

    private static String amount(@Nullable String amount, String unit) {
        return Formats.quantity(new QuantityBody(amount == null ? "0" : amount, unit));
    }
}
