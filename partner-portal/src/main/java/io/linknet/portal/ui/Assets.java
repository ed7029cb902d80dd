package io.linknet.portal.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of style sheets, scripts and images: they change with the content, so browsers may keep them for ever. */
public final class Assets {

    private static final int TAG_LENGTH = 12;
    private static final Map<String, String> TAGS = new ConcurrentHashMap<>();

    private Assets() {}

    /**
     * The address of an asset.
     *
     * @param name below {@code src/main/resources/assets}, for example {@code linknet.css}
     */
    public static String url(String name) {
        return "/assets/" + TAGS.computeIfAbsent(name, Assets::tag) + "/" + name;
    }

    private static String tag(String name) {
        try (var file = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("no such asset: " + name);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, TAG_LENGTH);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
