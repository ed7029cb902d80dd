package io.linknet.procurement.countersign.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.FARMER;
import static io.linknet.kernel.data.Mark.CREDENTIAL;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Body of {@code POST /pools/{id}/countersigns/{share}/code}.
 *
 * @param code the six digits that the farmer has read out
 */
@Classified(value = SECRET, marks = CREDENTIAL, holder = FARMER)
public record CodeRequest(@NotNull @Pattern(regexp = "\\d{6}") String code) {
    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
