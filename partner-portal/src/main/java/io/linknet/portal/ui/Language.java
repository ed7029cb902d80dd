package io.linknet.portal.ui;

import java.util.Locale;
import java.util.Optional;

/** The languages pages are written in, the first being the default. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "中文"),
    EN(Locale.ENGLISH, "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The language of a code such as {@code en}; empty for languages pages are not written in. */
    public static Optional<Language> of(String code) {
        for (var language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** BCP 47 primary tag, in lower case. */
    public String code() {
        return locale.getLanguage();
    }

    /** BCP 47 tag for {@code lang} attributes and headers. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }
}
