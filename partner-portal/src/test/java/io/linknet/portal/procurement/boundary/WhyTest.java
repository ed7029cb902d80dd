package io.linknet.portal.procurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.procurement.entity.Clearing;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Why a pledge got what it got, and what would have changed it, in words. */
class WhyTest {

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_FAR, kilometres, 320, maximum, 150",
        "NOT_INVITED, -, -, -, -",
        "SEVERAL, -, -, -, -",
        "SHARE_BELOW_LOT, share, 40 KGM, -, -",
        "PLEDGE_BELOW_LOT, pledged, 40 KGM, lot, 50 KGM"
    })
    void saysWhatWouldHaveChangedIt(String reason, String first, String one, String second, String two) {
        for (var language : Language.values()) {
            Texts.speak(language);

            var sentences = Why.of(share(reason, values(first, one, second, two)));

            assertThat(sentences).as(reason).hasSize(2).noneMatch(sentence -> sentence.contains("{"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesUnitsAsPeopleDo(Language language) {
        Texts.speak(language);

        var sentences = Why.of(share("UNIT_DIFFERS", Map.of("unit", "C62", "wanted", "KGM")));

        assertThat(sentences)
                .hasSize(2)
                .allMatch(sentence -> sentence.contains(Formats.unit("KGM")))
                .noneMatch(sentence -> sentence.contains("KGM"));
    }

    private static Map<String, String> values(String first, String one, String second, String two) {
        return first.equals(second) ? Map.of(first, one) : Map.of(first, one, second, two);
    }

    private static Clearing.Share share(String reason, Map<String, String> values) {
        return new Clearing.Share(
                new Party(new UUID(1, 2), "石柱", "Shizhu"),
                new UUID(2, 1),
                1,
                new QuantityBody("40", "KGM"),
                new QuantityBody("0", "KGM"),
                new UnitPriceBody("28", "CNY"),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 10),
                reason,
                values);
    }
}
