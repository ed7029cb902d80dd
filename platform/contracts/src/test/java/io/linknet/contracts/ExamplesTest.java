package io.linknet.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExamplesTest {

    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";

    @TestFactory
    Stream<DynamicTest> everyExampleSatisfiesItsSchema() throws IOException {
        return files(SCHEMA).stream()
                .map(schema -> DynamicTest.dynamicTest(
                        CONTRACTS.relativize(schema).toString(), () -> validate(schema, exampleOf(schema))));
    }

    @Test
    void everyExampleHasASchema() throws IOException {
        assertThat(files(EXAMPLE)).isNotEmpty().allMatch(example -> Files.exists(other(example, EXAMPLE, SCHEMA)));
    }

    private static void validate(Path schema, Path example) throws IOException {
        var json = new ObjectMapper();
        var settings =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        var rules =
                JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(json.readTree(schema.toFile()), settings);

        assertThat(rules.validate(json.readTree(example.toFile())))
                .extracting(ValidationMessage::getMessage)
                .isEmpty();
    }

    private static Path exampleOf(Path schema) {
        return other(schema, SCHEMA, EXAMPLE);
    }

    private static Path other(Path file, String suffix, String replacement) {
        var name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - suffix.length()) + replacement);
    }

    private static List<Path> files(String suffix) throws IOException {
        try (var files = Files.walk(CONTRACTS)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
