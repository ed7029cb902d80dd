package io.linknet.portal.countersign.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;

/** What a farmer is asked to stand behind. */
public record FarmersShare(
        Party cooperative,
        Name material,
        Name grade,
        QuantityBody quantity,
        LocalDate earliest,
        LocalDate latest,
        UnitPriceBody lowestPrice,
        boolean forecast,
        Instant expiresAt,
        String code) {

    /** What something is called, in both languages. */
    public record Name(String nameZh, String nameEn) {

        /** In the language of the page. */
        public String text() {
            return Texts.either(nameZh, nameEn);
        }
    }
}
