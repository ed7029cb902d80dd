package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import org.jspecify.annotations.Nullable;

/** The public check: a digest that was looked up, or a file that was checked. */
public record VerifyView(
        Form form, String digest, VerifyClient.@Nullable Recorded recorded, VerifyClient.@Nullable Verdict verdict) {

    /** Whether a digest was asked for that stands nowhere. */
    public boolean isUnknown() {
        return !digest.isEmpty() && recorded == null && verdict == null;
    }
}
