package io.linknet.portal.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one feature in one language.
 *
 * @param texts by key; empty when the feature has none
 */
record MessageBundle(Map<String, String> texts) {

    /**
     * Reads {@code messages/<name>.properties}, written in UTF-8.
     *
     * @param name feature and language, for example {@code member_zh}
     */
    static MessageBundle read(String name) {
        var properties = new Properties();
        try (var file = MessageBundle.class.getResourceAsStream("/messages/" + name + ".properties")) {
            if (file != null) {
                properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var texts = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new MessageBundle(Map.copyOf(texts));
    }

    @Nullable
    String text(String key) {
        return texts.get(key);
    }
}
