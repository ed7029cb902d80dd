package io.linknet.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the pages: none missing, none left over, none in one language only. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    /** A literal that looks like a key of one of the bundles. */
    private static final Pattern LITERAL = Pattern.compile("\"([a-z-]+\\.[A-Za-z0-9._-]*)\"");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @Test
    void speakBothLanguages() throws IOException {
        for (var feature : features()) {
            assertThat(MessageBundle.read(feature + "_en").texts().keySet())
                    .as(feature)
                    .containsExactlyInAnyOrderElementsOf(
                            MessageBundle.read(feature + "_zh").texts().keySet());
        }
    }

    @Test
    void takeTheSameArgumentsInBothLanguages() throws IOException {
        for (var feature : features()) {
            var chinese = MessageBundle.read(feature + "_zh").texts();
            MessageBundle.read(feature + "_en").texts().forEach((key, text) -> assertThat(arguments(text))
                    .as(key)
                    .isEqualTo(arguments(String.valueOf(chinese.get(key)))));
        }
    }

    @Test
    void beginWithTheirFeature() throws IOException {
        for (var feature : features()) {
            assertThat(MessageBundle.read(feature + "_zh").texts().keySet())
                    .allSatisfy(key -> assertThat(key).startsWith(feature + "."));
        }
    }

    @Test
    void areThereForEveryKeyInCode() throws IOException {
        var keys = keys();

        var missing = used().stream()
                .filter(literal -> keys.stream().noneMatch(key -> key.startsWith(literal)))
                .filter(literal -> !isEventName(literal))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    @Test
    void areAllUsed() throws IOException {
        var literals = used();
        var beginnings = literals.stream()
                .filter(literal -> literal.endsWith(".") || literal.endsWith("-"))
                .toList();

        var left = keys().stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(left).isEmpty();
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> features() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.lastIndexOf('_')))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> keys() throws IOException {
        return features().stream()
                .flatMap(feature -> MessageBundle.read(feature + "_zh").texts().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Literals in code and templates that begin with a feature and a dot. */
    private static Set<String> used() throws IOException {
        var features = features();
        var literals = new TreeSet<String>();
        try (var code = Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/main/jte")))) {
            for (var file : code.filter(Files::isRegularFile).toList()) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(it -> it.group(1))
                        .filter(it -> features.contains(it.substring(0, it.indexOf('.'))))
                        .forEach(literals::add);
            }
        }
        return literals;
    }

    /** Topics of services share the names of features: {@code procurement.order} is no text. */
    private static boolean isEventName(String literal) {
        return EVENT_TOPICS.contains(literal)
                || EVENT_TOPICS.stream().anyMatch(topic -> literal.startsWith(topic + "-"));
    }

    private static final Set<String> EVENT_TOPICS = Set.of(
            "procurement.demand",
            "procurement.pool",
            "procurement.order",
            "procurement.blanket-order",
            "procurement.rfq",
            "procurement.pledge",
            "procurement.share",
            "procurement.supplier",
            "procurement.qualification",
            "logistics.shipment",
            "logistics.milestone",
            "logistics.goods");
}
