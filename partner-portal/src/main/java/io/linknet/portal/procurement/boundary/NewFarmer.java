package io.linknet.portal.procurement.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.portal.frame.entity.Form;
import org.jspecify.annotations.Nullable;

/** A farmer to be entered, as typed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewFarmer(
        String code,
        String name,
        @Nullable String mobile,
        @Nullable String village,
        @Nullable String district,
        @Nullable String areaMu) {

    static NewFarmer of(Form form) {
        return new NewFarmer(
                form.value("code"),
                form.value("name"),
                form.optional("mobile"),
                form.optional("village"),
                form.optional("district"),
                form.optional("areaMu"));
    }
}
