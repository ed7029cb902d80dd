package io.linknet.procurement.countersign.boundary;

import static io.linknet.kernel.data.DataClass.CHAIN;
import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.FARMER;
import static io.linknet.kernel.data.Mark.CREDENTIAL;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
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
@Classified(RELATION)
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
        @Classified(value = SECRET, marks = CREDENTIAL, holder = FARMER) String code) {

    /** What something is called. */
    @Classified(CHAIN)
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

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
