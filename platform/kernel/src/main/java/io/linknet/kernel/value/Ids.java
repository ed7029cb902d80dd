package io.linknet.kernel.value;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes identifiers (UUID version 7, RFC 9562): unique without asking anyone, and ordered by time for the indexes. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A fresh identifier, later than all that this process made before. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
