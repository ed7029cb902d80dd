package io.linknet.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyTest {

    record Line(int line, String unit, BigDecimal percent, LocalDate day) {}

    record Order(String title, List<Line> lines) {}

    @Test
    void readsWhatIsWellFormed() throws IOException {
        var order = read(
                """
                {"title":"火锅底料","lines":[{"line":1,"unit":"KGM","percent":"2.5","day":"2026-11-21"}]}""");

        assertThat(order.lines())
                .containsExactly(new Line(1, "KGM", new BigDecimal("2.5"), LocalDate.of(2026, 11, 21)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"title":"t","lines":[{"line":"1"}]}                  | WRONG_TYPE    | /lines/0/line
                    {"title":"t","lines":[{"line":1,"unit":5}]}           | WRONG_TYPE    | /lines/0/unit
                    {"title":"t","lines":[{"line":1.5}]}                  | WRONG_TYPE    | /lines/0/line
                    {"title":"t","lines":[{"line":null}]}                 | WRONG_TYPE    | /lines/0/line
                    {"title":"t","lines":[{"percent":"1E999999999"}]}     | WRONG_TYPE    | /lines/0/percent
                    {"title":"t","lines":[{"day":"21.11.2026"}]}          | WRONG_TYPE    | /lines/0/day
                    {"title":"t","lines":{}}                              | WRONG_TYPE    | /lines
                    {"title":"t","status":"PAID"}                         | UNKNOWN_FIELD | /status
                    """)
    void namesTheValueThatItRefuses(String json, KernelProblem problem, String pointer) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> read(json))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo(problem);
                    assertThat(refusal.pointer()).isEqualTo(pointer);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"title":"t"
                    {"title":"t"} {}
                    {"title":"t","title":"u"}
                    ''
                    """)
    void refusesWhatIsNotOneWellFormedValue(String json) {
        assertThatExceptionOfType(DomainRuleViolation.class).isThrownBy(() -> read(json));
    }

    @Test
    void decidesTheParsingSuiteAsItsAuthorsDo() throws IOException {
        var folder = fixtures().resolve("badinput/json_test_parsing");
        Assumptions.assumeThat(folder).exists();
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.filter(it -> it.toString().endsWith(".json")).toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith("y_object_duplicated_key")) {
                    assertThat(isReadable(file))
                            .as("%s: a name given twice is ambiguous", name)
                            .isFalse();
                } else if (name.startsWith("y_")) {
                    assertThat(isReadable(file)).as(name).isTrue();
                } else if (name.startsWith("n_")) {
                    assertThat(isReadable(file)).as(name).isFalse();
                }
            }
        }
    }

    private static boolean isReadable(Path file) throws IOException {
        try {
            Json.mapper().readValue(Files.readAllBytes(file), Object.class);
            return true;
        } catch (com.fasterxml.jackson.core.JsonProcessingException | java.io.CharConversionException refused) {
            return false;
        }
    }

    private static Path fixtures() {
        var given = System.getProperty("LINKNET_FIXTURES", System.getenv("LINKNET_FIXTURES"));
        return Path.of(given == null ? "../../../shared/fixtures" : given);
    }

    private static Order read(String json) throws IOException {
        var body = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        @SuppressWarnings("unchecked")
        var type = (Class<Object>) (Class<?>) Order.class;
        return (Order) new JsonBody()
                .readFrom(
                        type,
                        Order.class,
                        new java.lang.annotation.Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new jakarta.ws.rs.core.MultivaluedHashMap<>(Map.of()),
                        body);
    }
}
