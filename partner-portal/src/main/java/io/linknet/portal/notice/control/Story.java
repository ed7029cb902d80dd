package io.linknet.portal.notice.control;

import io.linknet.portal.notice.entity.Notice;
import io.linknet.portal.ui.Entry;
import io.linknet.portal.ui.Texts;
import io.linknet.portal.ui.Tone;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells notices in words, for timelines. */
public final class Story {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("partner-portal.member", "/membership/"),
            Map.entry("procurement.demand", "/procurement/demands/"),
            Map.entry("procurement.pool", "/procurement/pools/"),
            Map.entry("procurement.rfq", "/procurement/rfqs/"),
            Map.entry("procurement.order", "/procurement/orders/"),
            Map.entry("procurement.supplier", "/suppliers/"),
            Map.entry("logistics.shipment", "/logistics/shipments/"),
            Map.entry("supply-finance.statement", "/finance/statements/"),
            Map.entry("supply-finance.payable", "/finance/payables/"),
            Map.entry("supply-finance.voucher", "/finance/vouchers/"),
            Map.entry("supply-finance.application", "/finance/applications/"),
            Map.entry("partner-portal.provider", "/provider/"));

    /** What the log of evidence keeps. */
    private static final Set<String> PROVEN = Set.of(
            "procurement.demand-posted",
            "procurement.demand-amended",
            "procurement.demand-withdrawn",
            "procurement.order-placed",
            "procurement.order-answered",
            "procurement.order-changed",
            "procurement.blanket-order-changed",
            "procurement.pool-cleared",
            "procurement.pool-locked",
            "procurement.pool-extended",
            "procurement.pool-abandoned",
            "procurement.pool-joined",
            "procurement.share-countersigned",
            "procurement.share-declined",
            "procurement.rfq-published",
            "procurement.rfq-opened",
            "procurement.rfq-awarded",
            "procurement.rfq-closed",
            "procurement.rfq-withdrawn",
            "logistics.goods-received",
            "supply-finance.payable-confirmed",
            "supply-finance.voucher-issued",
            "supply-finance.voucher-transferred",
            "supply-finance.financing-approved");

    private static final List<String> RISKS =
            List.of("shortage-raised", "-refused", "share-declined", "-failed", "paper-expired");

    private Story() {}

    /** One notice as an entry of a timeline. */
    public static Entry entry(Notice notice) {
        return new Entry(
                notice.occurredAt(), words(notice), "", tone(notice), page(notice), PROVEN.contains(notice.what()));
    }

    private static String words(Notice notice) {
        var what = notice.what().substring(notice.what().indexOf('.') + 1);
        var paper = what.indexOf('.');
        if (paper > 0) {
            var name = Texts.t("onboarding.paper." + what.substring(paper + 1));
            return Texts.t("notice.what." + what.substring(0, paper), name, notice.number());
        }
        return Texts.t("notice.what." + what, notice.number());
    }

    private static Tone tone(Notice notice) {
        if (RISKS.stream().anyMatch(notice.what()::contains)) {
            return Tone.RISK;
        }
        return PROVEN.contains(notice.what()) ? Tone.DONE : Tone.OPEN;
    }

    private static @Nullable String page(Notice notice) {
        if (notice.topic().equals("production-sync.plan")) {
            return "/production/grid";
        }
        if (notice.topic().equals("partner-portal.paper")) {
            return "/papers";
        }
        if (notice.what().equals("procurement.blanket-order-changed")) {
            return "/procurement/blanket-orders/" + notice.document();
        }
        var page = PAGES.get(notice.topic());
        return page == null ? null : page + notice.document();
    }
}
