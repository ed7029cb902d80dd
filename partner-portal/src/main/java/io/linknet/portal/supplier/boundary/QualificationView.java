package io.linknet.portal.supplier.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.supplier.entity.Qualification;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a paper.
 *
 * @param paper absent while it is new
 */
public record QualificationView(Form form, @Nullable Qualification paper) {

    /** What a paper can be. */
    public List<Choice> kinds() {
        return Stream.of(
                        "BUSINESS_LICENCE",
                        "FOOD_PRODUCTION_PERMIT",
                        "FOOD_TRADE_PERMIT",
                        "ORGANIC_CERTIFICATE",
                        "GREEN_FOOD_CERTIFICATE",
                        "GEOGRAPHICAL_INDICATION",
                        "QUALITY_SYSTEM",
                        "TEST_REPORT",
                        "OTHER")
                .map(kind -> new Choice(kind, Texts.t("supplier.kind." + kind)))
                .toList();
    }
}
