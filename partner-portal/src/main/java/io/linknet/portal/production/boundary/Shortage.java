package io.linknet.portal.production.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.ui.Texts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shortage as production-sync gives it.
 *
 * @param id the shortage
 * @param materialCode of what
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param week ISO 8601
 * @param missing how much
 * @param raisedAt since when
 * @param clearedAt until when; absent while it stands
 */
public record Shortage(
        UUID id,
        String materialCode,
        String nameZh,
        String nameEn,
        String week,
        QuantityBody missing,
        Instant raisedAt,
        @Nullable Instant clearedAt) {

    public String name() {
        return Texts.either(nameZh, nameEn);
    }
}
