package io.linknet.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.Ids;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    static final Instant NOON = Instant.parse("2026-11-21T04:00:00.123456Z");

    @Test
    void comesBackAsItWent() {
        var cursor = new Cursor(NOON, Ids.next());

        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "bm90LWEtY3Vyc29y", "MjAyNi0xMS0yMVQwNDowMDowMFo", "%%%"})
    void refusesWhatItDidNotWrite(String text) {
        assertThatExceptionOfType(DomainRuleViolation.class).isThrownBy(() -> Cursor.parse(text));
    }

    @Test
    void tellsTheNextPageOnlyWhenThereIsOne() {
        var three = IntStream.range(0, 3).boxed().toList();

        assertThat(page(three, 3).next()).isNull();
        assertThat(page(three, 2).next()).isNotNull();
        assertThat(page(three, 2).items()).containsExactly(0, 1);
    }

    private static Page<Integer> page(List<Integer> rows, int limit) {
        return Page.of(rows, limit, row -> new Cursor(NOON, Ids.next()), row -> row);
    }
}
