package io.linknet.portal.member.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.util.List;

/**
 * The members, by kind.
 *
 * @param rows sorted as people look for them
 * @param form carries the key of the one action
 * @param operates whether the reader looks after the members
 */
public record MembersView(List<Row> rows, Form form, boolean operates) {

    /**
     * One member.
     *
     * @param name in the language of the page
     * @param otherName in the other language
     * @param kind in words
     */
    public record Row(String name, String otherName, String kind, MemberView member) {

        static Row of(MemberView member) {
            var english = Texts.language() == Language.EN;
            return new Row(
                    english ? member.nameEn() : member.nameZh(),
                    english ? member.nameZh() : member.nameEn(),
                    Texts.t("ui.kind." + member.kind()),
                    member);
        }
    }
}
