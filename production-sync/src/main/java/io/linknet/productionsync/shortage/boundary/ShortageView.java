package io.linknet.productionsync.shortage.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.productionsync.material.control.NamedMaterial;
import io.linknet.productionsync.shortage.entity.Shortage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shortage as its member sees it.
 *
 * @param id the shortage
 * @param materialCode of what
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param week ISO 8601
 * @param occurrence 1 for the first time this week got short
 * @param missing how much is missing, or was when it was covered
 * @param raisedAt since when
 * @param clearedAt until when; absent while it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(value = SECRET, marks = TRADE_SECRET)
public record ShortageView(
        UUID id,
        String materialCode,
        String nameZh,
        String nameEn,
        String week,
        int occurrence,
        QuantityBody missing,
        Instant raisedAt,
        @Nullable Instant clearedAt) {

    static ShortageView of(Shortage shortage, NamedMaterial material) {
        return new ShortageView(
                shortage.id(),
                shortage.materialCode(),
                material.nameZh(),
                material.nameEn(),
                shortage.week().toString(),
                shortage.occurrence(),
                QuantityBody.of(shortage.missing()),
                shortage.raisedAt(),
                shortage.clearedAt().orElse(null));
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
