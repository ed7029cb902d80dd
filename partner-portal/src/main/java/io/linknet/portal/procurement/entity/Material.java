package io.linknet.portal.procurement.entity;

import io.linknet.portal.ui.Texts;
import java.util.List;

/** A material of the catalogue with its grades. */
public record Material(String code, String nameZh, String nameEn, String unit, List<Grade> grades) {

    /** One grade, best first. */
    public record Grade(String code, String nameZh, String nameEn) {

        /** In the reader's language. */
        public String name() {
            return Texts.either(nameZh, nameEn);
        }
    }

    /** In the reader's language. */
    public String name() {
        return Texts.either(nameZh, nameEn);
    }
}
