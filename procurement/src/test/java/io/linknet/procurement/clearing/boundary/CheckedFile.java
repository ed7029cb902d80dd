package io.linknet.procurement.clearing.boundary;

import java.io.IOException;
import java.nio.file.Path;

/** The checker, for tests of what publishes. */
public final class CheckedFile {

    private CheckedFile() {}

    /** The digest of a file in which all holds. */
    public static String digest(Path file) throws IOException {
        return ClearingCheck.check(file).digest();
    }
}
