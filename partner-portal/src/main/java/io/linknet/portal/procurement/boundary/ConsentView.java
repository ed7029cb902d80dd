package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Farmer;
import io.linknet.portal.ui.Choice;
import java.util.List;
import java.util.stream.Stream;

/** A farmer's consent to be named to partners. */
public record ConsentView(Form form, Farmer farmer) {

    /** How it can have reached the cooperative. */
    public List<Choice> ways() {
        return Stream.of("PAPER", "MESSAGE")
                .map(it -> new Choice(it, t("procurement.consent.way." + it)))
                .toList();
    }

    /** Address of the form. */
    public String address() {
        return ConsentPage.address(farmer.id());
    }
}
