package io.linknet.portal.importing.entity;

import io.linknet.portal.ui.Texts;
import java.util.List;

/** Something that can be imported, with what its rows can say. */
public record ImportKind(String kind, List<Field> fields) {

    /** One thing that a row can say. */
    public record Field(String name, String nameZh, String nameEn, String type, boolean required) {

        /** In the reader's language. */
        public String label() {
            return Texts.either(nameZh, nameEn);
        }

        /** Whether its cells are days, which people write in many ways. */
        public boolean isDate() {
            return "DATE".equals(type);
        }

        /** Whether its cells are numbers. */
        public boolean isDecimal() {
            return "DECIMAL".equals(type);
        }
    }

    /** In the reader's language. */
    public String label() {
        return Texts.t("importing.kind." + kind);
    }
}
