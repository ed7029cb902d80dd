package io.linknet.portal.procurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.portal.frame.entity.Form;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed counts as a number, and what is left empty is not said. */
class TypedQuantitiesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.00", "00", ".0", "０", "0。0"})
    void leaveAFarmerWithNothingOut(String typed) {
        assertThat(Typed.isNothing(Typed.decimal(form(typed), "quantity"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.000001", "10", "１０", ".", "-0", "x"})
    void keepWhatIsSomethingOrNoNumber(String typed) {
        assertThat(Typed.isNothing(Typed.decimal(form(typed), "quantity"))).isFalse();
    }

    @Test
    void sayNoSmallestLotWhereNoneIsTyped() {
        var line = NewDemand.Line.of(
                Form.filled(Map.of("lines.0.item", "DRIED-CHILI|B", "lines.0.minimumLot", "")), "lines.0.");

        assertThat(line.minimumLot()).isNull();
        assertThat(line.overTolerancePercent()).isNull();
    }

    private static Form form(String typed) {
        return Form.filled(Map.of("quantity", typed));
    }
}
