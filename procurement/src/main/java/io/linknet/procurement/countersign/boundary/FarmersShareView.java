package io.linknet.procurement.countersign.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.catalog.control.CatalogMaterial;
import io.linknet.procurement.countersign.control.TakeAnswer;
import io.linknet.procurement.member.control.PartyView;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a farmer is asked to stand behind: that one share, and who asks. No name of the farmer, of the buyer or of anybody
 * else.
 *
 * @param forecast whether it binds nobody
 * @param code what the farmer may read to the clerk instead of answering here
 */
public record FarmersShareView(
        PartyView cooperative,
        Name material,
        Name grade,
        QuantityBody quantity,
        LocalDate earliest,
        LocalDate latest,
        UnitPriceBody lowestPrice,
        boolean forecast,
        Instant expiresAt,
        String code) {

    /** What something is called. */
    public record Name(String nameZh, String nameEn) {}

    static FarmersShareView of(TakeAnswer.Question question, CatalogMaterial material, PartyView cooperative) {
        var share = question.share();
        var grade = material.gradeName(share.gradeCode());
        return new FarmersShareView(
                cooperative,
                new Name(material.nameZh(), material.nameEn()),
                new Name(grade.nameZh(), grade.nameEn()),
                QuantityBody.of(share.quantity()),
                share.available().from(),
                share.available().to(),
                UnitPriceBody.of(share.lowestPrice()),
                share.forecast(),
                question.expiresAt(),
                question.code());
    }
}
