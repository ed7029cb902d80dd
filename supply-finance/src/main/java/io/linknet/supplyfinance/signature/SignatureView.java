package io.linknet.supplyfinance.signature;

import io.linknet.kernel.caller.Signature;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who stood behind a step, as documents show it; the person's key stays inside. */
public record SignatureView(String name, Instant at) {

    public static SignatureView of(Signature signature) {
        return new SignatureView(signature.name(), signature.at());
    }

    /** Absent stays absent. */
    public static @Nullable SignatureView ofNullable(Optional<Signature> signature) {
        return signature.map(SignatureView::of).orElse(null);
    }
}
