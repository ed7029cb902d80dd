package io.linknet.procurement.importing.boundary;

import static io.linknet.kernel.data.DataClass.CHAIN;

import io.linknet.kernel.data.Classified;
import io.linknet.procurement.importing.control.ImportField;
import io.linknet.procurement.importing.control.ImportTarget;
import java.util.List;

/** Something that can be imported. */
@Classified(CHAIN)
public record KindView(String kind, List<FieldView> fields) {

    /**
     * One thing that a row can say.
     *
     * @param most characters of a text, digits after the point of a decimal, digits of a whole number
     */
    @Classified(CHAIN)
    public record FieldView(
            String name, String nameZh, String nameEn, ImportField.Type type, boolean required, int most) {

        static FieldView of(ImportField field) {
            return new FieldView(
                    field.name(),
                    field.headings().get(0),
                    field.headings().get(1),
                    field.type(),
                    field.required(),
                    field.most());
        }
    }

    static KindView of(ImportTarget target) {
        return new KindView(
                target.kind(), target.fields().stream().map(FieldView::of).toList());
    }
}
