package io.linknet.quality.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;

/** What the pages say in one language, by key, from the portal's own message files. */
final class Words {

    private final Properties texts = new Properties();
    private final String language;

    private Words(String language) {
        this.language = language;
        var folder = RunningProduct.root().resolve("partner-portal/src/main/resources/messages");
        try (var files = Files.newDirectoryStream(folder, "*_" + language + ".properties")) {
            for (var file : files) {
                read(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Words in(String language) {
        return new Words(language);
    }

    private void read(Path file) throws IOException {
        try (var text = Files.newBufferedReader(file)) {
            texts.load(text);
        }
    }

    String language() {
        return language;
    }

    /** The text of a key, its placeholders filled. */
    String of(String key, Object... arguments) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        return new MessageFormat(text).format(arguments);
    }
}
