package io.linknet.logistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.problem.ProblemType;
import io.linknet.logistics.lot.entity.LotProblem;
import io.linknet.logistics.order.entity.OrderProblem;
import io.linknet.logistics.receiving.entity.ReceiptProblem;
import io.linknet.logistics.shipment.entity.ShipmentProblem;
import io.linknet.logistics.traceability.entity.TraceProblem;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void everyRefusalHasWordsInBothLanguagesAndNoWordsAreLeftOver() {
        var expected = Stream.of(
                        OrderProblem.values(),
                        LotProblem.values(),
                        ShipmentProblem.values(),
                        ReceiptProblem.values(),
                        TraceProblem.values())
                .flatMap(Arrays::stream)
                .map(ProblemType.class::cast)
                .flatMap(type -> Stream.of(type.slug() + ".title", type.slug() + ".detail"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys(Locale.ENGLISH)).isEqualTo(expected);
        assertThat(keys(Locale.SIMPLIFIED_CHINESE)).isEqualTo(expected);
    }

    private static TreeSet<String> keys(Locale locale) {
        var control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new TreeSet<>(
                ResourceBundle.getBundle("problems", locale, control).keySet());
    }
}
