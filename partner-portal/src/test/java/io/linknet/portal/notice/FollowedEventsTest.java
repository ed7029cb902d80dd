package io.linknet.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.Contracts;
import io.linknet.portal.notice.entity.Parties;
import io.linknet.portal.ui.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events that the portal follows, as their publishers' examples show them. */
class FollowedEventsTest {

    @ParameterizedTest
    @CsvSource({
        "procurement.demand, procurement.demand-posted.v1",
        "procurement.demand, procurement.demand-amended.v1",
        "procurement.demand, procurement.demand-withdrawn.v1",
        "procurement.demand, procurement.coverage-changed.v1",
        "procurement.pool, procurement.pool-amended.v1",
        "procurement.pool, procurement.pledge-kept.v1",
        "procurement.pool, procurement.pledge-withdrawn.v1",
        "procurement.pool, procurement.share-countersigned.v1",
        "procurement.pool, procurement.share-declined.v1",
        "procurement.pool, procurement.pool-opened.v1",
        "procurement.pool, procurement.pledge-made.v1",
        "procurement.pool, procurement.pool-cleared.v1",
        "procurement.pool, procurement.pool-published.v1",
        "procurement.pool, procurement.pool-locked.v1",
        "procurement.pool, procurement.pool-minimum-missed.v1",
        "procurement.pool, procurement.pool-extended.v1",
        "procurement.pool, procurement.pool-abandoned.v1",
        "procurement.pool, procurement.pool-closed.v1",
        "procurement.pool, procurement.pool-joined.v1",
        "procurement.rfq, procurement.rfq-published.v1",
        "procurement.rfq, procurement.rfq-withdrawn.v1",
        "procurement.rfq, procurement.rfq-opened.v1",
        "procurement.rfq, procurement.rfq-awarded.v1",
        "procurement.rfq, procurement.rfq-closed.v1",
        "procurement.order, procurement.order-placed.v1",
        "procurement.order, procurement.order-answered.v1",
        "procurement.supplier, procurement.qualification-expiring.v1",
        "procurement.order, procurement.order-changed.v1",
        "procurement.order, procurement.order-proposal-made.v1",
        "procurement.order, procurement.blanket-order-changed.v1",
        "procurement.order, procurement.order-proposal-decided.v1",
        "logistics.shipment, logistics.shipment-announced.v1",
        "logistics.shipment, logistics.milestone-reported.v1",
        "logistics.shipment, logistics.goods-received.v1",
        "production-sync.plan, production-sync.plan-changed.v1",
        "production-sync.plan, production-sync.shortage-raised.v1",
        "production-sync.plan, production-sync.shortage-cleared.v1",
        "supply-finance.statement, supply-finance.statement-drawn-up.v1",
        "supply-finance.payable, supply-finance.payable-prepared.v1",
        "supply-finance.payable, supply-finance.payable-confirmed.v1",
        "supply-finance.voucher, supply-finance.voucher-issued.v1",
        "supply-finance.voucher, supply-finance.voucher-transferred.v1",
        "supply-finance.voucher, supply-finance.voucher-financed.v1",
        "supply-finance.voucher, supply-finance.voucher-settled.v1",
        "supply-finance.application, supply-finance.financing-applied.v1",
        "supply-finance.application, supply-finance.financing-offered.v1",
        "supply-finance.application, supply-finance.financing-accepted.v1",
        "supply-finance.application, supply-finance.financing-refused.v1",
        "supply-finance.application, supply-finance.financing-withdrawn.v1",
        "supply-finance.application, supply-finance.financing-approved.v1",
        "supply-finance.application, supply-finance.financing-disbursed.v1",
        "supply-finance.application, supply-finance.financing-repaid.v1"
    })
    void concernSomebodyAndCanBeTold(String topic, String type) {
        var what = type.substring(type.indexOf('.') + 1, type.length() - ".v1".length());

        assertThat(Parties.of(topic, Contracts.example(type))).isNotEmpty();
        assertThat(Texts.has("notice.what." + what)).as(what).isTrue();
    }
}
