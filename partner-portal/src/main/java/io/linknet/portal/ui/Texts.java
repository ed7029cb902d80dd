package io.linknet.portal.ui;

import java.text.MessageFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of the pages, in the language of the request that the current thread answers.
 *
 * <p>A key begins with the feature whose bundle holds it: {@code member.title} stands in {@code messages/member_zh} and
 * {@code messages/member_en}. An unknown key shows as itself; the build knows all keys written down in code.
 */
public final class Texts {

    private static final ThreadLocal<@Nullable Language> CURRENT = new ThreadLocal<>();
    private static final Map<String, MessageBundle> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    /** From now on, this thread speaks that language. */
    public static void speak(Language language) {
        CURRENT.set(language);
    }

    /** The thread has answered its request. */
    public static void fallSilent() {
        CURRENT.remove();
    }

    /** The language of this request; Chinese outside of one. */
    public static Language language() {
        var language = CURRENT.get();
        return language == null ? Language.ZH : language;
    }

    /**
     * The text of a key.
     *
     * @param arguments fill {@code {0}}, {@code {1}} ...; already written as people read them
     */
    public static String t(String key, Object... arguments) {
        var text = bundle(key).text(key);
        if (text == null) {
            return key;
        }
        return arguments.length == 0 && text.indexOf('{') < 0 && text.indexOf('\'') < 0
                ? text
                : new MessageFormat(text, language().locale()).format(arguments);
    }

    /** The one of two names that is in the language of this request. */
    public static String either(String zh, String en) {
        return language() == Language.EN ? en : zh;
    }

    /** Whether there is a text of that key. */
    public static boolean has(String key) {
        return bundle(key).text(key) != null;
    }

    private static MessageBundle bundle(String key) {
        var dot = key.indexOf('.');
        var name = (dot < 0 ? key : key.substring(0, dot)) + "_" + language().code();
        return BUNDLES.computeIfAbsent(name, MessageBundle::read);
    }
}
