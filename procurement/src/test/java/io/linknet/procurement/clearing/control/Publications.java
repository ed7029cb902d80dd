package io.linknet.procurement.clearing.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Published clearings of tangled markets. */
public final class Publications {

    private Publications() {}

    public static byte[] of(long seed, FairnessRule rule, boolean lots, Disclosure disclosure) {
        var result = new ClearMarket().clear(Markets.tangled(seed, 9, 6, lots), Rules.of(rule));
        var out = new ByteArrayOutputStream();
        try {
            PublishClearing.write(result, disclosure, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
