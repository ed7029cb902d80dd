package io.linknet.portal.procurement.entity;

import io.linknet.portal.ui.Texts;
import java.util.UUID;

/** A member, as documents name it. */
public record Party(UUID id, String nameZh, String nameEn) {

    /** In the reader's language. */
    public String name() {
        return Texts.either(nameZh, nameEn);
    }
}
