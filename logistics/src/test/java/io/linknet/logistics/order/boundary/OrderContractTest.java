package io.linknet.logistics.order.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.Contracts;
import io.linknet.kernel.value.Quantity;
import io.linknet.logistics.gs1.Gtin;
import io.linknet.logistics.order.entity.Deliverable;
import org.junit.jupiter.api.Test;

class OrderContractTest {

    @Test
    void aPlacedOrderCanBeRead() {
        var placed = Contracts.read("procurement.order-placed.v1", OrderPlaced.class);

        var lines = placed.toDomain(material -> Gtin.inHouse(1));

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.quantity().isPositive()).isTrue();
            assertThat(new Deliverable(line).confirmed().isZero()).isTrue();
        });
    }

    @Test
    void aChangedOrderCanBeRead() {
        var changed = Contracts.read("procurement.order-changed.v1", OrderChanged.class);

        var lines = changed.ordered().toDomain(material -> Gtin.inHouse(1));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).quantity()).isEqualTo(Quantity.of("3500", "KGM"));
        assertThat(changed.promises().toDomain().get(1))
                .extracting(promise -> promise.quantity().amount().intValueExact())
                .containsExactly(2000, 1500);
        assertThat(changed.promises().toDomain().get(2)).isEmpty();
    }

    @Test
    void anAnsweredOrderCanBeRead() {
        var answered = Contracts.read("procurement.order-answered.v1", OrderAnswered.class);

        assertThat(answered.toDomain()).isNotEmpty();
    }
}
