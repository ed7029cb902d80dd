package io.linknet.portal.supplier.entity;

import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of what a supplier promised one buyer. */
public record Scorecard(
        Party buyer,
        Party supplier,
        LocalDate from,
        LocalDate to,
        List<Figure> figures,
        @Nullable Long medianAnswerMinutes) {

    private static final long HOUR = 60;

    /** So many of so many. */
    public record Figure(
            String name, String source, String unit, String numerator, String denominator, @Nullable String percent) {

        /** In words. */
        public String label() {
            return Texts.t("supplier.figure." + name);
        }

        /** How it is added up, in words. */
        public String formula() {
            return Texts.t("supplier.formula." + name);
        }

        /** What is counted; a currency is its own word. */
        public String counted() {
            var key = "supplier.unit." + unit;
            return Texts.has(key) ? Texts.t(key) : unit;
        }

        /** Whether it comes from imported deliveries and there are some. */
        public boolean isShown() {
            return !"HISTORY".equals(source) || percent != null;
        }
    }

    /** The figures that say something. */
    public List<Figure> shown() {
        return figures.stream().filter(Figure::isShown).toList();
    }

    /** The median of the answers in words; empty when nothing was answered. */
    public String medianAnswer() {
        var minutes = medianAnswerMinutes;
        if (minutes == null) {
            return "";
        }
        return minutes < 2 * HOUR
                ? Texts.t("supplier.minutes", String.valueOf(minutes))
                : Texts.t("supplier.hours", String.valueOf(minutes / HOUR));
    }
}
