package io.linknet.portal.procurement.entity;

import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;

/** A district of Chongqing. */
public record District(String adcode, String nameZh, String nameEn) {

    /** In the reader's language. */
    public String name() {
        return Texts.language() == Language.EN ? nameEn : nameZh;
    }
}
