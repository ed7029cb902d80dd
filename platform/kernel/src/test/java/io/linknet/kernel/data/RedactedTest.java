package io.linknet.kernel.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Text that may stand in a log. */
class RedactedTest {

    @Classified(DataClass.RELATION)
    private record Order(String number, @Classified(DataClass.SECRET) @Nullable String cost, List<Farmer> farmers) {

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    @Classified(DataClass.SECRET)
    private record Farmer(@Classified(DataClass.RELATION) int id, String name) {

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    @Test
    void hidesWhatIsSecretAndShowsTheRest() {
        var order = new Order("PO-1", "12.50", List.of(new Farmer(7, "刘桂花")));

        assertThat(order).hasToString("Order[number=PO-1, cost=***, farmers=[Farmer[id=7, name=***]]]");
    }

    @Test
    void hidesThatASecretIsAbsent() {
        assertThat(new Order("PO-1", null, List.of())).hasToString("Order[number=PO-1, cost=***, farmers=[]]");
    }
}
