package io.linknet.procurement.pooling.control;

import io.linknet.procurement.clearing.control.ClearingResult;
import io.linknet.procurement.clearing.control.Disclosure;
import io.linknet.procurement.clearing.control.PublishClearing;
import io.linknet.procurement.pooling.entity.Solved;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes the files from which a clearing can be checked. */
final class ClearingFiles {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private ClearingFiles() {}

    /**
     * Writes them, gzip.
     *
     * @param whole whether there is a reader who may see all ids and prices
     */
    static Solved.Files of(ClearingResult result, boolean whole) {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        var published = Packed.of(result, Disclosure.pseudonymous(key));
        if (!whole) {
            return new Solved.Files(null, published.content(), key, null, published.digest());
        }
        var all = Packed.of(result, Disclosure.whole());
        return new Solved.Files(all.content(), published.content(), key, all.digest(), published.digest());
    }

    @SuppressWarnings("ArrayRecordComponent") // taken apart at once and nowhere compared
    private record Packed(byte[] content, String digest) {

        static Packed of(ClearingResult result, Disclosure disclosure) {
            var bytes = new ByteArrayOutputStream();
            try (var packed = new FastGzip(bytes)) {
                var digest = PublishClearing.write(result, disclosure, packed);
                packed.finish();
                return new Packed(bytes.toByteArray(), digest);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    /** Packs at a third of the time for a tenth more bytes. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
