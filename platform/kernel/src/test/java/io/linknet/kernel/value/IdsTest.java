package io.linknet.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsSortAsTheirTextsDo() {
        var ids = Stream.of("f0000000-0000-0000-0000-000000000001", "01930000-0000-7000-8000-000000000000")
                .map(UUID::fromString);
        var more = Stream.generate(UUID::randomUUID).limit(1_000);

        var sorted =
                Stream.concat(ids, more).sorted(Ids.AS_TEXT).map(UUID::toString).toList();

        assertThat(sorted).isSorted();
    }
}
