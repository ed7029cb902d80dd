package io.linknet.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.linknet.portal.notice.entity.Parties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom an event concerns. */
class PartiesTest {

    private static final UUID BUYER = UUID.randomUUID();
    private static final UUID SELLER = UUID.randomUUID();

    @Test
    void areBuyerAndSellerOfAnOrder() {
        var order = JsonNodeFactory.instance
                .objectNode()
                .put("orderId", UUID.randomUUID().toString())
                .put("buyerId", BUYER.toString())
                .put("sellerId", SELLER.toString());

        assertThat(Parties.of("procurement.order", order)).containsExactlyInAnyOrder(BUYER, SELLER);
    }

    @Test
    void areAllCooperativesOfAPublishedPool() {
        var pool = JsonNodeFactory.instance.objectNode().put("leaderId", BUYER.toString());
        pool.putArray("cooperativeIds").add(SELLER.toString());

        assertThat(Parties.of("procurement.pool", pool)).containsExactlyInAnyOrder(BUYER, SELLER);
    }

    @Test
    void leaveOutTheDebtorOfAFinancing() {
        var application = JsonNodeFactory.instance
                .objectNode()
                .put("applicantId", SELLER.toString())
                .put("debtorId", BUYER.toString());

        assertThat(Parties.of("supply-finance.application", application)).containsExactly(SELLER);
    }

    @Test
    void areNobodyForATopicThatIsNotFollowed() {
        assertThat(Parties.of("logistics.tour", JsonNodeFactory.instance.objectNode()))
                .isEmpty();
    }
}
