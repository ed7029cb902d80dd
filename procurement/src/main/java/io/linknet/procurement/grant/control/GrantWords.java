package io.linknet.procurement.grant.control;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.grant.DataCategory;
import io.linknet.kernel.grant.Grant;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What somebody who gives a grant consents to, word for word.
 *
 * <p>The texts stand in {@code grant-words}; a changed text gets another version there, in every language.
 *
 * @param text what was read before consenting
 */
@Classified(DataClass.CHAIN)
public record GrantWords(DataCategory category, String language, String version, String text) {

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The present words in a language; English for any other than Chinese. */
    public static GrantWords of(DataCategory category, String language) {
        var chinese = Locale.CHINESE.getLanguage().equals(language);
        var bundle = ResourceBundle.getBundle("grant-words", chinese ? Locale.CHINESE : Locale.ROOT, EXACTLY);
        return new GrantWords(
                category,
                chinese ? Locale.CHINESE.getLanguage() : Locale.ENGLISH.getLanguage(),
                bundle.getString("version"),
                bundle.getString(category.name()));
    }

    Grant.Words named() {
        return new Grant.Words(language, version);
    }
}
