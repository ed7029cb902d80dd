package io.linknet.supplyfinance.signature;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;

import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.data.Classified;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who stood behind a step, as documents show it; the person's key stays inside. */
@Classified(RELATION)
public record SignatureView(
        @Classified(value = RELATION, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) String name,
        Instant at) {

    public static SignatureView of(Signature signature) {
        return new SignatureView(signature.name(), signature.at());
    }

    /** Absent stays absent. */
    public static @Nullable SignatureView ofNullable(Optional<Signature> signature) {
        return signature.map(SignatureView::of).orElse(null);
    }
}
