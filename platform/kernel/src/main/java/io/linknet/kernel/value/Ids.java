package io.linknet.kernel.value;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Comparator;
import java.util.UUID;

/** Makes identifiers (UUID version 7, RFC 9562): unique without asking anyone, and ordered by time for the indexes. */
public final class Ids {

    /** As their texts sort and as PostgreSQL sorts them, without making texts; {@link UUID#compareTo} takes the sign bit for a sign. */
    public static final Comparator<UUID> AS_TEXT = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A fresh identifier, later than all that this process made before. */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
