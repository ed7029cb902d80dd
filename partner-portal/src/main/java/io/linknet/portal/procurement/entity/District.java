package io.linknet.portal.procurement.entity;

import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;

/** A district of Chongqing. */
public record District(String adcode, String nameZh, String nameEn) {

    /** In the reader's language. */
    public String name() {
        return Texts.either(nameZh, nameEn);
    }

    /** To be chosen in a form. */
    public Choice choice() {
        return new Choice(adcode, name());
    }
}
